import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { acts, type Act } from "../../src/core/acts/act.ts";
import type { LabelledMessage } from "../training/labelled.ts";

/** The labels of a message, sentence by sentence. */
type Labels = readonly (readonly Act[])[];
const labelled = v.object({ id: v.string(), acts: v.array(v.array(v.picklist(acts))) });

const folder = join(import.meta.dirname, "../../data/en/acts");

/** By the id of its message what somebody else made of it: a folder of `{ id, acts: [[…], …] }`, a line a message. */
export function readLabels(set: string): ReadonlyMap<string, Labels> {
  return new Map(
    readLines(set, labelled).map(({ id, acts: labels }): [string, Labels] => [id, labels]),
  );
}

/** Of one sentence, counted from 0, what a third decided where two disagreed. */
const decision = v.object({
  id: v.string(),
  sentence: v.number(),
  acts: v.array(v.picklist(acts)),
});

/** Puts what was decided in place of what a message was labelled with first. */
export function readDecisions(set: string): (message: LabelledMessage) => LabelledMessage {
  const actsByPlace = new Map(
    readLines(set, decision).map((one) => [`${one.id} ${one.sentence}`, one.acts]),
  );
  return (message) => ({
    ...message,
    sentences: message.sentences.map((sentence, index) => ({
      ...sentence,
      acts: actsByPlace.get(`${message.id} ${index}`) ?? sentence.acts,
    })),
  });
}

/** Every line of every file of a folder; none where there is no such folder. */
function readLines<T>(set: string, schema: v.GenericSchema<unknown, T>): readonly T[] {
  if (!existsSync(join(folder, set))) return [];
  return readdirSync(join(folder, set))
    .toSorted()
    .flatMap((name) => readFileSync(join(folder, set, name), "utf8").split("\n"))
    .filter((line) => line.trim() !== "")
    .map((line) => v.parse(schema, JSON.parse(line)));
}

/** Cohen's kappa: agreement beyond what two would have by chance. `null` where neither ever uses the label. */
export function kappaOf(pairs: readonly (readonly [boolean, boolean])[]): number | null {
  const share = (is: (pair: readonly [boolean, boolean]) => boolean): number =>
    pairs.filter(is).length / pairs.length;
  const [first, second] = [share(([one]) => one), share(([, other]) => other)];
  const byChance = first * second + (1 - first) * (1 - second);
  if (byChance === 1 || pairs.length === 0) return null;
  return (share(([one, other]) => one === other) - byChance) / (1 - byChance);
}
