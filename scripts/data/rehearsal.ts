import { LineCounter, parseDocument, type Document } from "yaml";
import * as v from "valibot";
import { reassurances, temperaments } from "../../src/core/partner.ts";
import {
  missings,
  questionKinds,
  slotNames,
  strengths,
  type WrittenLine,
} from "../../src/core/rehearsal/line.ts";
import { intensities, moments } from "../../src/core/rehearsal/simulated-partner.ts";
import { answerings, endings, stances } from "../../src/core/rehearsal/stance.ts";
import { askerSteps, strategies } from "../../src/core/rehearsal/strategy.ts";
import type { SourceFile } from "./data-file.ts";

const slots: ReadonlySet<string> = new Set(slotNames);
const mostWords = 40;
/** Enough that a talk of twelve turns never runs dry of a stance at one strength. */
const fewestOfStance = 8;
const fewestOfOther = 6;

const line: v.GenericSchema<unknown, WrittenLine> = v.pipe(
  v.union([
    v.string(),
    v.pipe(
      v.strictObject({
        text: v.string(),
        register: v.exactOptional(v.picklist(["casual", "plain"])),
        temperaments: v.exactOptional(v.array(v.picklist(temperaments))),
        situation: v.exactOptional(v.literal("children")),
        asks: v.exactOptional(v.picklist(missings)),
      }),
    ),
  ]),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const text = textOf(dataset.value);
    for (const message of faultsOf(text))
      addIssue({ message: `${JSON.stringify(text)}: ${message}` });
  }),
);

function faultsOf(text: string): readonly string[] {
  const words = text.split(/\s+/u).length;
  const unknown = [...text.matchAll(/\{([^}]*)\}/gu)]
    .map((match) => match[1] ?? "")
    .filter((slot) => !slots.has(slot));
  return [
    ...unknown.map((slot) => `there is no slot {${slot}}`),
    ...(words > mostWords ? [`${words} words, and ${mostWords} are the most`] : []),
    ...(text.trim() === "" ? ["a line says something"] : []),
  ];
}

function textOf(one: WrittenLine): string {
  return typeof one === "string" ? one : one.text;
}

function shelves<K extends string>(keys: readonly K[], fewest: number) {
  const shelf = v.pipe(v.array(line), v.minLength(fewest, `too few lines: ${fewest} at least`));
  return v.strictObject(v.entriesFromList(keys, shelf));
}

function linesFile(name: string) {
  const isOfStance = stances.some((stance) => stance === name);
  const keys =
    name === "answers-question" ? questionKinds : name === "closing" ? endings : strengths;
  return v.strictObject({
    stance: v.literal(name, `"stance" is the name of the file: ${name}`),
    lines: shelves<string>(keys, isOfStance ? fewestOfStance : fewestOfOther),
  });
}

const answer = v.nullish(v.string(), null);
const scenario = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z]+(-[a-z]+)*$/u)),
  title: v.string(),
  situation: v.string(),
  youNeed: v.string(),
  partner: v.strictObject({
    temperament: v.picklist(temperaments),
    intensity: v.picklist(intensities),
    sensitivity: v.picklist([1, 2, 3]),
    moment: v.picklist(moments),
    reassuredBy: v.array(v.picklist(reassurances)),
    onTheirMind: answer,
    ownActivity: answer,
    speaks: v.picklist(["casual", "plain"]),
    hasChildren: v.optional(v.boolean(), false),
  }),
  need: v.strictObject({
    howLong: v.string(),
    when: v.string(),
    often: v.picklist(["once", "weekly"]),
    whatFor: v.string(),
    end: v.string(),
  }),
  why: v.string(),
  enjoy: v.string(),
  giveBack: v.string(),
  easierId: answer,
});

const askerFile = v.strictObject(
  v.entriesFromList(
    strategies,
    v.strictObject(
      v.entriesFromList(
        askerSteps,
        v.pipe(v.array(v.string()), v.nonEmpty("too few lines: 1 at least")),
      ),
    ),
  ),
);

/** `data/en/rehearsal`: one file a kind of reply, `scenarios.yml`, and `asker.yml` for when the chairs are switched. */
export const rehearsalData: SourceFile = {
  source: "rehearsal",
  target: "rehearsal.ts",
  compileSources: (sourceByName) => {
    const names = [...stances, ...answerings];
    checkNames([...sourceByName.keys()], [...names, "scenarios", "asker"]);
    const book = new Map(
      names.map((name) => [name, readFile(name, linesFile(name), sourceByName).lines] as const),
    );
    checkTwice(book, sourceByName);
    const scenarios = readFile("scenarios", v.array(scenario), sourceByName);
    const asker = readFile("asker", askerFile, sourceByName);
    return [
      'import type { LineBook } from "../rehearsal/line.ts";',
      'import type { WrittenScenario } from "../rehearsal/scenario.ts";',
      'import type { AskerBook } from "../rehearsal/strategy.ts";',
      "",
      `export const lineBook: LineBook = ${JSON.stringify(Object.fromEntries(book), null, 1)};`,
      "",
      `export const writtenScenarios: readonly WrittenScenario[] = ${JSON.stringify(scenarios, null, 1)};`,
      "",
      `export const askerBook: AskerBook = ${JSON.stringify(asker, null, 1)};`,
      "",
    ].join("\n");
  },
};

function checkNames(found: readonly string[], known: readonly string[]): void {
  const unknown = found.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new Error(`data/en/rehearsal/${unknown}.yml:1: there is no stance "${unknown}"`);
}

/** The parsed file, or a throw with a sentence that names the file and the line. */
function readFile<T>(
  name: string,
  schema: v.GenericSchema<unknown, T>,
  sourceByName: ReadonlyMap<string, string>,
): T {
  const path = `data/en/rehearsal/${name}.yml`;
  const source = sourceByName.get(name);
  if (source === undefined) throw new Error(`${path}: the file is missing`);
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter });
  const [slip] = document.errors;
  if (slip !== undefined)
    throw new Error(`${path}:${slip.linePos?.[0].line ?? 1}: ${slip.message.split("\n")[0] ?? ""}`);
  const result = v.safeParse(schema, document.toJS());
  if (result.success) return result.output;
  const [issue] = result.issues;
  const at = lineOf(document, issue.path?.map(({ key }) => key) ?? [], counter);
  throw new Error(`${path}:${at}: ${v.getDotPath(issue) ?? "the file"}: ${deepest(issue).message}`);
}

/** Of a choice between two shapes, what is wrong with the one that was meant. */
function deepest(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  const inner = issue.issues?.find(({ path }) => path !== undefined);
  return inner === undefined ? issue : deepest(inner);
}

/** Where the entry stands; of one that is not there, where it should. */
function lineOf(document: Document, path: readonly unknown[], counter: LineCounter): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (node instanceof Object && "range" in node && Array.isArray(node.range)) {
      return counter.linePos(Number(node.range[0])).line;
    }
  }
  return 1;
}

type Shelves = Readonly<Record<string, readonly WrittenLine[]>>;

/** No line stands in the book twice, in whatever file. Which line of the file it is, is only looked up for a fault. */
function checkTwice(
  book: ReadonlyMap<string, Shelves>,
  sourceByName: ReadonlyMap<string, string>,
): void {
  const placeByLine = new Map<string, readonly [string, readonly unknown[]]>();
  const nameOf = ([name, path]: readonly [string, readonly unknown[]]): string => {
    const counter = new LineCounter();
    const document = parseDocument(sourceByName.get(name) ?? "", { lineCounter: counter });
    return `data/en/rehearsal/${name}.yml:${lineOf(document, path, counter)}`;
  };
  for (const [name, shelvesRead] of book) {
    for (const [shelf, list] of Object.entries(shelvesRead)) {
      for (const [index, one] of list.entries()) {
        const place = [name, ["lines", shelf, index]] as const;
        const key = bare(textOf(one));
        const before = placeByLine.get(key);
        if (before !== undefined) {
          throw new Error(
            `${nameOf(place)}: ${JSON.stringify(textOf(one))} stands at ${nameOf(before)} already`,
          );
        }
        if (key !== "") placeByLine.set(key, place);
      }
    }
  }
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}{}]+/gu, " ")
    .trim();
}
