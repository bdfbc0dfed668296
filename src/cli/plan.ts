import { parseArgs } from "node:util";
import loadHighs from "highs";
import { Temporal } from "temporal-polyfill";
import { createRandom } from "../core/random.ts";
import { err, ok, type Result } from "../core/result.ts";
import { createGrid, type Horizon } from "../core/schedule/grid.ts";
import { createHighsSolver } from "../core/schedule/highs-solver.ts";
import { type Needs, parseNeeds } from "../core/schedule/parse-needs.ts";
import {
  draftPlan,
  type Plan,
  type PlanTrouble,
  provePlan,
  usualRounds,
} from "../core/schedule/plan.ts";
import { reportPlan } from "../core/schedule/report.ts";
import { describeTrouble } from "../core/schedule/trouble-words.ts";
import type { PlanInput } from "../core/schedule/week.ts";
import { parseStrictly } from "./arguments.ts";
import { type BusySource, readBusy } from "./busy.ts";
import { askOnce, parseServerAddress, type ServerOptions } from "./calendar-server.ts";
import { readJson } from "./input.ts";
import { complain, exitCodes, type Io } from "./io.ts";
import { planToEvents, planToIcs } from "./plan-ics.ts";
import { publishPlan, type Publishing } from "./plan-publish.ts";
import { formatPlan } from "./plan-text.ts";
import { printable } from "./printable.ts";

const options = {
  me: { type: "string" },
  partner: { type: "string" },
  needs: { type: "string" },
  weeks: { type: "string", default: "1" },
  from: { type: "string" },
  zone: { type: "string" },
  quick: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  ics: { type: "string" },
  caldav: { type: "string" },
  user: { type: "string" },
  publish: { type: "string" },
  settled: { type: "boolean", default: false },
} as const;

/** Nobody waits longer for a better plan than the one they could have at once. */
const longestSearch = 60_000;

/** A season: further ahead no calendar is true. */
const mostWeeks = 13;

type Task = {
  readonly needsPath: string;
  readonly calendars: { readonly me: BusySource | null; readonly partner: BusySource | null };
  readonly horizon: Omit<Horizon, "step">;
  readonly isQuick: boolean;
  readonly output: "text" | "json" | { readonly icsPath: string } | Publishing;
};

export async function plan(args: readonly string[], terminal: Io): Promise<number> {
  const task = parseTask(args);
  if (!task.ok) return complain(terminal, task.error);
  const { me } = task.value.calendars;
  const asked = me?.type === "server" ? await askOnce(me.address, terminal) : ok(terminal);
  if (!asked.ok) return complain(terminal, asked.error);
  const io = asked.value;
  const input = await readInput(task.value, io);
  if (!input.ok) return complain(io, input.error);
  const planned = await makePlan(input.value, task.value.isQuick);
  if (!planned.ok) {
    const { household, horizon } = input.value;
    return complain(io, printable(describeTrouble(household, planned.error, horizon.zone)));
  }
  return write(input.value, planned.value, task.value.output, io);
}

function parseTask(args: readonly string[]): Result<Task, string> {
  const parsed = parseStrictly("plan", () =>
    parseArgs({ args: [...args], options, allowPositionals: false }),
  );
  if (!parsed.ok) return parsed;
  const { needs, quick, json, ics, ...others } = parsed.value.values;
  if (needs === undefined)
    return err(
      "What do the two of you need? Say so with --needs FILE: see `elbowroom plan --help`.",
    );
  if (json && ics !== undefined)
    return err("Choose one: --json prints the plan, --ics writes it as a calendar.");
  const calendars = parseCalendars(others);
  if (!calendars.ok) return calendars;
  const publishing = parsePublishing(others, calendars.value.me);
  if (!publishing.ok) return publishing;
  if (publishing.value !== null && (json || ics !== undefined))
    return err("Choose one: --publish, --json or --ics.");
  const horizon = parseHorizon(others);
  if (!horizon.ok) return horizon;
  return ok({
    needsPath: needs,
    calendars: calendars.value,
    horizon: horizon.value,
    isQuick: quick,
    output: publishing.value ?? (ics !== undefined ? { icsPath: ics } : json ? "json" : "text"),
  });
}

type CalendarOptions = ServerOptions & {
  readonly me?: string | undefined;
  readonly partner?: string | undefined;
};

/** A server has the calendars of the one who knows the password: theirs are `me`. */
function parseCalendars(values: CalendarOptions): Result<Task["calendars"], string> {
  const server = parseServerAddress(values);
  if (!server.ok) return server;
  if (server.value !== null && values.me !== undefined)
    return err("Choose one for you: --me with a file, or --caldav with a server.");
  const address = server.value;
  const me: BusySource | null = address === null ? fileAt(values.me) : { type: "server", address };
  return ok({ me, partner: fileAt(values.partner) });
}

type PublishOptions = { readonly publish?: string | undefined; readonly settled: boolean };

function parsePublishing(
  { publish, settled }: PublishOptions,
  source: BusySource | null,
): Result<Publishing | null, string> {
  if (publish === undefined) return settled ? err("--settled goes with --publish FILE.") : ok(null);
  if (source?.type !== "server") return err("--publish goes with --caldav URL.");
  return ok({ address: source.address, recordPath: publish, isSettled: settled });
}

function fileAt(path: string | undefined): BusySource | null {
  return path === undefined ? null : { type: "file", path };
}

type When = {
  readonly weeks: string;
  readonly from?: string | undefined;
  readonly zone?: string | undefined;
};

function parseHorizon(when: When): Result<Task["horizon"], string> {
  const zone = parseZone(when.zone ?? Temporal.Now.timeZoneId());
  if (zone === null) return err(`There is no time zone "${printable(when.zone ?? "")}".`);
  const weeks = /^\d{1,2}$/.test(when.weeks) ? Number(when.weeks) : 0;
  if (weeks < 1 || weeks > mostWeeks)
    return err(`--weeks is a whole number from 1 to ${mostWeeks}.`);
  const from = when.from === undefined ? Temporal.Now.plainDateISO(zone) : parseDate(when.from);
  if (from === null)
    return err(
      `There is no date "${printable(when.from ?? "")}": --from is one such as 2026-03-02.`,
    );
  return ok({ zone, weeks, from: from.toString() });
}

/** Only how it is written everywhere: a date from before our time would have days with odd seconds in them. */
function parseDate(text: string): Temporal.PlainDate | null {
  if (!/^20\d\d-\d\d-\d\d$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch {
    return null;
  }
}

function parseZone(zone: string): string | null {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone).timeZoneId;
  } catch {
    return null;
  }
}

async function readInput(task: Task, io: Io): Promise<Result<PlanInput, string>> {
  const { needsPath, calendars } = task;
  const json = await readJson(io, needsPath);
  if (!json.ok) return json;
  const needs = parseNeeds(json.value, task.horizon.zone);
  if (!needs.ok) return err(`"${printable(needsPath)}": ${printable(needs.error.join("; "))}`);
  const horizon: Horizon = { ...task.horizon, step: needs.value.step };
  const last = createGrid(horizon, horizon.weeks - 1);
  const span = { start: createGrid(horizon, 0).start, end: last.end };
  const me = await readBusy(io, calendars.me, span, horizon.zone);
  if (!me.ok) return me;
  const partner = await readBusy(io, calendars.partner, span, horizon.zone);
  if (!partner.ok) return partner;
  return ok(toInput(needs.value, horizon, me.value, partner.value));
}

type Busy = Needs["household"]["me"]["busy"];

function toInput(
  { household, requests }: Needs,
  horizon: Horizon,
  me: Busy,
  partner: Busy,
): PlanInput {
  return {
    household: {
      ...household,
      me: { ...household.me, busy: me },
      partner: { ...household.partner, busy: partner },
    },
    horizon,
    requests,
  };
}

async function makePlan(input: PlanInput, isQuick: boolean): Promise<Result<Plan, PlanTrouble>> {
  const end = performance.now() + longestSearch;
  const search = {
    random: createRandom(1),
    rounds: usualRounds,
    shouldStop: () => performance.now() > end,
  };
  if (isQuick) return draftPlan(input, search);
  return provePlan(input, { ...search, solve: createHighsSolver(await loadHighs()) });
}

async function write(
  input: PlanInput,
  planned: Plan,
  output: Task["output"],
  io: Io,
): Promise<number> {
  if (output === "json") {
    await io.write(`${JSON.stringify(reportPlan(input, planned), null, 2)}\n`);
    return exitCodes.clean;
  }
  if (output === "text") {
    await io.write(formatPlan(input, reportPlan(input, planned), io));
    return exitCodes.clean;
  }
  if ("recordPath" in output)
    return publishPlan(output, planToEvents(planned), input.horizon.zone, io);
  const ics = planToIcs(planned, input.horizon.zone, Temporal.Now.instant().epochMilliseconds);
  const trouble = await io.writeFile(output.icsPath, ics);
  if (trouble !== null) return complain(io, trouble);
  return exitCodes.clean;
}
