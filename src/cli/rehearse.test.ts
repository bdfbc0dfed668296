import { describe, expect, test } from "vitest";
import { temperaments } from "../core/partner.ts";
import { createMemoryIo, type World } from "./memory-io.ts";
import { runCli } from "./run.ts";

async function rehearse(args: readonly string[], world: World = {}) {
  const io = createMemoryIo(world);
  const code = await runCli(["rehearse", ...args], io);
  return { code, ...io.output() };
}

const turns = `I need Saturday morning to myself, from nine till twelve.
I can hear that this scares you. I love how you laugh. I still need Saturday.
Never mind, forget I asked.
This is not said any more.
`;
const files = { "turns.txt": turns };
const script = ["--script", "turns.txt", "--json"];

const aNumber: unknown = expect.any(Number);
const aString: unknown = expect.any(String);
const aList: unknown = expect.any(Array);

describe("a script", () => {
  test("is played until the talk ends, and printed turn by turn", async () => {
    const { code, stdout } = await rehearse([...script, "--temperament", "needs-closeness"], {
      files,
    });

    const state = {
      hurt: aNumber,
      security: aNumber,
      clarity: aNumber,
      openness: aNumber,
      patience: aNumber,
    };
    const turn = {
      before: state,
      after: state,
      stance: aString,
      reply: aString,
      hint: { id: aString, say: aString, why: aString },
    };
    const feedback = { strengths: aList, moved: aList, slipped: null };
    const better = { why: aString, rewrite: null };
    const [first, second, third] = turns.split("\n");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      turns: [
        { ...turn, text: first, acts: ["ask", "when"], feedback: { ...feedback, better: null } },
        {
          ...turn,
          text: second,
          acts: ["ask", "when", "reassure", "validate"],
          feedback: { ...feedback, better: null },
        },
        {
          ...turn,
          text: third,
          acts: ["give-in"],
          stance: "closing",
          feedback: { ...feedback, better, slipped: "gave-in" },
        },
      ],
      ending: "given-up",
    });
  });

  test("gives the same again for the same seed, and other words for another", async () => {
    const [first, again, other] = await Promise.all(
      ["4", "4", "5"].map((seed) => rehearse([...script, "--seed", seed], { files })),
    );

    expect(again).toEqual(first);
    expect(other?.stdout).not.toBe(first?.stdout);
  });

  test("stays open when it ends before the talk does; an empty line is a turn", async () => {
    const { stdout } = await rehearse(["--script", "-", "--json"], {
      stdin: "I need a free evening on Tuesday.\n\n",
    });

    expect(JSON.parse(stdout)).toMatchObject({
      turns: [{ text: "I need a free evening on Tuesday." }, { text: "", stance: "unanswered" }],
      ending: "open",
    });
  });

  test("for a person it is printed to be read", async () => {
    const { stdout } = await rehearse(["--script", "turns.txt"], { files });

    expect(stdout).toMatch(/^Them: .+\n\nYou: I need Saturday morning/u);
    expect(stdout).toMatch(/\nEnding: agreed\n$/u);
  });
});

test("--list --json names all there is to choose", async () => {
  const { code, stdout } = await rehearse(["--list", "--json"]);

  const list: unknown = JSON.parse(stdout);
  expect(code).toBe(0);
  expect(list).toMatchObject({
    temperaments: temperaments.map((id) => ({ id })),
    endings: [
      "agreed",
      "agreed-smaller",
      "another-time",
      "not-now",
      "given-up",
      "broke-down",
      "paused",
      "open",
    ].map((id) => ({ id })),
  });
  expect(stdout).toContain('"id": "left-before"');
  expect(stdout).toContain('"id": "fears-being-left"');
});

test("--list for a person fits the terminal", async () => {
  const { stdout } = await rehearse(["--list"]);

  expect(stdout).toContain("  weekend-away\n");
  expect(stdout.split("\n").every((line) => line.length <= 80)).toBe(true);
});

describe("what does not fit is said in a sentence", () => {
  test.each<readonly [string, readonly string[]]>([
    [
      'There is no scenario "moon". `elbowroom rehearse --list` shows them all.',
      ["--scenario", "moon"],
    ],
    [
      'There is no temperament "odd". `elbowroom rehearse --list` shows them all.',
      ["--temperament", "odd"],
    ],
    ["The intensity is 1, 2 or 3.", ["--intensity", "4"]],
    ["The seed is a whole number of at most nine digits.", ["--seed", "x"]],
    ["Name the model too: --model-name NAME.", ["--model", "http://localhost:1/v1"]],
    ["--model takes an address, such as http://localhost:11434/v1.", ["--model", "ollama"]],
    ["--model-name goes with --model URL.", ["--model-name", "small"]],
    ['There is no file "none.txt".', ["--script", "none.txt"]],
    ["Give your turns with --script FILE: there is no terminal here to talk at.", []],
  ])("%s", async (sentence, args) => {
    expect(await rehearse(args)).toEqual({ code: 2, stdout: "", stderr: `${sentence}\n` });
  });
});

/** Three times no, to the questions before it. */
const safe = ["n", "no", "n"];

describe("at the terminal", () => {
  test("the coach speaks before and after, and there is a page at the end", async () => {
    const typed = [
      ...safe,
      "I need Saturday morning to myself, till noon.",
      "Never mind, forget I asked.",
    ];
    const { code, stdout } = await rehearse(["--scenario", "weekend-away"], {
      typed,
      isTerminal: true,
      env: { NO_COLOR: "1" },
    });

    expect(code).toBe(0);
    expect(stdout).toContain(
      "An easier one to warm up with: elbowroom rehearse --scenario free-evening",
    );
    expect(stdout).toContain("Try: Say what you need: what, when, for how long");
    expect(stdout).toContain("+ You said what you need.");
    expect(stdout).toContain(
      "You gave the need up. It is still a fair need, and you may ask again.",
    );
    expect(stdout).toMatch(/That is enough\. Go and talk\.\n$/u);
  });

  test("without hints, and with a step back", async () => {
    const typed = [
      ...safe,
      "You never listen.",
      "/back",
      "I need Saturday morning to myself.",
      "/end",
    ];
    const { stdout } = await rehearse(["--no-hints"], {
      typed,
      isTerminal: true,
      env: { NO_COLOR: "1" },
    });

    expect(stdout).not.toContain("Try:");
    expect(stdout).toContain("Back to before that. Say it another way.");
    expect(stdout).not.toContain("Where it got hard");
  });

  test.each<readonly [string, readonly string[]]>([
    ["afraid of them", ["yes"]],
    ["made to pay for asking", ["n", "y"]],
    ["watched", ["", "n", "Yes, always"]],
  ])("someone who is %s is not coached, and finds help where they are", async (_, typed) => {
    const { code, stdout } = await rehearse([], {
      typed,
      isTerminal: true,
      env: { LANG: "en_GB.UTF-8" },
    });

    expect(code).toBe(0);
    expect(stdout).toContain("Then this is not something to practise alone.");
    expect(stdout).toContain("United Kingdom: in danger now, 999");
    expect(stdout).not.toContain("Them:");
  });

  test("someone who is not sure sees help, and the way on stays open", async () => {
    const typed = ["n", "maybe", "n", "/end"];
    const { stdout } = await rehearse([], { typed, isTerminal: true, env: { LANG: "en_IE" } });

    expect(stdout).toMatch(/Ireland: in danger now[^]*Them: /u);
  });

  test("who skips the questions is asked no more, and shown no more", async () => {
    const { stdout } = await rehearse([], { typed: ["", "", "", "/end"], isTerminal: true });

    expect(stdout).not.toContain("in danger now");
    expect(stdout).toContain("Them:");
  });

  test("a model elsewhere is asked about first, and no is no", async () => {
    const args = ["--model", "https://models.example.com/v1", "--model-name", "big"];
    const { code, stdout } = await rehearse(args, { typed: [...safe, "n"], isTerminal: true });

    expect(code).toBe(130);
    expect(stdout).toContain("Whoever runs it can read that.");
    expect(stdout).not.toContain("Them:");
  });

  test("who leaves, leaves", async () => {
    expect((await rehearse([], { typed: [], isTerminal: true })).code).toBe(130);
  });
});
