import * as v from "valibot";

/** What one key cost the main thread, in milliseconds, until the next key came; the last one with the pause after it. */
export type KeyCost = {
  readonly total: number;
  readonly script: number;
  /** Style, layout and paint. */
  readonly rendering: number;
  readonly longestTask: number;
  /** The longest that script, which is ours, kept everything else waiting: all of it in one task, as nothing else gets in. */
  readonly longestScript: number;
};

/**
 * Chromium's trace event format; times in microseconds, `ph: "X"` is an event with a duration. `tdur` is how long of that
 * its thread was at work: what counts here, as a machine that does other things as well makes every duration longer.
 */
const traceEvent = v.object({
  name: v.string(),
  ph: v.string(),
  pid: v.number(),
  tid: v.number(),
  ts: v.number(),
  dur: v.optional(v.number(), 0),
  tdur: v.optional(v.number()),
  args: v.optional(v.object({ data: v.optional(v.object({ type: v.optional(v.string()) })) })),
});
type TraceEvent = v.InferOutput<typeof traceEvent>;
const trace = v.object({ traceEvents: v.array(v.unknown()) });

/** Without `v8.execute` nothing is told of promises, and most of what follows an answer of the worker or the disk is. */
export const traceCategories = [
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
  "v8",
  "v8.execute",
];

const scriptNames: ReadonlySet<string> = new Set([
  "v8.callFunction",
  "v8.evaluateModule",
  "EvaluateScript",
  "RunMicrotasks",
  // A message is read back from its bytes before anything is called.
  "HandlePostMessage",
  "V8.GC_MC_INCREMENTAL",
  "MinorGC",
  "MajorGC",
]);
const renderingNames: ReadonlySet<string> = new Set([
  "UpdateLayoutTree",
  "Layout",
  "PrePaint",
  "Paint",
  "Layerize",
  "Commit",
]);

export function keyCosts(json: string): readonly KeyCost[] {
  const events = v
    .parse(trace, JSON.parse(json))
    .traceEvents.flatMap((event) => {
      const parsed = v.safeParse(traceEvent, event);
      return parsed.success && parsed.output.ph === "X" ? [parsed.output] : [];
    })
    .toSorted((a, b) => a.ts - b.ts);
  const keys = events.filter(isKeydown);
  const main = keys[0];
  if (main === undefined) throw new Error("The trace has no key in it.");
  const onMain = events.filter(({ pid, tid }) => pid === main.pid && tid === main.tid);
  const tasks = outermost(onMain, new Set(["RunTask"]));
  const starts = keys.map((key) => taskAround(tasks, key)?.ts ?? key.ts);
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    const between = onMain.filter(({ ts }) => ts >= start && ts < end);
    return costOf(between);
  });
}

function costOf(events: readonly TraceEvent[]): KeyCost {
  const tasks = outermost(events, new Set(["RunTask"]));
  const scripts = outermost(events, scriptNames);
  const scriptsOf = (task: TraceEvent) =>
    sumOf(scripts.filter(({ ts }) => ts >= task.ts && ts < task.ts + task.dur));
  return {
    total: sumOf(tasks),
    script: sumOf(scripts),
    rendering: sumOf(outermost(events, renderingNames)),
    longestTask: Math.max(0, ...tasks.map(workOf)),
    longestScript: Math.max(0, ...tasks.map(scriptsOf)),
  };
}

function isKeydown({ name, args }: TraceEvent): boolean {
  return name === "EventDispatch" && args?.data?.type === "keydown";
}

function taskAround(tasks: readonly TraceEvent[], { ts }: TraceEvent): TraceEvent | undefined {
  return tasks.find((task) => task.ts <= ts && ts < task.ts + task.dur);
}

/** Events of these names that lie in no other of them, so that no time is counted twice. */
function outermost(
  events: readonly TraceEvent[],
  names: ReadonlySet<string>,
): readonly TraceEvent[] {
  const kept: TraceEvent[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const event of events) {
    if (!names.has(event.name) || event.ts < end) continue;
    kept.push(event);
    end = event.ts + event.dur;
  }
  return kept;
}

function sumOf(events: readonly TraceEvent[]): number {
  return events.reduce((sum, event) => sum + workOf(event), 0);
}

function workOf({ dur, tdur = dur }: TraceEvent): number {
  return tdur / 1_000;
}
