import { foundActs, lastResorts, replacing } from "../found-acts.ts";
import type { Draft } from "../draft.ts";
import type { Fix } from "../finding.ts";
import { plainWords, reword } from "../fix.ts";
import type { Hit } from "../hit.ts";
import type { Rule } from "../rule.ts";
import type { Span } from "../../text/span.ts";
import { inVoice } from "../voice.ts";

export const stonewalling: Rule = {
  id: "stonewalling",
  severity: "risk",
  title: "A shut door",
  message: "A shut door with no time on it may feel like a punishment.",
  note: "Quiet is fine, and so is a phone that is off. What hurts is not knowing how long it lasts. Say when you will be in touch, and the same quiet becomes easy to bear.",
  tint: null,
  find(draft) {
    return foundActs(
      draft,
      "stonewall",
      (hit, span) => fixes(draft, hit, span),
      // Quiet with an end or a return is no shut door.
      ({ sentence: { times } }) => !times.some(({ kind }) => kind === "end" || kind === "return"),
    );
  },
  examples: {
    found: [
      {
        text: "I need some time to myself today. Don't text me.",
        words: "Don't text me",
        after: "I need some time to myself today. My phone is off until six, then I'll call you.",
      },
      { text: "I need Saturday to myself. End of discussion.", words: "End of discussion" },
      { text: "I need tonight alone. Don't call me.", words: "Don't call me" },
    ],
    passed: [
      { text: "Don't call me, I'm in a meeting." },
      { text: "The phone rang, and nobody was there." },
      { text: "My phone is off until six, then I'll call you." },
    ],
  },
};

const quiet =
  /\b(?:phone|off|offline|off grid|text|call|ring|ringing|reply|replies|answer|message|knock|quiet)\b/iu;

function fixes(draft: Draft, { sentence }: Hit, span: Span): readonly Fix[] {
  const words = plainWords(draft, sentence);
  // What stands beside a shut door is mostly the same door: the whole of it goes.
  const whole = sentence.sentence.content;
  const say = (title: string, line: string): readonly Fix[] =>
    replacing(draft, sentence, whole, title, line);
  const open = words.replace(/[.!?…]+$/u, "");
  const stop = words.slice(open.length);
  // Quiet is no shut door once it has an end: the writer's own words can stay.
  const ended =
    quiet.test(words) && !/\bi'?(?:ll| will) (?:call|text|talk|ring)/iu.test(words)
      ? `${open}, and ${inVoice("I'll", draft.voice())} call you at six${stop}`
      : null;
  return [
    ...say("Say when you are in touch", "My phone is off until six, then I'll call you."),
    ...reword(draft, "Say when you are in touch", sentence, ended),
    ...say("Keep the talk for later", "I need a pause now, and I'll talk with you tonight."),
    ...lastResorts(draft, sentence, span),
  ];
}
