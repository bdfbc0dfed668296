import { busySpans } from "../core/calendar/free-busy.ts";
import { parseCalendar } from "../core/calendar/parse-calendar.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { Span } from "../core/schedule/span.ts";
import { decodeCalendar } from "./calendar-text.ts";
import { type Limit, nameInput, readBytes } from "./input.ts";
import type { Io } from "./io.ts";

const calendarLimit: Limit = { megabytes: 128, advice: "that is more than any calendar" };

/** When someone is busy by their calendar. Without one they are free whenever they do not say otherwise. */
export async function readBusy(
  io: Io,
  path: string | null,
  { start, end }: Span,
  zone: string,
): Promise<Result<readonly Span[], string>> {
  if (path === null) return ok([]);
  const bytes = await readBytes(io, path, calendarLimit);
  if (!bytes.ok) return bytes;
  const calendar = parseCalendar(decodeCalendar(bytes.value));
  const unread = calendar.issues.filter(({ severity }) => severity === "error");
  // To plan around a calendar that is none would be to take somebody for free.
  if (unread.some(({ code }) => code === "not-a-calendar"))
    return err(`There is no calendar in ${nameInput(path)}.`);
  if (unread.length > 0) {
    await io.writeError(
      `Not all of ${nameInput(path)} could be read. \`elbowroom calendar\` says what.\n`,
    );
  }
  // What lies just outside still has its way to and from it.
  const day = 86_400_000;
  return ok(busySpans(calendar, start - day, end + day, zone));
}
