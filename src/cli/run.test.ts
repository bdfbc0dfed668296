import { expect, test } from "vitest";
import { actsHelp } from "./acts-help.ts";
import { balanceHelp } from "./balance-help.ts";
import { calendarHelp } from "./calendar-help.ts";
import { checkHelp } from "./check-help.ts";
import { composeHelp } from "./compose-help.ts";
import { helpLinesHelp } from "./help-lines-help.ts";
import { planHelp } from "./plan-help.ts";
import { rehearseHelp } from "./rehearse-help.ts";
import { serveHelp } from "./serve-help.ts";
import { help } from "./help.ts";
import { createMemoryIo, type World } from "./memory-io.ts";
import { runCli } from "./run.ts";

async function run(args: readonly string[], world: World = {}): Promise<unknown> {
  const io = createMemoryIo(world);
  const code = await runCli(args, io);
  return { code, ...io.output() };
}

const badUse = (stderr: string): unknown => ({ code: 2, stdout: "", stderr: `${stderr}\n` });
const fine = (stdout: string): unknown => ({ code: 0, stdout, stderr: "" });

test.each([
  [["--help"], help],
  [["-h"], help],
  [["help"], help],
  [["check", "--help"], checkHelp],
  [["acts", "-h"], actsHelp],
  [["compose", "--help"], composeHelp],
  [["calendar", "--help"], calendarHelp],
  [["plan", "--help"], planHelp],
  [["serve", "--help"], serveHelp],
  [["--version"], "0.1.0\n"],
])("%j explains itself", async (args, expected) => {
  expect(await run(args)).toEqual(fine(expected));
});

const everyHelp = [
  help,
  checkHelp,
  actsHelp,
  composeHelp,
  helpLinesHelp,
  calendarHelp,
  planHelp,
  rehearseHelp,
  balanceHelp,
  serveHelp,
];

test("help fits an ordinary terminal", () => {
  const widest = Math.max(
    ...everyHelp.flatMap((text) => text.split("\n")).map((line) => line.length),
  );

  expect(widest).toBeLessThanOrEqual(80);
});

test.each([
  [[], help.trimEnd()],
  [["chek"], 'There is no command "chek". See `elbowroom --help`.'],
  [["--hlep"], 'There is no option "--hlep". See `elbowroom --help`.'],
  [["check", "--colour"], 'There is no option "--colour". See `elbowroom check --help`.'],
  [["check", "a", "b"], '"b" is one argument too many. See `elbowroom check --help`.'],
  [["check", "--json=yes"], 'The option "--json" takes no value. See `elbowroom check --help`.'],
  [["check", "--partner"], 'The option "--partner" needs a value. See `elbowroom check --help`.'],
  [["check", "--register", "poem"], "The register is text, letter or card."],
  [
    ["check", "--json", "--fix"],
    "Choose one: --json tells what is found, --fix prints the new message.",
  ],
  [
    ["acts", "\u001B[2J", "\u001B[2J"],
    '"<U+001B>[2J" is one argument too many. See `elbowroom acts --help`.',
  ],
  [["compose", "--seed", "1.5"], "The seed is a whole number of at most nine digits."],
  [["compose"], "Give your answers with --need FILE: there is no terminal here to ask you at."],
  [["serve", "--prot", "1"], 'There is no option "--prot". See `elbowroom serve --help`.'],
])("%j is bad use, said in one sentence", async (args, expected) => {
  expect(await run(args)).toEqual(badUse(expected));
});

test.each([
  [["check", "gone.txt"], {}, 'There is no file "gone.txt".'],
  [["acts", "--jsonl", "gone.txt"], {}, 'There is no file "gone.txt".'],
  [["check"], {}, "Standard input is empty: there is nothing to read yet."],
  [["check", "-"], { stdin: " \r\n\t" }, "Standard input is empty: there is nothing to read yet."],
  [["check"], { stdin: "I need time\0alone" }, "Standard input is not plain text (UTF-8)."],
  [
    ["acts", "a.bin"],
    { files: { "a.bin": new Uint8Array([0xff, 0xfe, 0x41]) } },
    '"a.bin" is not plain text (UTF-8).',
  ],
  [
    ["check", "--partner", "p.json"],
    { files: { "p.json": "[" } },
    `"p.json" is not valid JSON: Unexpected end of JSON input.`,
  ],
  [
    ["check", "--partner", "p.json"],
    { files: { "p.json": '{"sensitivity":9}' } },
    '"p.json": sensitivity: expected 1, 2 or 3, got 9',
  ],
  [
    ["compose", "--need", "n.json"],
    { files: { "n.json": '{"need":{"often":"daily"}}' } },
    '"n.json": need.often: expected "once" or "weekly", got "daily"',
  ],
  [
    ["check"],
    { stdin: "hola mi amor, necesito un poco de tiempo para mi" },
    "Elbowroom reads only English so far, so it has nothing to say about this one.",
  ],
])("%j with %o cannot be read, said in one sentence", async (args, world, expected) => {
  expect(await run(args, world)).toEqual(badUse(expected));
});

test("serve hands its options to the server", async () => {
  expect(await run(["serve", "--port", "80", "--data", "d", "--no-open"])).toEqual(
    fine("server --port 80 --data d --no-open\n"),
  );
  const hosts = ["--calendar-forwarder", "a.example,b.example", "--calendar-direct", "c.example"];
  expect(await run(["serve", ...hosts])).toEqual(fine(`server ${hosts.join(" ")}\n`));
  const model = ["--model", "http://localhost:11434/v1", "--model-name", "small"];
  expect(await run(["serve", ...model])).toEqual(fine(`server ${model.join(" ")}\n`));
});
