import { describe, expect, test } from "vitest";
import { assert } from "../core/assert.ts";
import { compose } from "../core/compose/compose.ts";
import type { Register } from "../core/review/context.ts";
import { parseComposeRequest } from "../core/compose/parse-request.ts";
import type { ComposedDraft } from "../core/compose/request.ts";
import { formatDrafts } from "./drafts.ts";
import { createMemoryIo, type World } from "./memory-io.ts";
import { runCli } from "./run.ts";

const answers = {
  need: { howLong: "three hours", when: "Saturday morning", often: "weekly", whatFor: "a run" },
  why: "work has been loud",
  them: {
    temperament: "goes-quiet",
    sensitivity: 3,
    reassuredBy: ["words", "a-plan"],
    onTheirMind: null,
    name: "love",
    enjoy: "cooking together",
  },
  giveBack: null,
};

async function run(args: readonly string[], world: World) {
  const io = createMemoryIo(world);
  const code = await runCli(["compose", ...args], io);
  return { code, ...io.output() };
}

function draftsOf(register: Register, seed: number): readonly ComposedDraft[] {
  const request = parseComposeRequest(answers);
  assert(request.ok, "the answers above are good ones");
  return compose(request.value, register, seed);
}

const files = { "need.json": JSON.stringify(answers) };

describe("drafts from a file", () => {
  test("as JSON they are the drafts themselves", async () => {
    const { code, stdout, stderr } = await run(
      ["--need", "need.json", "--register", "card", "--seed", "7", "--json"],
      { files },
    );

    expect([code, JSON.parse(stdout), stderr]).toEqual([0, draftsOf("card", 7), ""]);
  });

  test("the same seed gives the same words; the first is the default", async () => {
    const first = await run(["--need", "need.json"], { files });
    const again = await run(["--need", "need.json", "--seed", "1"], { files });

    expect(first).toEqual({
      code: 0,
      stdout: formatDrafts(draftsOf("text", 1), plain),
      stderr: "",
    });
    expect(again).toEqual(first);
  });
});

describe("questions at the terminal", () => {
  const typed = [
    "three hours",
    "Saturday morning",
    "3",
    "2",
    " a run ",
    "work has been loud",
    "love",
    "cooking together",
    "4",
    "3",
    "1, 4",
    "",
    "",
  ];

  test("give the same drafts as the same answers in a file", async () => {
    const asked = await run(["--json"], { typed, isTerminal: true });
    const drafts: unknown = JSON.parse(asked.stdout.slice(asked.stdout.indexOf("[\n")));

    expect(drafts).toEqual(draftsOf("text", 1));
    expect(asked.stdout).toContain("   A number from 1 to 2, please.\n");
  });

  test("can all be skipped", async () => {
    const { code } = await run([], {
      typed: Array.from({ length: 12 }, () => ""),
      isTerminal: true,
    });

    expect(code).toBe(0);
  });

  test("can be left in the middle, and nothing is written", async () => {
    const { code, stdout } = await run([], { typed: ["an evening"], isTerminal: true });

    expect([code, stdout]).toEqual([
      130,
      "Four short questions. Press Enter to skip any line. Nothing is kept.\n\n1. What do you need?\n" +
        "   How long (three hours, an evening):    When (Saturday morning, Tuesdays after work): ",
    ]);
  });
});

const plain = (_style: string, text: string): string => text;

test("a message is shown as it will be sent, a card part by part", () => {
  const card = {
    opening: "Have you got a minute?",
    ask: "I'd like an evening.",
    reason: "Work is loud.",
    reassurance: "I love you.",
    giveBack: "Dinner on Sunday?",
    question: "How is that?",
    ifThey: [{ reaction: "If they go quiet", say: "Take your time." }],
  };
  const drafts: readonly ComposedDraft[] = [
    { id: "a", approach: "Straight to it", register: "text", text: "hi\nme", card: null },
    { id: "b", approach: "Warm first", register: "card", text: "…", card },
  ];

  expect(formatDrafts(drafts, plain)).toBe(`1. Straight to it

hi
me

2. Warm first

Open
  Have you got a minute?
Ask
  I'd like an evening.
Why
  Work is loud.
What they mean to you
  I love you.
Give back
  Dinner on Sunday?
Ask them
  How is that?
If they go quiet
  Take your time.
`);
});
