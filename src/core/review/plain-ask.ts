import type { RecognisedSentence, TimeExpression } from "../acts/act.ts";
import { sliceSpan } from "../text/span.ts";
import type { Draft } from "./draft.ts";
import { plain } from "./plain.ts";

/** The ask without anything around it, with the times the writer gave: "I'd like two hours to myself on Saturday." */
export function plainAsk(draft: Draft, { times }: RecognisedSentence): string {
  const words = (kind: TimeExpression["kind"]): readonly string[] =>
    times
      .filter((time) => time.kind === kind)
      .map(({ span }) => plain(sliceSpan(draft.source, span)).trim());
  const lengths = words("length").map((length) => length.replace(/^for /iu, ""));
  const howLong = lengths.find((length) => countable.test(length)) ?? "some time";
  const whens = [
    ...words("day").map(onDay),
    ...words("time"),
    ...words("end"),
    ...words("frequency"),
  ];
  return `${["I'd like", howLong, "to myself", ...whens].join(" ")}.`;
}

const countable =
  /^(?:an?|one|two|three|four|five|six|half|some|a few|a couple|\d+)\b|^(?:an? )?(?:hour|evening|day)/iu;
const bareDay = /^(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?s?\b/iu;

function onDay(day: string): string {
  return bareDay.test(day) ? `on ${day}` : day;
}
