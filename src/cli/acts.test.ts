import { expect, test } from "vitest";
import { createMemoryIo, type World } from "./memory-io.ts";
import { runCli } from "./run.ts";

type Answer = {
  readonly code: number;
  readonly lines: readonly unknown[];
  readonly stderr: string;
};

async function acts(args: readonly string[], world: World): Promise<Answer> {
  const io = createMemoryIo(world);
  const code = await runCli(["acts", ...args], io);
  const { stdout, stderr } = io.output();
  const lines = stdout.split("\n").filter((line) => line !== "");
  return { code, lines: lines.map((line): unknown => JSON.parse(line)), stderr };
}

const aNumber: unknown = expect.any(Number);
const someActs: unknown = expect.any(Array);
const anAct = (act: string): unknown => ({ act, confidence: aNumber });

test("plain text is one message, its sentences found for it", async () => {
  const stdin = "\uFEFFI need Saturday morning to myself.\r\nSee you at the shop 🙂";

  expect(await acts([], { stdin })).toEqual({
    code: 0,
    lines: [
      {
        id: "1",
        sentences: [
          { text: "I need Saturday morning to myself.", acts: [anAct("ask"), anAct("when")] },
          { text: "See you at the shop 🙂", acts: [] },
        ],
      },
    ],
    stderr: "",
  });
});

test("given sentences come back as they came, never split, in the order of the input", async () => {
  const stdin = [
    '\uFEFF{"id":"b","sentences":["You never listen. Ever.","","  ❤ "]}',
    "",
    '{"sentences":[],"id":7,"other":true}\r',
    '{"id":"a","sentences":["The meeting is on Friday"]}',
  ].join("\n");

  expect(await acts(["--jsonl", "-"], { stdin })).toEqual({
    code: 0,
    lines: [
      {
        id: "b",
        sentences: [
          { text: "You never listen. Ever.", acts: someActs },
          { text: "", acts: [] },
          { text: "  ❤ ", acts: [] },
        ],
      },
      { id: 7, sentences: [] },
      { id: "a", sentences: [{ text: "The meeting is on Friday", acts: [] }] },
    ],
    stderr: "",
  });
});

test.each([
  ["{", "is not valid JSON: Expected property name or '}' in JSON at position 1 (line 1 column 2)"],
  ["[]", 'is not an object like {"id":"1","sentences":["…"]}'],
  ["null", 'is not an object like {"id":"1","sentences":["…"]}'],
  ['{"sentences":[]}', 'needs an "id", a text or a number'],
  ['{"id":"x"}', 'needs "sentences", a list of texts'],
  ['{"id":"x","sentences":["a",1]}', 'needs "sentences", a list of texts'],
  ["\0", "is not plain text (UTF-8)"],
])("a line %j stops it, and says where", async (line, reason) => {
  const stdin = `{"id":"1","sentences":[]}\n\n${line}\n{"id":"2","sentences":[]}`;

  expect(await acts(["--jsonl"], { stdin })).toEqual({
    code: 2,
    lines: [{ id: "1", sentences: [] }],
    stderr: `Line 3 ${reason}.\n`,
  });
});

test("JSON without the option is read as the text it is", async () => {
  const stdin = '{"id":"1","sentences":["x"]}';

  const { lines } = await acts([], { stdin });

  expect(lines).toEqual([{ id: "1", sentences: [{ text: stdin, acts: [] }] }]);
});
