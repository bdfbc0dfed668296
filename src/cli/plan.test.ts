import { expect, test } from "vitest";
import { parseCalendar } from "../core/calendar/parse-calendar.ts";
import { createMemoryIo, type World } from "./memory-io.ts";
import { runCli } from "./run.ts";

const needs = JSON.stringify({
  me: { alone: { minutes: 60, longest: 60, best: ["Tue 18:00-19:00"] }, work: ["09:00-17:00"] },
  partner: { name: "Ben", alone: { minutes: 60, longest: 60, best: ["Thu 20:00-21:00"] } },
  together: { minutes: 60, longest: 60, best: ["Wed 20:00-21:00"] },
});

function calendar(...events: readonly (readonly [string, string])[]): string {
  const lines = events.flatMap(([start, end], index) => [
    "BEGIN:VEVENT",
    `UID:${index}`,
    `DTSTART:${start}`,
    `DTEND:${end}`,
    "SUMMARY:nobody else's business",
    "END:VEVENT",
  ]);
  return ["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR", ""].join("\r\n");
}

const files = {
  "needs.json": needs,
  "me.ics": calendar(),
  // Thursday evening, on which Ben would have had his own time.
  "ben.ics": calendar(["20260305T190000Z", "20260305T210000Z"]),
};

const usual = ["--needs", "needs.json", "--from", "2026-03-02", "--zone", "Europe/Berlin"];

async function run(args: readonly string[], world: World = { files }) {
  const io = createMemoryIo(world);
  const code = await runCli(["plan", ...args], io);
  return { code, ...io.output(), written: io.written() };
}

async function blocksOf(args: readonly string[], world?: World): Promise<unknown> {
  const { code, stdout, stderr } = await run([...usual, ...args, "--json"], world);
  expect([code, stderr]).toEqual([0, ""]);
  const report: unknown = JSON.parse(stdout);
  return report;
}

const block = (kind: string, start: string, end: string): unknown =>
  expect.objectContaining({ kind, start: `2026-03-${start}:00Z`, end: `2026-03-${end}:00Z` });

test("without calendars everybody is free when they do not say otherwise", async () => {
  expect(await blocksOf([])).toEqual({
    weeks: [
      expect.objectContaining({
        from: "2026-03-02",
        blocks: [
          block("alone-me", "03T17:00", "03T18:00"),
          block("together", "04T19:00", "04T20:00"),
          block("alone-partner", "05T19:00", "05T20:00"),
        ],
        unmet: [],
        proof: "optimal",
      }),
    ],
  });
});

test("what is in a calendar is planned around, and its titles go nowhere", async () => {
  const { stdout } = await run([...usual, "--me", "me.ics", "--partner", "ben.ics", "--json"]);

  expect(stdout).not.toContain("05T19:00:00Z");
  expect(stdout).not.toContain("business");
});

test("quick is not proven", async () => {
  expect(await blocksOf(["--quick", "--weeks", "2"])).toMatchObject({
    weeks: [{ proof: "good" }, { proof: "good", from: "2026-03-09" }],
  });
});

test("read aloud", async () => {
  expect((await run(usual)).stdout).toBe(`The week from Monday 2 March

Tuesday 3 March, 18:00–19:00  you alone
  Time of your own. Back at 19:00. Time together follows on Wednesday at 20:00.

Wednesday 4 March, 20:00–21:00  together
  Time for the two of you, after your own time on Tuesday.

Thursday 5 March, 20:00–21:00  Ben alone
  Ben's own time. Back at 21:00.

What comes of it
  You: an hour.
  Ben: an hour.
  Together: an hour.

No plan does better.
`);
});

test("as a calendar it says no more than that they are busy", async () => {
  const { code, written } = await run([...usual, "--ics", "plan.ics"]);
  const { events, issues } = parseCalendar(written["plan.ics"] ?? "");

  expect([code, issues, events.map(({ summary, status, uid }) => [summary, status, uid])]).toEqual([
    0,
    [],
    [
      ["Busy", "TENTATIVE", "alone-me@2026-03-03T17:00:00Z.elbowroom"],
      ["Busy", "TENTATIVE", "together@2026-03-04T19:00:00Z.elbowroom"],
      ["Busy", "TENTATIVE", "alone-partner@2026-03-05T19:00:00Z.elbowroom"],
    ],
  ]);
});

const clashing = JSON.stringify({
  ...JSON.parse(needs),
  requests: {
    pinned: [
      { kind: "alone-partner", start: "2026-03-05T19:00", end: "2026-03-05T20:00" },
      { kind: "together", start: "2026-03-05T19:30", end: "2026-03-05T20:30" },
    ],
  },
});

test.each<[readonly string[], Readonly<Record<string, string>>, string]>([
  [[], {}, "What do the two of you need? Say so with --needs FILE: see `elbowroom plan --help`."],
  [[...usual, "--weeks", "0"], {}, "--weeks is a whole number from 1 to 13."],
  [[...usual, "--zone", "Mars"], {}, 'There is no time zone "Mars".'],
  [
    [...usual, "--from", "2026-02-30"],
    {},
    'There is no date "2026-02-30": --from is one such as 2026-03-02.',
  ],
  [
    [...usual, "--json", "--ics", "x"],
    {},
    "Choose one: --json prints the plan, --ics writes it as a calendar.",
  ],
  [
    usual,
    { "needs.json": "{}" },
    '"needs.json": me: is missing; partner: is missing; together: is missing',
  ],
  [
    [...usual, "--me", "gone.ics", "--caldav", "a.example"],
    {},
    "Choose one for you: --me with a file, or --caldav with a server.",
  ],
  [[...usual, "--settled"], {}, "--settled goes with --publish FILE."],
  [[...usual, "--publish", "r.json"], {}, "--publish goes with --caldav URL."],
  [
    [...usual, "--caldav", "a.example", "--publish", "r.json", "--json"],
    {},
    "Choose one: --publish, --json or --ics.",
  ],
  [
    [...usual, "--caldav", "http://a.example"],
    {},
    "--caldav needs https, or anyone on the way could read your password.",
  ],
  [[...usual, "--me", "gone.ics"], {}, 'There is no file "gone.ics".'],
  [[...usual, "--me", "needs.json"], {}, 'There is no calendar in "needs.json".'],
  [[...usual, "--ics", "no/where.ics"], {}, 'There is no folder for "no/where.ics".'],
  [
    usual,
    { "needs.json": clashing },
    "These two cannot both stay: Ben's own time on Thursday from 19:00 to 20:00, and time together on Thursday from 19:30 to 20:30. Someone would have to be in two places.",
  ],
])("%j is bad use, said in one sentence", async (args, other, sentence) => {
  expect(await run(args, { files: { ...files, ...other } })).toMatchObject({
    code: 2,
    stdout: "",
    stderr: `${sentence}\n`,
  });
});
