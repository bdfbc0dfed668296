import type { Act } from "../../src/core/acts/act.ts";
import { actSetOf } from "../../src/core/acts/act-set.ts";
import { contextFeatures } from "../../src/core/acts/context-features.ts";
import { readEvidence } from "../../src/core/acts/evidence.ts";
import { featureNames } from "../../src/core/acts/feature-names.ts";
import { createMemory } from "../../src/core/memory.ts";
import { parseSentences } from "../../src/core/text/parse-text.ts";
import type { LabelledMessage } from "./labelled.ts";

/** A labelled sentence as the tuner sees it. */
export type Sample = {
  readonly message: number;
  /** Its own features, and the pairs of them that may get a weight. */
  readonly alone: readonly string[];
  readonly gold: ReadonlySet<Act>;
};

export function readSamples(messages: readonly LabelledMessage[]): readonly Sample[] {
  return messages.flatMap(({ sentences }, message) => {
    const texts = parseSentences(sentences.map(({ text }) => text));
    const evidence = texts.flatMap((text) => readEvidence(text, createMemory()));
    return sentences.map((sentence, index) => {
      const names = (evidence[index]?.features.ids ?? []).map(featureNames.nameOf);
      return { message, alone: [...names, ...alonePairs(names)], gold: new Set(sentence.acts) };
    });
  });
}

/** For each sentence the features of what stands around it, when these acts were found in each. */
export function readContexts(
  samples: readonly Sample[],
  found: readonly ReadonlySet<Act>[],
): readonly (readonly string[])[] {
  const contexts: (readonly string[])[] = [];
  for (let first = 0; first < samples.length;) {
    const message = samples[first]?.message;
    let end = first;
    while (samples[end]?.message === message && end < samples.length) end++;
    const own = found.slice(first, end).map(actSetOf);
    samples.slice(first, end).forEach(({ alone }, index) => {
      const names = contextFeatures(own, index).map(featureNames.nameOf);
      contexts.push([...names, ...aroundPairs(names, alone)]);
    });
    first = end;
  }
  return contexts;
}

/** Who a sentence is about, with what it says. */
function alonePairs(names: readonly string[]): readonly string[] {
  const subject = names.find((name) => name.startsWith("subject:")) ?? "";
  return names
    .filter((name) => /^(?:not )?\{|^(?:question|past|future|time$|has:|fronted)/.test(name))
    .map((name) => `${subject} & ${name}`);
}

const pairedTraits =
  /^(?:subject:[^&]+|question|past|future|time|has:\S+|length:\S+|\{(?:good|bad|insult|spent|hurt|together|treat)\})$/;

/** The mood of the message, with who a sentence in it is about. */
function aroundPairs(context: readonly string[], alone: readonly string[]): readonly string[] {
  const mood = context.find((name) => /^mood:(?!any|single)/.test(name)) ?? "";
  return alone.filter((name) => pairedTraits.test(name)).map((name) => `${mood} & ${name}`);
}
