import { parseArgs } from "node:util";
import { type Act, acts as allActs, type RecognisedAct } from "../core/acts/act.ts";
import { recognise, recogniseAll } from "../core/acts/recognise.ts";
import { sliceSpan } from "../core/text/span.ts";
import { parseSentences, parseText } from "../core/text/parse-text.ts";
import { parseStrictly } from "./arguments.ts";
import { explainReadError, openInput, readText } from "./input.ts";
import { complain, exitCodes, type Io } from "./io.ts";
import { readLines } from "./lines.ts";
import { type Message, parseMessage } from "./message.ts";

const options = {
  jsonl: { type: "boolean", default: false },
} as const;

type ScoredAct = { readonly act: Act; readonly confidence: number };
type ScoredSentence = { readonly text: string; readonly acts: readonly ScoredAct[] };

export async function acts(args: readonly string[], io: Io): Promise<number> {
  const parsed = parseStrictly("acts", () =>
    parseArgs({ args: [...args], options, allowPositionals: true }),
  );
  if (!parsed.ok) return complain(io, parsed.error);
  const { values, positionals } = parsed.value;
  return values.jsonl ? actsOfLines(io, positionals[0]) : actsOfText(io, positionals[0]);
}

async function actsOfText(io: Io, path: string | undefined): Promise<number> {
  const source = await readText(io, path);
  if (!source.ok) return complain(io, source.error);
  const sentences = recognise(parseText(source.value)).map(({ sentence, acts: found }) => ({
    text: sliceSpan(source.value, sentence.content),
    acts: scoreActs(found),
  }));
  await io.write(`${JSON.stringify({ id: "1", sentences })}\n`);
  return exitCodes.clean;
}

/** One message a line, answered before the next is read: ten thousand lines take the memory of one. */
async function actsOfLines(io: Io, path: string | undefined): Promise<number> {
  try {
    for await (const { number, text } of readLines(openInput(io, path))) {
      if (text?.trim() === "") continue;
      const message = parseMessage(text);
      if (!message.ok) return await complain(io, `Line ${number} ${message.error}.`);
      await io.write(`${JSON.stringify(scoreMessage(message.value))}\n`);
    }
  } catch (error) {
    return complain(io, explainReadError(error, path));
  }
  return exitCodes.clean;
}

function scoreMessage({ id, sentences }: Message): {
  id: string | number;
  sentences: readonly ScoredSentence[];
} {
  const recognised = recogniseAll(parseSentences(sentences));
  const scored = sentences.map((text, index) => ({
    text,
    acts: scoreActs(recognised[index]?.acts ?? []),
  }));
  return { id, sentences: scored };
}

/** Each act once, with its best evidence, in the order of the vocabulary. */
function scoreActs(found: readonly RecognisedAct[]): readonly ScoredAct[] {
  return allActs.flatMap((act) => {
    const confidences = found.filter((one) => one.act === act).map(({ confidence }) => confidence);
    return confidences.length === 0 ? [] : [{ act, confidence: round(Math.max(...confidences)) }];
  });
}

function round(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}
