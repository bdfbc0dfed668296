import { unreachable } from "../../core/assert.ts";
import { createRandom } from "../../core/random.ts";
import type { Result } from "../../core/result.ts";
import {
  draftPlan,
  type Plan,
  type PlanTrouble,
  provePlan,
  usualRounds,
} from "../../core/schedule/plan.ts";
import { outlinePlan, reportPlan } from "../../core/schedule/report.ts";
import { describeTrouble } from "../../core/schedule/trouble-words.ts";
import type { PlanInput } from "../../core/schedule/week.ts";
import type { FromPlanner, PlanOutcome, ToPlanner } from "./planner-protocol.ts";
import { readCalendar } from "./read-calendar.ts";

/** Reads calendars and plans weeks, off the main thread. To cancel, the page stops it. */
addEventListener("message", ({ data }: MessageEvent<ToPlanner>) => {
  // A bug must reach the page as an error of the worker: a rejected promise would not.
  void answer(data).catch(reportError);
});

/** Nobody waits longer for a better plan than the one they have at once. */
const longestSearch = 30_000;

async function answer(message: ToPlanner): Promise<void> {
  switch (message.type) {
    case "read": {
      const onProgress = (done: number, total: number) => send({ type: "progress", done, total });
      const calendar = readCalendar(message.bytes, message.span, message.zone, onProgress);
      return send({ type: "read", calendar });
    }
    case "plan":
      return plan(message.input);
    default:
      return unreachable(message);
  }
}

/** What comes first in milliseconds, then what a search makes of it, then the proof: each is shown as it comes. */
async function plan(input: PlanInput): Promise<void> {
  const end = performance.now() + longestSearch;
  const search = { rounds: usualRounds, shouldStop: () => performance.now() > end };
  const draft = (rounds: number) =>
    draftPlan(input, { ...search, rounds, random: createRandom(1) });
  const first = outcomeOf(input, draft(0), outlinePlan);
  if (first.type === "trouble") return send({ type: "planned", outcome: first });
  send({ type: "outlined", outcome: first });
  const drafted = outcomeOf(input, draft(usualRounds), reportPlan);
  send({ type: "drafted", outcome: drafted });
  const solve = await loadSolver();
  if (solve === null) return send({ type: "planned", outcome: drafted });
  const proven = await provePlan(input, { ...search, random: createRandom(1), solve });
  send({ type: "planned", outcome: outcomeOf(input, proven, reportPlan) });
}

/** A browser that does not let it run, or a file that did not come: then the first answer stands. */
async function loadSolver() {
  try {
    const { createSolver } = await import("./solver.ts");
    return await createSolver();
  } catch {
    return null;
  }
}

function outcomeOf(
  input: PlanInput,
  planned: Result<Plan, PlanTrouble>,
  report: typeof reportPlan,
): PlanOutcome {
  const { household, horizon } = input;
  if (planned.ok)
    return { type: "plan", plan: planned.value, report: report(input, planned.value) };
  return { type: "trouble", words: describeTrouble(household, planned.error, horizon.zone) };
}

function send(message: FromPlanner): void {
  postMessage(message);
}
