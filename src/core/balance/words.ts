import { unreachable } from "../assert.ts";
import { minutesToWords } from "../compose/grammar/duration.ts";
import type { Insight, InsightState } from "./insight.ts";
import type { NextStep } from "./next-step.ts";
import type { Day } from "./diary.ts";

/** One true sentence: what the person's own answers were, with their counts. */
export function insightToWords(insight: Insight): string {
  if (insight.type === "blocks") {
    const { better, worse, of } = insight;
    const [many, few] = better >= worse ? [better, worse] : [worse, better];
    const [more, less] = better >= worse ? ["better", "worse"] : ["worse", "better"];
    return `After time to yourself you felt ${more} than before ${many} times of ${of}, and ${less} ${times(few)}.`;
  }
  const { minutes, rested } = insight;
  const { withTime, without } = rested;
  const isMore = withTime.count / withTime.of > without.count / without.of;
  return `In weeks with ${minutesToWords(minutes)} to yourself or more you felt rested ${isMore ? "more" : "less"} often: ${withTime.count} of ${withTime.of}, against ${without.count} of ${without.of}.`;
}

export function insightStateToWords(state: InsightState, answers: string): string {
  switch (state.type) {
    case "shown":
      return insightToWords(state.insight);
    case "too-few":
      return `${state.missing} more ${answers}, and there may be something to see here.`;
    case "nothing-yet":
      return "So far your answers show no difference. That is worth knowing too.";
    default:
      return unreachable(state);
  }
}

export function nextStepToWords(step: NextStep, dayToWords: (day: Day) => string): string {
  switch (step.type) {
    case "make-good":
      return `First the time together of ${dayToWords(step.block.day)}: it fell through, and it was promised.`;
    case "stay-with-it":
      return "Your time alone fell through twice. The need is still there, so stay with it.";
    case "book-a-talk":
      return "Your time alone was put off three times in two weeks. Sit down together and find out what it needs.";
    case "say-what-happened":
      return `${dayToWords(step.block.day)}${step.block.start === null ? "" : ` at ${step.block.start}`}: did your time ${step.block.kind === "alone" ? "alone" : "together"} happen?`;
    default:
      return unreachable(step);
  }
}

function times(count: number): string {
  if (count === 0) return "never";
  return count === 1 ? "once" : `${count} times`;
}
