import { parseArgs } from "node:util";
import { Temporal } from "temporal-polyfill";
import { assert, unreachable } from "../core/assert.ts";
import type { Calendar } from "../core/calendar/calendar.ts";
import { ianaZone } from "../core/calendar/iana-zone.ts";
import { instantOf, parseMoment } from "../core/calendar/moment.ts";
import { parseCalendar } from "../core/calendar/parse-calendar.ts";
import type { Zone } from "../core/calendar/zone.ts";
import { err, ok, type Result } from "../core/result.ts";
import { parseStrictly } from "./arguments.ts";
import { decodeCalendar } from "./calendar-text.ts";
import { type View, writeCalendar } from "./calendar-output.ts";
import {
  type Choice,
  listServerCalendars,
  parseServerAddress,
  readServerCalendar,
  type ServerAddress,
} from "./calendar-server.ts";
import { type Limit, nameInputWithin, readBytes } from "./input.ts";
import { complain, exitCodes, type Io } from "./io.ts";
import { printable } from "./printable.ts";

const options = {
  from: { type: "string" },
  to: { type: "string" },
  zone: { type: "string" },
  json: { type: "boolean", default: false },
  caldav: { type: "string" },
  user: { type: "string" },
  name: { type: "string" },
} as const;

/** Twenty years of a busy person's events are a tenth of this. */
const calendarLimit: Limit = { megabytes: 128, advice: "that is more than any calendar" };

type Task =
  | { readonly type: "file"; readonly path: string; readonly view: View }
  | {
      readonly type: "server";
      readonly address: ServerAddress;
      readonly choice: Choice;
      readonly view: View;
    }
  | { readonly type: "list"; readonly address: ServerAddress; readonly isJson: boolean };

export async function calendar(args: readonly string[], io: Io): Promise<number> {
  const task = parseTask(args);
  if (!task.ok) return complain(io, task.error);
  switch (task.value.type) {
    case "file":
      return showFile(task.value.path, task.value.view, io);
    case "server":
      return showServer(task.value.address, task.value.choice, task.value.view, io);
    case "list":
      return showList(task.value.address, task.value.isJson, io);
    default:
      return unreachable(task.value);
  }
}

async function showFile(path: string, view: View, io: Io): Promise<number> {
  const bytes = await readBytes(io, path, calendarLimit);
  if (!bytes.ok) return complain(io, bytes.error);
  const read = parseCalendar(decodeCalendar(bytes.value));
  if (view.isJson || !isNoCalendar(read)) await writeCalendar(read, view, io);
  if (isNoCalendar(read)) return complain(io, `There is no calendar in ${nameInputWithin(path)}.`);
  return exitCodes.clean;
}

async function showServer(
  address: ServerAddress,
  choice: Choice,
  view: View,
  io: Io,
): Promise<number> {
  const read = await readServerCalendar(address, choice, io);
  if (!read.ok) return complain(io, read.error);
  await writeCalendar(read.value, view, io);
  return exitCodes.clean;
}

async function showList(address: ServerAddress, isJson: boolean, io: Io): Promise<number> {
  const found = await listServerCalendars(address, io);
  if (!found.ok) return complain(io, found.error);
  const calendars = found.value.map(({ displayName, url }) => ({ name: displayName, url }));
  const lines = calendars.map(({ name, url }) => `${printable(name)}\n  ${printable(url)}\n`);
  const text = lines.length === 0 ? "There is no calendar yet.\n" : lines.join("");
  await io.write(isJson ? `${JSON.stringify({ calendars }, null, 2)}\n` : text);
  return exitCodes.clean;
}

function parseTask(args: readonly string[]): Result<Task, string> {
  const parsed = parseStrictly("calendar", () =>
    parseArgs({ args: [...args], options, allowPositionals: true }),
  );
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const [path] = positionals;
  const server = parseServerAddress(values);
  if (!server.ok) return server;
  const address = server.value;
  if (path !== undefined && address !== null)
    return err("Choose one: a file, or --caldav with a server.");
  if (address !== null && values.from === undefined && values.to === undefined)
    return ok({ type: "list", address, isJson: values.json });
  if (path === undefined && address === null)
    return err("Which calendar? Give a file, or - for standard input.");
  const view = parseView(values);
  if (!view.ok) return view;
  if (path !== undefined) return ok({ type: "file", path, view: view.value });
  assert(address !== null, "there is a file or a server");
  const { name } = values;
  const choice: Choice = name === undefined ? { type: "all" } : { type: "named", name };
  return ok({ type: "server", address, choice, view: view.value });
}

type ViewOptions = {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly zone?: string | undefined;
  readonly json: boolean;
};

function parseView(values: ViewOptions): Result<View, string> {
  const zoneId = values.zone ?? Temporal.Now.timeZoneId();
  const zone = ianaZone(zoneId);
  if (zone === null) return err(`There is no time zone "${printable(zoneId)}".`);
  const from = parseLimit("from", values.from, zone);
  if (!from.ok) return from;
  const to = parseLimit("to", values.to, zone);
  if (!to.ok) return to;
  if (to.value <= from.value) return err("--to must be later than --from.");
  return ok({ span: { from: from.value, to: to.value }, zone, isJson: values.json });
}

function parseLimit(name: string, text: string | undefined, zone: Zone): Result<number, string> {
  const example = "such as 2026-03-01";
  if (text === undefined) return err(`--${name} is missing: give a date, ${example}.`);
  const read = parseMoment(text, null);
  if (read === null || !read.isExact)
    return err(`--${name}: there is no date "${printable(text)}"; give one ${example}.`);
  return ok(instantOf(read.moment, zone));
}

function isNoCalendar({ issues }: Calendar): boolean {
  return issues.some(({ code }) => code === "not-a-calendar");
}
