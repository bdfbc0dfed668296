import type { Reassurance, Sensitivity, Temperament } from "../core/partner.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { Io } from "./io.ts";

/** The four questions, a line at a time. The answers still go through the parser; `null` when the person leaves. */
export async function askForRequest(io: Io): Promise<Result<unknown, string> | null> {
  await io.write("Four short questions. Press Enter to skip any line. Nothing is kept.\n");
  const answers = new Map<string, unknown>();
  for (const question of questions) {
    // One question after the other, of course.
    const answer = await askUntilClear(io, question);
    if (answer === null) return null;
    answers.set(question.id, answer.value);
  }
  await io.write("\n");
  return ok(nestAnswers(answers));
}

type Question = {
  /** Where the answer goes: "need.howLong". */
  readonly id: string;
  readonly heading?: string;
  readonly prompt: string;
  readonly skipped: unknown;
  readonly parse: (answer: string) => Result<unknown, string>;
};

const questions: readonly Question[] = [
  {
    ...askText("need.howLong", "How long (three hours, an evening)"),
    heading: "1. What do you need?",
  },
  askText("need.when", "When (Saturday morning, Tuesdays after work)"),
  { ...askChoice("need.often", "How often", often()), skipped: "once" },
  askText("need.whatFor", "What for (a run, to read, doing nothing)"),
  { ...askText("why", "Because (work has been loud)"), heading: "2. Why? One reason of your own." },
  { ...askText("them.name", "What you call them"), heading: "3. Who are they?" },
  askText("them.enjoy", "What you both enjoy (cooking together)"),
  askChoice("them.temperament", "How they take news", temperaments()),
  askChoice("them.sensitivity", "How much distance hurts them", sensitivities()),
  askChoices("them.reassuredBy", "What helps them feel safe", reassurances()),
  askText("them.onTheirMind", "What is on their mind now"),
  {
    ...askText("giveBack", "Time together (dinner on Saturday night)"),
    heading: "4. What can you give back? Skip it and Elbowroom picks something.",
  },
];

async function askUntilClear(
  io: Io,
  { heading, prompt, skipped, parse }: Question,
): Promise<{ readonly value: unknown } | null> {
  if (heading !== undefined) await io.write(`\n${heading}\n`);
  for (;;) {
    const answer = await io.ask(`   ${prompt}: `);
    if (answer === null) return null;
    if (answer.trim() === "") return { value: skipped };
    const parsed = parse(answer.trim());
    if (parsed.ok) return { value: parsed.value };
    await io.write(`   ${parsed.error}\n`);
  }
}

/** `need.howLong: x` becomes `{ need: { howLong: x } }`. */
function nestAnswers(answers: ReadonlyMap<string, unknown>): unknown {
  const inside = (group: string): readonly (readonly [string, unknown])[] =>
    [...answers].flatMap(([id, value]) => {
      const [first, key] = id.split(".");
      return first === group && key !== undefined ? [[key, value] as const] : [];
    });
  return {
    need: Object.fromEntries(inside("need")),
    why: answers.get("why"),
    them: Object.fromEntries(inside("them")),
    giveBack: answers.get("giveBack"),
  };
}

type Choice<T> = { readonly label: string; readonly value: T };

function askText(id: string, prompt: string): Question {
  return { id, prompt, skipped: null, parse: ok };
}

function askChoice<T>(id: string, prompt: string, choices: readonly Choice<T>[]): Question {
  const parse = (answer: string): Result<T, string> => {
    const choice = choices[Number(answer) - 1];
    return choice === undefined
      ? err(`A number from 1 to ${choices.length}, please.`)
      : ok(choice.value);
  };
  return { id, prompt: `${prompt} (${listChoices(choices)})`, skipped: null, parse };
}

function askChoices<T>(id: string, prompt: string, choices: readonly Choice<T>[]): Question {
  const parse = (answer: string): Result<readonly T[], string> => {
    const chosen = answer.split(/[\s,]+/).map((number) => choices[Number(number) - 1]);
    const known = chosen.filter((choice) => choice !== undefined);
    return known.length === chosen.length
      ? ok([...new Set(known.map(({ value }) => value))])
      : err(`Numbers from 1 to ${choices.length}, please.`);
  };
  return { id, prompt: `${prompt}, one or more (${listChoices(choices)})`, skipped: [], parse };
}

function listChoices<T>(choices: readonly Choice<T>[]): string {
  return choices.map(({ label }, index) => `${index + 1} ${label}`).join(", ");
}

function often(): readonly Choice<"once" | "weekly">[] {
  return [
    { label: "once", value: "once" },
    { label: "every week", value: "weekly" },
  ];
}

function temperaments(): readonly Choice<Temperament>[] {
  return [
    { label: "at ease", value: "at-ease" },
    { label: "likes to be close", value: "needs-closeness" },
    { label: "quick to anger", value: "quick-to-anger" },
    { label: "goes quiet", value: "goes-quiet" },
    { label: "practical", value: "practical" },
    { label: "jokes about it", value: "jokes" },
  ];
}

function sensitivities(): readonly Choice<Sensitivity>[] {
  return [
    { label: "hardly", value: 1 },
    { label: "somewhat", value: 2 },
    { label: "a lot", value: 3 },
  ];
}

function reassurances(): readonly Choice<Reassurance>[] {
  return [
    { label: "words", value: "words" },
    { label: "touch", value: "touch" },
    { label: "time together", value: "time-together" },
    { label: "a plan", value: "a-plan" },
    { label: "small deeds", value: "small-deeds" },
    { label: "a message", value: "a-message" },
  ];
}
