import { computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { type Answer, addAnswer } from "../../core/schedule/answer.ts";
import type { Block } from "../../core/schedule/block.ts";
import type { Plan } from "../../core/schedule/plan.ts";
import type { PlanReport } from "../../core/schedule/report.ts";
import { noRequests, type Requests } from "../../core/schedule/requests.ts";
import type { PlanInput } from "../../core/schedule/week.ts";
import type { Planner } from "../worker/planner-client.ts";
import type { PlanOutcome } from "../worker/planner-protocol.ts";

/** The plan that is shown, and what it was made from. */
export type Shown = {
  readonly input: PlanInput;
  readonly plan: Plan;
  readonly report: PlanReport;
};

/** `drafting`: at most a first week is shown. `proving`: a good one is, and the best is looked for. */
export type Work = "idle" | "drafting" | "proving";

export type Planning = {
  readonly requests: Signal<Requests>;
  readonly shown: ReadonlySignal<Shown | null>;
  readonly blocks: ReadonlySignal<readonly Block[]>;
  readonly work: ReadonlySignal<Work>;
  /** Why the last wish could not be met, or that the worker broke. */
  readonly trouble: Signal<string>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly replan: () => Promise<void>;
  /** One of them says something about a block: a new week comes of it, or the reason why not. */
  readonly answer: (answer: Answer) => Promise<void>;
  readonly undo: () => Promise<void>;
  /** Both said yes: every block stays where it is until one of them says otherwise. */
  readonly hold: () => void;
  /** What is shown stands: the search for a better one ends, and what could not be is of no interest any more. */
  readonly settle: () => void;
};

export type PlanningDeps = {
  readonly planner: Pick<Planner, "plan" | "cancelPlanning">;
  readonly inputFor: (requests: Requests) => PlanInput;
};

const broken = "The week could not be planned just now. Try once more.";

export function createPlanning({ planner, inputFor }: PlanningDeps): Planning {
  const requests = signal(noRequests);
  const earlier = signal<readonly Requests[]>([]);
  const { plan, shown, work, trouble, settle } = createSearch(planner, () =>
    inputFor(requests.value),
  );
  const blocks = computed(() => shown.value?.plan.weeks.flatMap((week) => week.blocks) ?? []);

  async function change(next: Requests, past: readonly Requests[]): Promise<void> {
    const before = { requests: requests.value, earlier: earlier.value };
    requests.value = next;
    earlier.value = past;
    if (await plan()) return;
    requests.value = before.requests;
    earlier.value = before.earlier;
  }

  return {
    requests,
    shown,
    blocks,
    work,
    trouble,
    canUndo: computed(() => earlier.value.length > 0),
    replan: async () => {
      await plan();
    },
    answer: (answer) => {
      // Taken back, it is the week that is shown now.
      const last = { ...requests.value, agreed: blocks.value };
      return change(addAnswer(last, blocks.value, answer), [...earlier.value, last]);
    },
    undo: async () => {
      const last = earlier.value.at(-1);
      if (last !== undefined) await change(last, earlier.value.slice(0, -1));
    },
    hold: () => {
      requests.value = { ...requests.value, pinned: blocks.value, agreed: blocks.value };
      earlier.value = [];
    },
    settle,
  };
}

/** Shows the first answer as soon as it is there, and the best when it is known. */
function createSearch(planner: PlanningDeps["planner"], nextInput: () => PlanInput) {
  const shown = signal<Shown | null>(null);
  const work = signal<Work>("idle");
  const trouble = signal("");
  let turn = 0;

  /** False when nothing came of it, so that the wish behind it can be taken back. */
  async function plan(): Promise<boolean> {
    const mine = (turn += 1);
    const input = nextInput();
    const show = (outcome: PlanOutcome): boolean => {
      if (outcome.type === "trouble") trouble.value = outcome.words;
      else shown.value = { input, plan: outcome.plan, report: outcome.report };
      return outcome.type === "plan";
    };
    trouble.value = "";
    work.value = "drafting";
    const last = await planner.plan(input, (outcome, isGood) => {
      if (mine === turn && show(outcome) && isGood) work.value = "proving";
    });
    // A newer one is under way, or the first answer was good enough.
    if (mine !== turn) return true;
    work.value = "idle";
    if (last.ok) return show(last.value);
    trouble.value = broken;
    return false;
  }

  function settle(): void {
    trouble.value = "";
    if (work.value !== "proving") return;
    turn += 1;
    work.value = "idle";
    planner.cancelPlanning();
  }

  return { plan, shown, work, trouble, settle };
}
