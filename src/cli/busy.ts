import type { Calendar } from "../core/calendar/calendar.ts";
import { readBusyTime } from "../core/calendar/free-busy.ts";
import { parseCalendar } from "../core/calendar/parse-calendar.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { Span } from "../core/schedule/span.ts";
import { readServerCalendar, type ServerAddress } from "./calendar-server.ts";
import { decodeCalendar } from "./calendar-text.ts";
import { type Limit, nameInputWithin, readBytes } from "./input.ts";
import type { Io } from "./io.ts";

const calendarLimit: Limit = { megabytes: 128, advice: "that is more than any calendar" };

/** Where someone's calendar is: a file, or their calendars on a server. */
export type BusySource =
  | { readonly type: "file"; readonly path: string }
  | { readonly type: "server"; readonly address: ServerAddress };

/** When someone is busy by their calendar. Without one they are free whenever they do not say otherwise. */
export async function readBusy(
  io: Io,
  source: BusySource | null,
  { start, end }: Span,
  zone: string,
): Promise<Result<readonly Span[], string>> {
  if (source === null) return ok([]);
  const calendar = await readSource(io, source);
  if (!calendar.ok) return calendar;
  // What lies just outside still has its way to and from it.
  const day = 86_400_000;
  const { spans, issues } = readBusyTime(calendar.value, start - day, end + day, zone);
  if ([...calendar.value.issues, ...issues].some(({ severity }) => severity === "error")) {
    await io.writeError(
      `Not all of ${nameSource(source)} could be read. \`elbowroom calendar\` says what.\n`,
    );
  }
  return ok(spans);
}

async function readSource(io: Io, source: BusySource): Promise<Result<Calendar, string>> {
  if (source.type === "server")
    return readServerCalendar(source.address, { type: "all-but-ours" }, io);
  const bytes = await readBytes(io, source.path, calendarLimit);
  if (!bytes.ok) return bytes;
  const calendar = parseCalendar(decodeCalendar(bytes.value));
  // To plan around a calendar that is none would be to take somebody for free.
  if (calendar.issues.some(({ code }) => code === "not-a-calendar"))
    return err(`There is no calendar in ${nameSource(source)}.`);
  return ok(calendar);
}

function nameSource(source: BusySource): string {
  return source.type === "file" ? nameInputWithin(source.path) : "your calendars on the server";
}
