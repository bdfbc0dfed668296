import { createHash } from "node:crypto";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { preview } from "vite";
import { afterAll, expect, test } from "vitest";
import { createApp } from "../src/relay/static.ts";
import { buildApp } from "./build.ts";

const folders = ["one", "two"].map((name) =>
  mkdtempSync(join(tmpdir(), `elbowroom-build-${name}-`)),
);
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function hashes(folder: string): readonly string[] {
  return globSync("**/*.*", { cwd: folder })
    .toSorted()
    .map(
      (path) =>
        `${path} ${createHash("sha256")
          .update(readFileSync(join(folder, path)))
          .digest("hex")}`,
    );
}

test("two builds of the same source are the same to the byte", { timeout: 120_000 }, async () => {
  const lists: string[] = [];
  // One after the other: two at once would only be slower.
  for (const folder of folders) lists.push(await buildApp(folder));
  const [one, two] = folders.map(hashes);
  expect(one?.length).toBeGreaterThan(15);
  expect(two).toEqual(one);
  expect(lists[1]).toBe(lists[0]);
});

test("the service worker knows every file but itself, by its hash", () => {
  const [folder = ""] = folders;
  const worker = readFileSync(join(folder, "service-worker.js"), "utf8");
  const missing = globSync("**/*.*", { cwd: folder })
    .filter((path) => path !== "service-worker.js")
    .filter((path) => {
      const hash = createHash("sha384")
        .update(readFileSync(join(folder, path)))
        .digest("base64");
      return !worker.includes(path) || !worker.includes(`sha384-${hash}`);
    });
  expect(missing).toEqual([]);
});

test("vite preview sends the headers of the server, file by file", async () => {
  const [folder = ""] = folders;
  const app = createApp(folder);
  const server = await preview({
    root: join(import.meta.dirname, ".."),
    logLevel: "silent",
    build: { outDir: folder },
    preview: { port: 0, strictPort: false },
  });
  const files = globSync("assets/{planner,calendars,model,relay}-*.js", { cwd: folder });
  const paths = ["/", "/service-worker.js", ...files.map((path) => `/${path}`)];
  const differing = [];
  for (const path of paths) {
    const own = await app.request(path);
    const there = await fetch(new URL(path, server.resolvedUrls?.local[0]));
    const names = [...own.headers.keys()].filter(
      (name) => !/^(?:content-type|cache-control)$/u.test(name),
    );
    const differs = names.filter((name) => own.headers.get(name) !== there.headers.get(name));
    differing.push(...differs.map((name) => `${path} ${name}`));
  }
  await server.close();
  expect(paths.length).toBe(6);
  expect(differing).toEqual([]);
});
