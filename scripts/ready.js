// Plain JavaScript: this runs on whatever Node the machine has, before anything is installed.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const stampPath = join(root, "node_modules", ".elbowroom-ready");
const modulesNode = join(root, "node_modules", "node", "bin");
const nodeName = process.platform === "win32" ? "node.exe" : "node";

/** The project's own Node 24, from the npm package `node`. */
const nodePath = join(modulesNode, nodeName);

/**
 * Installs what the lock file names if it is missing or stale, and makes the modules in
 * `src/core/generated` out of `data/`. Quiet and quick when there is nothing to do.
 */
export function getReady() {
  const wanted = lockHash();
  if (!existsSync(nodePath) || installedHash() !== wanted) {
    console.error("Installing what Elbowroom needs. This takes a minute, once.");
    run(
      "npm",
      ["ci", "--no-audit", "--no-fund", "--loglevel=error"],
      "npm could not install the packages.",
    );
    if (!existsSync(nodePath))
      stop("The package `node` did not install. Elbowroom needs npm 11 or newer.");
    linkCommand();
    writeFileSync(stampPath, wanted);
  }
  run(nodePath, [join(root, "scripts", "compile-data.ts")], "The data files did not compile.");
}

/**
 * Runs a TypeScript file on the project's Node and ends as it ends. Signals are passed on, so that
 * stopping `npm start` never leaves a server behind.
 *
 * @param {string} path below the root of the project
 * @param {readonly string[]} args
 */
export function runScript(path, args) {
  const child = spawn(nodePath, [join(root, path), ...args], {
    stdio: "inherit",
    env: environment(),
  });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
}

/** The project's tools come first on the path, so that every child finds this Node. */
function environment() {
  const separator = process.platform === "win32" ? ";" : ":";
  const path = [modulesNode, join(root, "node_modules", ".bin"), process.env["PATH"]].join(
    separator,
  );
  return { ...process.env, PATH: path };
}

/** So that `npx elbowroom` finds the command here at once, instead of installing the project somewhere. */
function linkCommand() {
  if (process.platform === "win32") return;
  symlinkSync("../../bin/elbowroom.js", join(root, "node_modules", ".bin", "elbowroom"));
}

function lockHash() {
  return createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .update(`${process.platform} ${process.arch}`)
    .digest("hex");
}

function installedHash() {
  return existsSync(stampPath) ? readFileSync(stampPath, "utf8") : null;
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} failure the sentence to stop with
 */
function run(command, args, failure) {
  const result = spawnSync(command, args, {
    cwd: root,
    // What is not asked for goes to stderr: stdout belongs to the command, which may be piped.
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (result.status !== 0) stop(failure);
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
