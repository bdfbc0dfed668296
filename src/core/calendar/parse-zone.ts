import { createBudget } from "./budget.ts";
import { type Component, findProperties, findProperty } from "./component.ts";
import { expandRule } from "./expand-rule.ts";
import type { IssueLog } from "./issue.ts";
import { parseMoment } from "./moment.ts";
import { parseRule } from "./parse-rule.ts";
import type { RecurrenceRule } from "./recurrence-rule.ts";
import { type Onset, offsetByOnsets, type Zone } from "./zone.ts";

/** A STANDARD or DAYLIGHT part (RFC 5545, 3.6.5): when it begins, on the clock from before it. */
type Observance = {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly rules: readonly RecurrenceRule[];
  readonly dates: readonly number[];
};

/** Outlook's zones begin in 1601 and change twice a year; nothing honest has more changes than this. */
const stepsPerObservance = 60_000;

/** The end of the year 2200. What lies behind it keeps the last offset. */
const lastOnset = 7_289_654_400;

/**
 * A zone by the rules a file brings along, for names that are not in the tz database. `null` when it has no part that
 * can be read.
 */
export function parseZone(id: string, component: Component, log: IssueLog): Zone | null {
  const observances = component.children.flatMap((child) => {
    const observance = parseObservance(child);
    return observance === null ? [] : [observance];
  });
  const first = observances.toSorted((a, b) => a.start - b.start)[0];
  if (first === undefined) return null;
  const expanded = observances.map(onsetsOf);
  if (expanded.some(({ isCut }) => isCut)) tellCut(id, component, log);
  const onsets = expanded.flatMap((one) => one.onsets).toSorted((a, b) => a.epoch - b.epoch);
  return { id, offsetAt: (epoch) => offsetByOnsets(onsets, first.from, epoch) };
}

function parseObservance(component: Component): Observance | null {
  const from = parseOffset(findProperty(component, "TZOFFSETFROM")?.value);
  const to = parseOffset(findProperty(component, "TZOFFSETTO")?.value);
  const start = parseMoment(findProperty(component, "DTSTART")?.value.trim() ?? "", null);
  if (to === null || start === null) return null;
  const rules = findProperties(component, "RRULE").flatMap(({ value }) => {
    const { rule } = parseRule(value);
    return rule === null ? [] : [rule];
  });
  const dates = findProperties(component, "RDATE")
    .flatMap(({ value }) => value.split(","))
    .flatMap((text) => parseMoment(text.trim(), null)?.moment ?? [])
    // In UTC it is on no clock of the zone yet.
    .map(({ wall, zone }) => (zone === null ? wall : wall + (from ?? to)));
  return { from: from ?? to, to, start: start.moment.wall, rules, dates };
}

/** `+0100`, `-023000`; also `+01:00`. In seconds. */
export function parseOffset(text: string | undefined): number | null {
  const [, sign, hours, minutes, seconds] =
    /^([+-])(\d\d):?(\d\d)(?::?(\d\d))?$/u.exec(text?.trim() ?? "") ?? [];
  if (hours === undefined || Number(hours) > 26) return null;
  const offset = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0);
  return sign === "-" ? -offset : offset;
}

function onsetsOf(observance: Observance): {
  readonly onsets: readonly Onset[];
  readonly isCut: boolean;
} {
  const { from, to, start, rules, dates } = observance;
  const budget = createBudget(stepsPerObservance);
  const expansions = rules.map((rule) =>
    expandRule(
      // UNTIL is in UTC here, and the onsets are on the clock from before.
      rule.until?.type === "instant"
        ? { ...rule, until: { type: "wall", wall: rule.until.epoch + from } }
        : rule,
      { wall: start, isDate: false },
      { from: start, to: lastOnset },
      budget,
    ),
  );
  const walls = [start, ...dates, ...expansions.flatMap((expansion) => expansion.walls)];
  return {
    onsets: walls.map((wall) => ({ epoch: wall - from, offset: to })),
    isCut: expansions.some(({ cutAt }) => cutAt !== null),
  };
}

function tellCut(id: string, component: Component, log: IssueLog): void {
  log.add({
    severity: "warning",
    code: "zone-cut-short",
    message: `The time zone "${id}" changes its clocks too often; only its first changes were read.`,
    component: component.name,
    line: component.line,
  });
}
