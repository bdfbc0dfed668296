import { expect, test } from "vitest";
import { createMemoryIo, type World } from "./memory-io.ts";
import { runCli } from "./run.ts";

type Answer = { readonly code: number; readonly stdout: string; readonly stderr: string };

async function calendar(args: readonly string[], world: World): Promise<Answer> {
  const io = createMemoryIo(world);
  const code = await runCli(["calendar", ...args], io);
  return { code, ...io.output() };
}

const walk = [
  "BEGIN:VCALENDAR",
  "BEGIN:VEVENT",
  "UID:walk",
  "SUMMARY:Walk with B\u00e4r",
  "DTSTART;TZID=Europe/Berlin:20260328T180000",
  "DTEND;TZID=Europe/Berlin:20260328T193000",
  "RRULE:FREQ=DAILY;COUNT=2",
  "END:VEVENT",
  "BEGIN:VEVENT",
  "UID:day",
  "DTSTART;VALUE=DATE:20260329",
  "TRANSP:TRANSPARENT",
  "STATUS:TENTATIVE",
  "END:VEVENT",
  "BEGIN:VEVENT",
  "UID:lost",
  "DTSTART;TZID=Nowhere:20260329T230000",
  "DTEND;TZID=Nowhere:20260330T010000",
  "END:VEVENT",
  "END:VCALENDAR",
  "",
].join("\r\n");

const weekend = ["--from", "2026-03-28", "--to", "2026-03-30", "--zone", "Europe/Berlin"];

test("--json gives every occurrence and every issue", async () => {
  const { code, stdout, stderr } = await calendar(["-", ...weekend, "--json"], { stdin: walk });
  const answer: unknown = JSON.parse(stdout);

  expect({ code, answer, stderr }).toEqual({
    code: 0,
    answer: {
      occurrences: [
        {
          uid: "walk",
          recurrenceId: "2026-03-28T17:00:00Z",
          start: "2026-03-28T17:00:00Z",
          end: "2026-03-28T18:30:00Z",
          allDay: false,
          transp: "OPAQUE",
          status: null,
        },
        {
          uid: "day",
          recurrenceId: null,
          start: "2026-03-29",
          end: "2026-03-30",
          allDay: true,
          transp: "TRANSPARENT",
          status: "TENTATIVE",
        },
        {
          uid: "walk",
          recurrenceId: "2026-03-29T16:00:00Z",
          start: "2026-03-29T16:00:00Z",
          end: "2026-03-29T17:30:00Z",
          allDay: false,
          transp: "OPAQUE",
          status: null,
        },
        {
          uid: "lost",
          recurrenceId: null,
          start: "2026-03-29T21:00:00Z",
          end: "2026-03-29T23:00:00Z",
          allDay: false,
          transp: "OPAQUE",
          status: null,
        },
      ],
      issues: [
        {
          severity: "warning",
          code: "unknown-zone",
          message: 'There is no time zone "Nowhere" that we know, so its times are read as yours.',
          component: "VEVENT",
          line: 18,
        },
      ],
    },
    stderr: "",
  });
});

test("without it, a list by days, and what could not be read", async () => {
  expect(await calendar(["w.ics", ...weekend], { files: { "w.ics": walk } })).toEqual({
    code: 0,
    stdout: `Sat 28 Mar 2026
  18:00–19:30   "Walk with Bär"

Sun 29 Mar 2026
  all day       no title (not sure yet, free)
  18:00–19:30   "Walk with Bär"
  23:00–Mon 30 Mar 2026 01:00 no title

Not read as it stands:
  Line 18: There is no time zone "Nowhere" that we know, so its times are read as yours.
`,
    stderr: "",
  });
});

test("a letter that a fold cuts in two is whole, and one from before UTF-8 is read", async () => {
  const utf8 = new TextEncoder().encode(walk);
  const at = utf8.indexOf(0xc3) + 1;
  const folded = new Uint8Array([...utf8.slice(0, at), 0x0d, 0x0a, 0x20, ...utf8.slice(at)]);
  const latin = new Uint8Array([...utf8.slice(0, at - 1), 0xe4, ...utf8.slice(at + 1)]);

  for (const bytes of [folded, latin]) {
    const { stdout } = await calendar(["-", ...weekend], { stdin: bytes });
    expect(stdout.split("\n")[1]).toBe('  18:00–19:30   "Walk with Bär"');
  }
});

test("every second of a day is one JSON, though it is written in parts", async () => {
  const stdin = walk.replace("RRULE:FREQ=DAILY;COUNT=2", "RRULE:FREQ=SECONDLY;COUNT=25000");

  const { stdout } = await calendar(["-", ...weekend, "--json"], { stdin });
  const answer: unknown = JSON.parse(stdout);

  expect(answer).toMatchObject({ occurrences: { length: 25_002 } });
  expect(stdout).toBe(`${JSON.stringify(answer, null, 2)}\n`);
});

test.each([
  ["an empty file", ""],
  ["a login page", "<!DOCTYPE html><title>Sign in</title>"],
  ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])],
])("%s is no calendar, in words and in JSON", async (_, stdin) => {
  const { code, stdout, stderr } = await calendar(["-", ...weekend, "--json"], { stdin });
  const answer: unknown = JSON.parse(stdout);

  expect({ code, answer, stderr }).toEqual({
    code: 2,
    answer: {
      occurrences: [],
      issues: [
        {
          severity: "error",
          code: "not-a-calendar",
          message: "There is no calendar in here.",
          component: "",
          line: 0,
        },
      ],
    },
    stderr: "There is no calendar in standard input.\n",
  });
});

test.each([
  [[], "Which calendar? Give a file, or - for standard input."],
  [["-"], "--from is missing: give a date, such as 2026-03-01."],
  [["-", "--from", "2026-03-01"], "--to is missing: give a date, such as 2026-03-01."],
  [
    ["-", "--from", "2026-02-30", "--to", "2026-03-01"],
    '--from: there is no date "2026-02-30"; give one such as 2026-03-01.',
  ],
  [["-", "--from", "2026-03-01", "--to", "2026-03-01"], "--to must be later than --from."],
  [["-", ...weekend, "--zone", "Mars/Base"], 'There is no time zone "Mars/Base".'],
  [["-", "--caldav", "a.example"], "Choose one: a file, or --caldav with a server."],
  [["--user", "anna"], "--user goes with --caldav URL."],
  [
    ["--caldav", "http://a.example"],
    "--caldav needs https, or anyone on the way could read your password.",
  ],
  [["--caldav", "a b"], "--caldav takes an address, such as https://cloud.example.org."],
  [
    ["--caldav", "https://a.example", "--user", "anna"],
    "Without a password there is nothing to read. ELBOWROOM_CALDAV_PASSWORD may hold it.",
  ],
  [["gone.ics", ...weekend], 'There is no file "gone.ics".'],
])("%j is bad use, said in one sentence", async (args, sentence) => {
  expect(await calendar(args, { stdin: walk })).toEqual({
    code: 2,
    stdout: "",
    stderr: `${sentence}\n`,
  });
});
