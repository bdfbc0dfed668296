import { describe, expect, test } from "vitest";
import { emptyPartner } from "../core/partner.ts";
import { landing } from "../core/review/landing.ts";
import { review } from "../core/review/review.ts";
import { createMemoryIo, type World } from "./memory-io.ts";
import { runCli } from "./run.ts";

async function check(args: readonly string[], world: World) {
  const io = createMemoryIo(world);
  const code = await runCli(["check", ...args], io);
  return { code, ...io.output() };
}

const sorry =
  "sorry to ask but could i maybe have a bit of time alone sometime, no worries if not\n";
const threat = "I need space. If you say no, I'm leaving you.\n";
const none = new Set<string>();

describe("someone who is sorry for the need", () => {
  test("hears of the apology, the hedging and what is missing, and gets a rewrite", async () => {
    const { code, stdout, stderr } = await check(["-"], { stdin: sorry });

    expect([code, stderr]).toEqual([1, ""]);
    expect(stdout).toContain('1:1  "sorry to ask"');
    expect(stdout).toContain('"no worries if not"');
    expect(stdout).toContain("They may not know when they have you again.");
    expect(stdout).toContain("Said another way. Words in [ ] are borrowed: put yours there.");
  });

  test("gets a message that reviews clean, and is told which words are borrowed", async () => {
    const fixed = await check(["--fix"], { stdin: sorry });
    const again = await check([], { stdin: fixed.stdout });

    expect([fixed.code, again.code]).toEqual([0, 0]);
    expect(fixed.stderr).toMatch(/^Not your words yet, so make them yours: ".+"\n$/);
    expect(again.stdout).toContain("Nothing here is likely to hurt. That is enough. Go and talk.");
  });
});

describe("as JSON", () => {
  const partner = { ...emptyPartner, temperament: "goes-quiet", sensitivity: 3 } as const;
  const context = { register: "letter", mutedRuleIds: none, ignoredKeys: none } as const;
  const files = { "p.json": JSON.stringify(partner) };

  test("it is findings, points and landing, as the engine has them", async () => {
    const args = ["--json", "--partner", "p.json", "--register", "letter"];
    const { code, stdout } = await check(args, { stdin: sorry, files });

    const expected = review(sorry, { ...context, partner });
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      findings: expected.findings,
      points: expected.points,
      landing: landing(expected, partner),
    });
  });

  test("without a partner nothing is said of what they hear", async () => {
    const { stdout } = await check(["--json", "--register", "letter"], { stdin: sorry });

    const { findings, points } = review(sorry, { ...context, partner: emptyPartner });
    expect(JSON.parse(stdout)).toEqual({ findings, points, landing: [] });
  });
});

test("with a partner the report says what they may hear", async () => {
  const files = { "p.json": '{"sensitivity":3}' };

  const { stdout } = await check(["--partner", "p.json"], { stdin: sorry, files });

  expect(stdout).toContain("\nWhat they may hear\n  - They may ");
});

test("a threat is named and never made prettier", async () => {
  const fixed = await check(["--fix"], { stdin: threat });

  expect(fixed).toEqual({
    code: 1,
    stdout: threat,
    stderr: "Some of this may still hurt. `elbowroom check` says what and why.\n",
  });
});

test("talk of other things is neither an ask nor a fault", async () => {
  expect(await check([], { stdin: "The meeting is on Friday." })).toEqual({
    code: 0,
    stdout: "Nothing here is likely to hurt, and nothing here asks for time alone.\n",
    stderr: "",
  });
});

test("someone at the keyboard is told how to end", async () => {
  const { stderr } = await check([], { stdin: "The meeting is on Friday.", isTerminal: true });

  expect(stderr).toBe("Type your message. End with Ctrl-D on a line of its own.\n\n");
});

test("line ends, a byte order mark and odd characters are read past", async () => {
  const stdin = "\uFEFFHi\r\nYou never listen to me.\u001B[0m\r\n";

  const { code, stdout } = await check([], { stdin });

  expect(code).toBe(1);
  expect(stdout).toMatch(/\n {2}2:\d+ +"/);
  expect(stdout).not.toContain("\u001B");
});

test("a book is read, and not rewritten", async () => {
  const stdin = "You never listen to me. ".repeat(900);

  const { code, stdout } = await check([], { stdin });
  const fixed = await check(["--fix"], { stdin });

  expect([code, stdout.includes("Said another way")]).toEqual([1, false]);
  expect(fixed).toEqual({
    code: 2,
    stdout: "",
    stderr: "That is too long to rewrite as one message: give a part of it.\n",
  });
});
