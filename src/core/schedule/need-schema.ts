import * as v from "valibot";
import { assert } from "../assert.ts";
import { answer } from "../parse-partner.ts";
import type { Result } from "../result.ts";
import { parseWindow } from "./window.ts";

/** A text that a parser of ours reads. What it says is amiss is told with the path where it stands. */
export function textFor<T>(parse: (text: string) => Result<T, string>) {
  return v.pipe(
    v.string(),
    v.rawCheck<string>(({ dataset, addIssue }) => {
      const parsed = dataset.typed ? parse(dataset.value) : null;
      if (parsed?.ok === false) addIssue({ message: parsed.error });
    }),
    v.transform((text) => {
      const parsed = parse(text);
      assert(parsed.ok, "the check before lets only good ones pass");
      return parsed.value;
    }),
  );
}

const window = textFor(parseWindow);

/** `usual` as it would be written. */
export function windows(usual: readonly string[]) {
  return v.nullish(v.array(window), [...usual]);
}

/** More of it in a week is no balance that a calendar can find. */
const mostMinutes = 7 * 16 * 60;

export const minutes = (least: number, most: number) =>
  v.pipe(
    v.number(),
    v.integer("whole minutes, please"),
    v.minValue(least, `at least ${least} minutes, please`),
    v.maxValue(most, `at most ${most} minutes, please`),
  );

export const needEntries = {
  minutes: minutes(0, mostMinutes),
  shortest: v.nullish(minutes(15, 720), 60),
  longest: v.nullish(minutes(15, 960), 180),
  mostADay: v.nullish(v.picklist([1, 2, 3]), 1),
  best: windows([]),
  worst: windows([]),
  whatFor: answer,
};

type Lengths = { readonly shortest: number; readonly longest: number };

export function isInOrder<T extends Lengths>() {
  return v.check<T, string>(
    ({ shortest, longest }) => shortest <= longest,
    "the shortest is longer than the longest",
  );
}
