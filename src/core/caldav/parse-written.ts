import * as v from "valibot";
import type { Written } from "./publish.ts";

const eventSchema = v.object({
  uid: v.pipe(v.string(), v.minLength(1)),
  sequence: v.pipe(v.number(), v.integer(), v.minValue(0)),
  start: v.pipe(v.number(), v.integer()),
  end: v.pipe(v.number(), v.integer()),
  title: v.nullable(v.string()),
  status: v.picklist(["CONFIRMED", "TENTATIVE", "CANCELLED"]),
  alarmMinutesBefore: v.nullable(v.pipe(v.number(), v.integer())),
});

const writtenSchema = v.object({
  event: eventSchema,
  url: v.pipe(v.string(), v.regex(/^https?:\/\//u)),
  // An empty one would let anything be written over.
  etag: v.pipe(v.string(), v.minLength(1)),
});

export const publishedSchema = v.object({
  calendar: v.string(),
  written: v.array(writtenSchema),
});

/** What was last written, and to which calendar: to know later what someone else did to it. */
export type PublishedRecord = { readonly calendar: string; readonly written: readonly Written[] };

/** `null` for what is no such record. */
export function parsePublished(json: unknown): PublishedRecord | null {
  const parsed = v.safeParse(publishedSchema, json);
  return parsed.success ? parsed.output : null;
}
