import { batch, computed, effect, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import type { CounterProposal } from "../../core/caldav/proposal.ts";
import type { Answer } from "../../core/schedule/answer.ts";
import type { Block } from "../../core/schedule/block.ts";
import { createGrid } from "../../core/schedule/grid.ts";
import type { Span } from "../../core/schedule/span.ts";
import type { PlanInput } from "../../core/schedule/week.ts";
import type { NeedAnswers } from "../../core/need/need.ts";
import type { Partner } from "../../core/partner.ts";
import type { Requests } from "../../core/schedule/requests.ts";
import type { Answers } from "../say/questions.ts";
import type { Calendars } from "../caldav/calendars-client.ts";
import type { Planner } from "../worker/planner-client.ts";
import { type Agreement, createAgreement } from "./agreement.ts";
import { answerOf } from "./counter.ts";
import { createHorizon, firstDay, instantAt, requestsFor } from "./horizon.ts";
import { createOut, type Out } from "./out.ts";
import { createPlanning, type Planning } from "./planning.ts";
import { type KeptPlan, parseKeptPlan, type PlanStore } from "./plan-store.ts";
import { screenNames, type ScreenHistory, type Screens } from "./screens.ts";
import { createScreens } from "../ui/screens.ts";
import { type Setup, setupFrom, toHousehold, withWish } from "./setup.ts";
import { createServer, type Server } from "./server.ts";
import type { ServerStore } from "./server-store.ts";
import { createSources, type Sources } from "./sources.ts";
import type { PlanWish } from "./wish.ts";

export type PlanDeps = {
  readonly planner: Planner;
  readonly calendars: Calendars;
  readonly sharedCalendar: Signal<Blob | null>;
  readonly store: PlanStore;
  readonly serverStore: ServerStore;
  readonly history: ScreenHistory;
  readonly zone: string;
  /** The date of today, `2026-03-02`. */
  readonly today: () => string;
  /** In milliseconds since 1970. */
  readonly now: () => number;
  /** What was answered in Say, and the partner as it knows them. */
  readonly answers: ReadonlySignal<Answers>;
  readonly partner: ReadonlySignal<Partner>;
  /** What was found in Balance; `null` when nothing was. */
  readonly need: ReadonlySignal<NeedAnswers | null>;
  readonly download: (name: string, text: string) => void;
};

export type PlanModel = {
  readonly isLasting: boolean;
  readonly zone: string;
  readonly screens: Screens;
  readonly sources: Sources;
  readonly server: Server;
  readonly setup: ReadonlySignal<Setup>;
  readonly change: (part: Partial<Setup>) => void;
  readonly planning: Planning;
  readonly agreement: Agreement;
  readonly out: Out;
  /** The block whose sheet is open, by its id. */
  readonly open: Signal<string | null>;
  /** The block the keyboard is on; the day a phone shows. */
  readonly current: Signal<string | null>;
  /** `null`: the first on which something is. */
  readonly day: Signal<number | null>;
  /** Said by the screen reader when it changes. */
  readonly announcement: Signal<string>;
  readonly showWeek: () => void;
  readonly say: (answer: Answer, told: string) => Promise<void>;
  /** Another day or another time for a block, as long as it was. */
  readonly move: (block: Block, date: string, minute: number) => Promise<void>;
  /** The plan follows the calendar: what was moved there stays there, what was deleted goes. */
  readonly follow: (proposal: CounterProposal) => Promise<void>;
  /** Reads the calendars on the server once more, and plans around what is in them now. */
  readonly lookAgain: () => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly sayYes: () => void;
  readonly theySaid: (answer: "yes" | "no") => void;
  /** Where a week is planned it is planned anew. */
  readonly wish: (wish: PlanWish) => void;
  readonly load: () => Promise<void>;
};

export function createPlanModel(deps: PlanDeps): PlanModel {
  const { planner, zone, today } = deps;
  const from = signal<string | null>(null);
  const changed = signal<Setup | null>(null);
  const setup = computed(
    () => changed.value ?? setupFrom(deps.answers.value, deps.partner.value, deps.need.value),
  );
  const screens = createScreens(screenNames, deps.history);
  const span = (): Span => spanToRead(today(), zone);
  const sources = createSources({ planner, zone, span, waiting: deps.sharedCalendar });
  const server = createServer({ ...deps, store: deps.serverStore, sources, span });
  const inputFor = (requests: Requests): PlanInput => {
    const horizon = createHorizon(firstDay(from.value, today()), zone);
    const said = requestsFor(requests, agreement.negotiation.value.agreed, horizon);
    const household = toHousehold(setup.value, sources.times(), said.lastWeek);
    return { household, horizon, requests: said };
  };
  const planning = createPlanning({ planner, inputFor });
  const agreement = createAgreement(planning.blocks, deps.now);
  const out = createOut(planning.shown, agreement, deps);
  const parts: Parts = { from, changed, sources, planning, agreement, out };
  const showWeek = (): void => {
    changed.value = setup.value;
    from.value = firstDay(from.value, today());
    void planning.replan();
  };

  function take(stored: unknown): void {
    const kept = parseKeptPlan(stored);
    if (kept !== null) batch(() => restore(parts, kept));
    if (from.value !== null) showWeek();
  }

  return {
    isLasting: deps.store.isLasting,
    zone,
    screens,
    sources,
    server,
    setup,
    planning,
    agreement,
    out,
    ...createTalk({ planning, agreement, server }, zone),
    change: (part) => {
      changed.value = { ...setup.value, ...part };
    },
    showWeek: () => {
      screens.open("week");
      showWeek();
    },
    wish: (wish) => {
      changed.value = withWish(setup.value, wish);
      if (from.value === null) return;
      screens.open("week");
      showWeek();
    },
    load: () => load(deps, { ...parts, screens, server }, take),
  };
}

type Loading = Parts & Pick<PlanModel, "screens" | "server">;

/** What was kept, and from then on every change of it, here or in another tab. */
async function load(
  { store }: PlanDeps,
  { screens, server, ...parts }: Loading,
  take: (stored: unknown) => void,
): Promise<void> {
  const { waiting } = parts.sources;
  await server.load();
  take(await store.load());
  effect(() => store.save(keep(parts)));
  store.onChange(take);
  effect(() => {
    if (waiting.value !== null) screens.arrive("start");
  });
  if (parts.from.value !== null && waiting.peek() === null) screens.arrive("week");
}

type Talking = Pick<PlanModel, "planning" | "agreement" | "server">;

/** What one says about the week, and what is heard back. */
function createTalk({ planning, agreement, server }: Talking, zone: string) {
  const open = signal<string | null>(null);
  const announcement = signal("");

  async function say(answer: Answer, told: string): Promise<void> {
    open.value = null;
    announcement.value = "";
    await planning.answer(answer);
    announcement.value = planning.trouble.value === "" ? told : "";
  }

  return {
    open,
    current: signal<string | null>(null),
    day: signal<number | null>(null),
    announcement,
    say,
    move: (block: Block, date: string, minute: number) => {
      const start = instantAt(date, minute, zone);
      const instead = { kind: block.kind, start, end: start + block.end - block.start };
      return say({ type: "counter", block, instead }, "Moved. The rest of the week follows.");
    },
    follow: async (proposal: CounterProposal) => {
      const answer = answerOf(proposal, planning.blocks.value);
      if (answer !== null) await say(answer, "The week follows your calendar.");
      if (planning.trouble.value === "") server.settle(proposal);
    },
    lookAgain: async () => {
      if (!(await server.read())) return;
      announcement.value = "";
      await planning.replan();
      announcement.value = "That is how it is in the calendar now.";
    },
    undo: async () => {
      await planning.undo();
      announcement.value = "Taken back.";
    },
    sayYes: () => {
      // What is said yes to must not turn into something better a moment later.
      planning.settle();
      agreement.sayYes();
    },
    theySaid: (answer: "yes" | "no") => {
      agreement.theySaid(answer);
      if (answer === "yes") planning.hold();
    },
  };
}

type Parts = Pick<PlanModel, "sources" | "planning" | "agreement" | "out"> & {
  readonly from: Signal<string | null>;
  readonly changed: Signal<Setup | null>;
};

function keep({ from, changed, sources, planning, agreement, out }: Parts): KeptPlan {
  return {
    setup: changed.value,
    free: sources.free.value,
    calendars: sources.calendars.value,
    served: sources.served.value,
    shows: out.shows.value,
    requests: planning.requests.value,
    negotiation: agreement.negotiation.value,
    declined: agreement.declined.value,
    from: from.value,
  };
}

function restore(
  { from, changed, sources, planning, agreement, out }: Parts,
  kept: KeptPlan,
): void {
  changed.value = kept.setup;
  sources.free.value = kept.free;
  sources.calendars.value = kept.calendars;
  sources.served.value = kept.served;
  out.shows.value = kept.shows;
  planning.requests.value = kept.requests;
  agreement.negotiation.value = kept.negotiation;
  agreement.declined.value = kept.declined;
  from.value = kept.from;
}

/** A season ahead; a day before, for what reaches in. */
const weeksRead = 13;

function spanToRead(today: string, zone: string): Span {
  const horizon = createHorizon(today, zone);
  const day = 86_400_000;
  return { start: createGrid(horizon, 0).start - day, end: createGrid(horizon, weeksRead).end };
}
