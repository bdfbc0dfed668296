import { weekdays } from "../compose/grammar/words.ts";
import { slotPattern, type SlotName, type Slots } from "./line.ts";
import type { Talk } from "./talk.ts";
import { smallerThan } from "./terms.ts";

/** What the lines may repeat: only what was said, in shapes that fit any sentence. */
export function slotsOf(talk: Talk, changed: Partial<Slots> = {}): Slots {
  const { terms, partner, before } = talk;
  return {
    when: terms.when,
    length: terms.length,
    smaller: smallerThan(terms),
    end: terms.end,
    activity: terms.activity,
    place: terms.place,
    giveback: terms.giveback,
    before,
    ownactivity: partner.ownActivity,
    other: null,
    ...changed,
  };
}

/** A time the partner may offer instead. Never the day that was promised to both. */
export function otherTimeThan({
  when,
  giveback,
}: {
  readonly when: string | null;
  readonly giveback: string | null;
}): string | null {
  if (when === null) return null;
  const part = /\b(?:morning|afternoon|evening)\b/iu.exec(when)?.[0].toLowerCase();
  const isTaken = (day: string): boolean => when.includes(day) || (giveback ?? "").includes(day);
  if (/\btonight\b/iu.test(when))
    return (giveback ?? "").includes("tomorrow") ? "Thursday evening" : "tomorrow evening";
  const weekend = /\bweekend\b/iu.test(when);
  if (weekend) return "the weekend after";
  const day = (["Sunday", "Saturday", "Thursday", "Tuesday", ...weekdays] as const).find(
    (one) => !isTaken(one),
  );
  return day === undefined ? null : part === undefined ? day : `${day} ${part}`;
}

/** Fills a line whose slots are all known. */
export function fillLine(text: string, slots: Slots): string {
  if (!text.includes("{")) return text;
  return capitalise(text.replaceAll(slotPattern, (whole, name: SlotName) => slots[name] ?? whole));
}

/** A slot may stand at the start of a sentence. */
function capitalise(text: string): string {
  return text.replaceAll(
    /(^["“]?|[.!?…]["”]? )(\p{Ll})/gu,
    (whole, lead: string, letter: string, at: number) =>
      // A partner who writes "…and then" trails off on purpose.
      lead.startsWith("…")
        ? whole
        : `${lead}${at === 0 || /[.!?]/u.test(lead) ? letter.toUpperCase() : letter}`,
  );
}
