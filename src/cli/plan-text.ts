import { unreachable } from "../core/assert.ts";
import { Temporal } from "temporal-polyfill";
import { lengthWords } from "../core/schedule/clock-words.ts";
import type { BlockKind, NeedId } from "../core/schedule/need.ts";
import type { BlockReport, NeedReport, PlanReport, WeekReport } from "../core/schedule/report.ts";
import type { PlanInput } from "../core/schedule/week.ts";
import type { Io } from "./io.ts";
import { createPaint, type Paint } from "./paint.ts";
import { printable } from "./printable.ts";
import { wrap } from "./wrap.ts";

const widest = 80;

/** A plan as it is read aloud at the kitchen table. */
export function formatPlan(
  input: PlanInput,
  { weeks }: PlanReport,
  io: Pick<Io, "columns" | "isTerminal" | "env">,
): string {
  const style: Style = {
    paint: createPaint(io),
    width: Math.min(io.columns, widest),
    zone: input.horizon.zone,
    partner: printable(input.household.partner.name),
  };
  return `${weeks.map((week) => formatWeek(week, style)).join("\n\n\n")}\n`;
}

type Style = {
  readonly paint: Paint;
  readonly width: number;
  readonly zone: string;
  readonly partner: string;
};

function formatWeek(week: WeekReport, style: Style): string {
  const { paint, width } = style;
  const title = paint("bold", `The week from ${dayWords(Temporal.PlainDate.from(week.from))}`);
  const blocks = week.blocks.map((block) => formatBlock(block, style));
  const empty = "Nothing could be planned.";
  const needs = week.needs
    .filter(({ wanted }) => wanted > 0)
    .map((need) => wrap(formatNeed(need, style), width, "  "));
  const unmet = week.unmet.map(({ need, reason, wouldFree }) =>
    wrap(printable(`${whoseWords(need, style)}: ${reason} ${wouldFree ?? ""}`.trim()), width, "  "),
  );
  return [
    title,
    ...(blocks.length === 0 ? [empty] : blocks),
    [paint("bold", "What comes of it"), ...needs].join("\n"),
    ...(unmet.length === 0 ? [] : [[paint("bold", "What is short, and why"), ...unmet].join("\n")]),
    week.proof === "optimal"
      ? "No plan does better."
      : "This is a good plan. Whether there is a better one is not proven.",
  ].join("\n\n");
}

function formatBlock({ kind, start, end, why }: BlockReport, style: Style): string {
  const { paint, zone, width } = style;
  const from = Temporal.Instant.from(start).toZonedDateTimeISO(zone);
  const to = Temporal.Instant.from(end).toZonedDateTimeISO(zone);
  const when = `${dayWords(from.toPlainDate())}, ${clock(from)}–${clock(to)}`;
  const head = `${when}  ${paint(colours[kind], kindWords(kind, style))}`;
  return `${head}\n${wrap(printable(why), width, "  ")}`;
}

/** Told apart by word first, by colour only besides. */
const colours = { "alone-me": "cyan", "alone-partner": "cyan", together: "yellow" } as const;

function kindWords(kind: BlockKind, { partner }: Style): string {
  switch (kind) {
    case "alone-me":
      return "you alone";
    case "alone-partner":
      return `${partner} alone`;
    case "together":
      return "together";
    default:
      return unreachable(kind);
  }
}

function whoseWords(who: NeedId, { partner }: Style): string {
  return { me: "You", partner, together: "Together" }[who];
}

function formatNeed({ who, wanted, planned }: NeedReport, style: Style): string {
  const whose = whoseWords(who, style);
  const got = planned === 0 ? "nothing" : lengthWords(planned);
  return planned >= wanted ? `${whose}: ${got}.` : `${whose}: ${got} of ${lengthWords(wanted)}.`;
}

function dayWords(date: Temporal.PlainDate): string {
  return date.toLocaleString("en-GB", { weekday: "long", day: "numeric", month: "long" });
}

function clock(time: Temporal.ZonedDateTime): string {
  return time.toPlainTime().toString({ smallestUnit: "minute" });
}
