import { expect, test } from "vitest";
import { createMemoryIo } from "./memory-io.ts";
import { runCli } from "./run.ts";

const diary = {
  wanted: [{ from: "2026-11-02", alone: 240, together: 180 }],
  blocks: [
    {
      id: "1",
      kind: "alone",
      day: "2026-11-07",
      minutesPlanned: 120,
      outcome: { type: "had", minutes: 90 },
    },
    {
      id: "2",
      kind: "together",
      day: "2026-11-08",
      minutesPlanned: 60,
      outcome: { type: "skipped" },
      givesBackFor: "1",
    },
  ],
};

async function run(...args: readonly string[]) {
  const kinds = { balance: [{ value: { diary } }] };
  const files = {
    "export.json": JSON.stringify(diary),
    "everything.json": JSON.stringify({ format: "elbowroom-export", kinds }),
    "bad.json": '{"blocks":[{"id":"1"}]}',
  };
  const io = createMemoryIo({ files });
  const code = await runCli(["balance", ...args], io);
  return { code, ...io.output() };
}

test("an export is told in words", async () => {
  expect(await run("--data", "export.json", "--today", "2026-11-10")).toEqual({
    code: 0,
    stdout: `Week of 2026-11-02: an hour and a half alone of four hours wanted, none together of three hours
Week of 2026-11-09: none alone of four hours wanted, none together of three hours

Promises of these weeks: 1 kept, 0 in part, 1 fell through
12 more answers before and after time to yourself, and there may be something to see here.
12 more check-ins, and there may be something to see here.

First the time together of 2026-11-08: it fell through, and it was promised.
`,
    stderr: "",
  });
});

test("as JSON, as a table, as a page", async () => {
  const json = await run("--data", "export.json", "--today", "2026-11-10", "--json");
  const figures: unknown = JSON.parse(json.stdout);
  expect(figures).toMatchObject({
    promises: { kept: 1, partly: 0, fellThrough: 1 },
    nextStep: { type: "make-good" },
  });
  const all = await run("--data", "everything.json", "--today", "2026-11-10", "--json");
  expect(all).toEqual(json);
  const ics = await run("--data", "export.json", "--ics");
  expect(ics.stdout).toContain("DTSTART;VALUE=DATE:20261107\r\nSUMMARY:Busy\r\n");
  const csv = await run("--data", "export.json", "--csv");
  expect(csv.stdout.split("\r\n")[1]).toBe("2026-11-07,,alone,120,had,90,,,");
  const page = await run("--data", "export.json", "--markdown");
  expect(page.stdout.startsWith("# Balance\n")).toBe(true);
});

test.each([
  [[], "Give the export to read with --data FILE."],
  [["--data", "none.json"], 'There is no file "none.json".'],
  [
    ["--data", "export.json", "--today", "soon"],
    "--today is a day of the calendar, as 2026-11-28.",
  ],
  [
    ["--data", "export.json", "--csv", "--json"],
    "Choose one of --json, --csv, --ics and --markdown.",
  ],
  [["--data", "bad.json"], '"bad.json": blocks.0.kind: is missing; blocks.0.day: is missing'],
])("%j is answered with one sentence", async (args, sentence) => {
  expect(await run(...args)).toEqual({ code: 2, stdout: "", stderr: `${sentence}\n` });
});
