import * as v from "valibot";

/**
 * Everything that can ever reach the partner's device: each kind of record with all its fields. There is
 * no time of writing, reading or being there among them, and no count. A test holds this list.
 *
 * A record is changed field by field, so what only makes sense together is one field.
 */
const words = v.pipe(v.string(), v.maxLength(4000));
const line = v.pipe(v.string(), v.maxLength(300));
const minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_080));
/** "2026-03-05T18:00", on the clock of the zone that stands beside it. */
const localTime = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/u));

/** What exactly is asked for, and what a yes is a yes to. */
const terms = v.object({
  howLong: line,
  when: line,
  ends: line,
  back: line,
  giveBack: line,
});
export type Terms = v.InferOutput<typeof terms>;

const reply = v.variant("says", [
  v.object({ says: v.literal("yes"), to: terms }),
  // Yes, but smaller or at another time.
  v.object({ says: v.literal("other"), to: terms, offers: terms }),
  v.object({ says: v.literal("talk"), to: terms, at: line }),
  v.object({ says: v.literal("not-now"), to: terms }),
]);
export type Reply = v.InferOutput<typeof reply>;

const block = v.object({
  kind: v.picklist(["alone", "together"]),
  /** Whose time alone it is; for time together both are the same. */
  whose: v.picklist(["first", "second", "both"]),
  start: localTime,
  end: localTime,
  zone: line,
});
export type PlannedBlock = v.InferOutput<typeof block>;
const blocks = v.nullable(v.pipe(v.array(block), v.maxLength(100)));

/** What one wants, and what one holds to until both want the new. */
const stand = v.object({ wants: blocks, holds: blocks });
export type Stand = v.InferOutput<typeof stand>;

const need = v.object({ minutes, words });
export type SharedNeed = v.InferOutput<typeof need>;

export const kinds = {
  ask: v.object({ words, terms: v.nullable(terms) }),
  /** Has the id of the ask. */
  answer: v.object({ reply: v.nullable(reply), words }),
  need: v.object({
    /** Says nothing about what is in it, and fixes it. */
    sealed: line,
    opened: v.nullable(v.object({ salt: line, need })),
  }),
  busy: v.object({
    zone: line,
    spans: v.pipe(v.array(v.object({ start: localTime, end: localTime })), v.maxLength(200)),
  }),
  plan: v.object({ stand }),
  promise: v.object({ words, kept: v.nullable(v.picklist(["yes", "partly", "no"])) }),
  "check-in": v.object({
    ownTime: v.nullable(v.picklist(["enough", "nearly", "too-little"])),
    together: v.nullable(v.picklist(["enough", "nearly", "too-little"])),
  }),
  note: v.object({ words }),
  encouragement: v.object({ words }),
} as const;

export type Kind = keyof typeof kinds;
export type RecordOf<K extends Kind> = v.InferOutput<(typeof kinds)[K]>;
