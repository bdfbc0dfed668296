import { createHash } from "node:crypto";
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
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
