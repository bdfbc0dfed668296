import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, assert, beforeAll, expect, test } from "vitest";
import { serve } from "./serve.ts";

const root = mkdtempSync(join(tmpdir(), "elbowroom-serve-"));
beforeAll(() => writeFileSync(join(root, "index.html"), "<title>Elbowroom</title>"));
afterAll(() => rmSync(root, { recursive: true }));

test("the page is there, until the server is closed", async () => {
  const serving = await serve({ root, port: null });
  assert(serving.ok, "the folder has a page");

  const page = await (await fetch(serving.address)).text();
  await serving.close();
  const afterwards = await fetch(serving.address).catch(() => "gone");

  expect([page, afterwards]).toEqual(["<title>Elbowroom</title>", "gone"]);
});

test("a port that is taken is told, never swapped", async () => {
  const first = await serve({ root, port: null });
  assert(first.ok, "the folder has a page");
  const port = Number(new URL(first.address).port);

  const second = await serve({ root, port });
  await first.close();

  expect(second).toEqual({
    ok: false,
    error: `Port ${port} cannot be used, most likely because something else is on it: choose another with --port.`,
  });
});

test("without a build it says what to do", async () => {
  expect(await serve({ root: join(root, "none"), port: null })).toEqual({
    ok: false,
    error: "The app is not built yet: `npm start` builds and opens it.",
  });
});

test("a wrong option ends the process with one sentence", async () => {
  const child = spawn(process.execPath, [join(import.meta.dirname, "main.js"), "--port", "x"]);
  let stderr = "";
  child.stderr.on("data", (chunk) => (stderr += String(chunk)));

  const code = await new Promise((resolve) => child.once("close", resolve));

  expect([code, stderr]).toEqual([2, "A port is a number from 1 to 65535.\n"]);
});
