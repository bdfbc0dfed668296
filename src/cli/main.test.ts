import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";

const main = join(import.meta.dirname, "main.ts");

function run(args: readonly string[], input: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    input,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("a real process reads its input, writes its lines and ends with its code", () => {
  const lines = Array.from({ length: 2_000 }, (_, index) => `{"id":${index},"sentences":["ok"]}\n`);

  const { status, stdout, stderr } = run(["acts", "--jsonl"], lines.join(""));

  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toBe(
    lines.map((_, index) => `{"id":${index},"sentences":[{"text":"ok","acts":[]}]}\n`).join(""),
  );
});

test("a folder is no message", () => {
  const folder = mkdtempSync(join(tmpdir(), "elbowroom-cli-"));

  expect(run(["check", folder], "")).toEqual({
    status: 2,
    stdout: "",
    stderr: `"${folder}" is a folder, not a file.\n`,
  });
  rmSync(folder, { recursive: true });
});

test("a reader who has seen enough may close the pipe", async () => {
  const child = spawn(process.execPath, [main, "acts", "--jsonl"]);
  const stderr: string[] = [];
  child.stderr.on("data", (chunk) => stderr.push(String(chunk)));
  child.stdout.once("data", () => child.stdout.destroy());
  child.stdin.on("error", () => {});
  const line = `{"id":1,"sentences":["${"I need an evening. ".repeat(50)}"]}\n`;
  child.stdin.end(line.repeat(500));

  const code = await new Promise((resolve) => child.once("exit", resolve));

  expect([code, stderr]).toEqual([0, []]);
});
