import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findCalendarServers } from "./calendar-servers.ts";
import { findChromium } from "./chromium.ts";
import { missingServices } from "./services.ts";
import { countPlaywright, countVitest, formatCounts, type Counts } from "./counts.ts";

const root = join(import.meta.dirname, "..");

type Environment = Readonly<Record<string, string>>;
type Step = {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly env?: Environment;
};
/** Resolves to whether all went well. */
type Task = (args: readonly string[]) => Promise<boolean>;

const types: readonly Step[] = ["core", "web", "worker", "node"].map((part) => ({
  name: `types of ${part}`,
  command: ["tsc", "-p", `tsconfig.${part}.json`],
}));
const lint: Step = {
  name: "lint",
  command: ["oxlint", "--type-aware", "--deny-warnings", "--report-unused-disable-directives"],
};
const format: Step = { name: "format", command: ["prettier", "--check", "--log-level=warn", "."] };
const unused: Step = { name: "unused code", command: ["knip"] };
const build: Step = { name: "build", command: ["node", "scripts/build.ts"] };
const size: Step = { name: "size budget", command: ["size-limit"] };
const checks: readonly Step[] = [...types, lint, format, unused];

const mends: readonly Step[] = [
  { name: "rules page", command: ["node", "scripts/generate-rules-doc.ts"] },
  { name: "lint", command: ["oxlint", "--type-aware", "--fix"] },
  { name: "format", command: ["prettier", "--write", "--log-level=warn", "."] },
];

const tasks: Readonly<Record<string, Task>> = {
  start: (args) => runInOrder([build, script("serve", "src/relay/main.js", args)]),
  test,
  dev: (args) => run({ name: "dev", command: ["vite", ...args] }),
  build: () => run(build),
  check: () => runAll(checks),
  fix: () => runInOrder(mends),
  bench: (args) => runInOrder([build, script("bench", "bench/run.ts", args)]),
  // More of what is drawn at random than a test run has time for, and never twice the same.
  soak: (args) =>
    run({
      name: "soak",
      command: ["vitest", "run", "--testTimeout=3600000", ...args],
      env: { PROPERTY_TIMES: "50" },
    }),
  evaluate: (args) => run(script("evaluate", "scripts/evaluate.ts", args)),
  train: (args) => run(script("train", "scripts/train.ts", args)),
};

process.exitCode = await main(process.argv.slice(2));

async function main([name = "", ...args]: readonly string[]): Promise<number> {
  const task = tasks[name];
  if (task === undefined) {
    console.error(`There is no task "${name}". There are: ${Object.keys(tasks).join(", ")}.`);
    return 2;
  }
  return (await task(args)) ? 0 : 1;
}

/** Everything, even after a failure, so that one run tells all there is to mend. */
async function test(): Promise<boolean> {
  const chromium = findChromium();
  if (chromium === null) {
    console.error("The tests need Chromium: install it, or set CHROMIUM to the path of one.");
    return false;
  }
  const missing = missingServices();
  if (missing.length > 0 && process.env["CI"] !== undefined) {
    console.error(`In CI everything is tested, and this is not here: ${missing.join(", ")}.`);
    return false;
  }
  // Once, before two test files would both install them.
  const calendarServers = findCalendarServers();
  if (!calendarServers.ok) {
    console.error(calendarServers.error);
    return false;
  }
  const reports = mkdtempSync(join(tmpdir(), "elbowroom-test-"));
  // CI=true keeps the runners from writing snapshots: tests never rewrite files.
  // With all services here, a test that does not find one has failed.
  const env = {
    CI: "true",
    CHROMIUM: chromium,
    ELBOWROOM_ALL: missing.length === 0 ? "1" : "",
  };
  const counts = [
    await countSteps([...checks, build, size]),
    await runVitest(join(reports, "vitest.json"), env),
    await runPlaywright(join(reports, "playwright.json"), env),
  ];
  rmSync(reports, { recursive: true, force: true });
  console.log(`\n${formatCounts(counts)}`);
  if (missing.length > 0) {
    console.log(`Not here, so the relay was not tested with it: ${missing.join(", ")}.`);
  }
  return counts.every(({ failed }) => failed === 0);
}

async function runVitest(report: string, env: Environment): Promise<Counts> {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile=${report}`];
  const name = "unit, property, golden, guards";
  await run({ name, command: ["vitest", "run", ...reporters], env });
  return countVitest(report);
}

async function runPlaywright(report: string, env: Environment): Promise<Counts> {
  const command = ["playwright", "test", "--reporter=line,json"] as const;
  const name = "end to end in Chromium";
  await run({ name, command: [...command], env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report } });
  return countPlaywright(report);
}

async function countSteps(steps: readonly Step[]): Promise<Counts> {
  let passed = 0;
  for (const step of steps) if (await run(step)) passed += 1;
  return { passed, failed: steps.length - passed };
}

async function runAll(steps: readonly Step[]): Promise<boolean> {
  return (await countSteps(steps)).failed === 0;
}

async function runInOrder(steps: readonly Step[]): Promise<boolean> {
  for (const step of steps) if (!(await run(step))) return false;
  return true;
}

function script(name: string, path: string, args: readonly string[]): Step {
  return { name, command: ["node", path, ...args] };
}

/** Passes the stop signals on, so that no server outlives its task. */
function run({ name, command: [program, ...args], env = {} }: Step): Promise<boolean> {
  console.log(`\n> ${name}`);
  const child = spawn(program, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env },
    shell: process.platform === "win32",
  });
  const interrupt = (): boolean => child.kill("SIGINT");
  const terminate = (): boolean => child.kill("SIGTERM");
  process.on("SIGINT", interrupt).on("SIGTERM", terminate);
  return new Promise((resolve) => {
    child.on("error", () => resolve(false));
    child.on("exit", (code) => {
      process.off("SIGINT", interrupt).off("SIGTERM", terminate);
      resolve(code === 0);
    });
  });
}
