import { Temporal } from "temporal-polyfill";
import { err, ok, type Result } from "../result.ts";

/** Epoch milliseconds of "2026-03-05T18:00", which is local, or of "2026-03-05T17:00:00Z". */
export function parseTime(text: string, zone: string): Result<number, string> {
  const isGlobal = /Z$/iu.test(text);
  try {
    const instant = isGlobal
      ? Temporal.Instant.from(text)
      : Temporal.PlainDateTime.from(text, { overflow: "reject" }).toZonedDateTime(zone).toInstant();
    return ok(instant.epochMilliseconds);
  } catch {
    return err(`expected a time such as "2026-03-05T18:00", got ${JSON.stringify(text)}`);
  }
}
