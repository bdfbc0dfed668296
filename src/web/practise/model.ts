import { batch, computed, effect, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import type { ComposedDraft } from "../../core/compose/request.ts";
import { feedOf } from "../../core/need/feed.ts";
import type { NeedAnswers } from "../../core/need/need.ts";
import type { Partner } from "../../core/partner.ts";
import type { Strategy } from "../../core/rehearsal/strategy.ts";
import type { Gate } from "../safety/gate.ts";
import { draftOf } from "./card.ts";
import { createChairTalk, type ChairTalk } from "./chair-talk.ts";
import { parseSaved, type RehearsalStore } from "./saved.ts";
import type { ScenarioSummary } from "./scene.ts";
import { createScreens, type ScreenHistory, type ScreenName, type Screens } from "./screens.ts";
import type { Setup } from "./script.ts";
import { createTalk, type Talk, type TalkDeps } from "./talk.ts";
import type { Wording } from "./wording.ts";

export type PractiseDeps = Omit<TalkDeps, "wording"> & {
  readonly wording: Wording;
  readonly gate: Pick<Gate, "pass" | "isStopped">;
  readonly history: ScreenHistory;
  readonly store: RehearsalStore;
  /** The partner as Say knows them. */
  readonly partner: ReadonlySignal<Partner>;
  /** What was found in Balance; `null` when nothing was. */
  readonly need: ReadonlySignal<NeedAnswers | null>;
  /** To the talk card of Say. */
  readonly putOnCard: (draft: ComposedDraft) => void;
};

export type PractiseModel = {
  readonly screens: Screens;
  readonly scenarios: ReadonlySignal<readonly ScenarioSummary[]>;
  readonly isFailed: ReadonlySignal<boolean>;
  readonly talk: Talk;
  readonly wording: Wording;
  readonly chairTalk: ChairTalk;
  readonly setup: ReadonlySignal<Setup | null>;
  /** The one most like what they found they need. */
  readonly likeYours: ReadonlySignal<ScenarioSummary | null>;
  /** The scenario that is chosen, and the one that is played. */
  readonly scenario: ReadonlySignal<ScenarioSummary | null>;
  readonly played: ReadonlySignal<ScenarioSummary | null>;
  readonly hidesHints: Signal<boolean>;
  readonly isStopped: ReadonlySignal<boolean>;
  readonly load: () => Promise<void>;
  readonly choose: (scenario: ScenarioSummary) => void;
  readonly describe: (part: Partial<Omit<Setup, "scenarioId">>) => void;
  /** The gate, and then the first line. */
  readonly sitDown: () => Promise<void>;
  /** Back into the talk that is under way. */
  readonly goOn: () => Promise<void>;
  readonly switchChairs: (strategy: Strategy) => Promise<void>;
  readonly compare: (left: number, right: number) => Promise<void>;
  /** Back to the talk, to right after this turn. */
  readonly goOnFrom: (turn: number) => Promise<void>;
  readonly keep: () => void;
};

export function createPractise(deps: PractiseDeps): PractiseModel {
  const talk = createTalk(deps);
  const chairTalk = createChairTalk(deps);
  const scenarios = signal<readonly ScenarioSummary[]>([]);
  const isFailed = signal(false);
  const chosen = signal<Setup | null>(null);
  const hidesHints = signal(false);
  const screens = createScreens(deps.history, (screen) => canShow(screen, chosen, talk));
  const named = (id: string | undefined) => scenarios.value.find((one) => one.id === id) ?? null;

  async function load(): Promise<void> {
    isFailed.value = false;
    const [outcome, stored] = await Promise.all([deps.rehearser.scenarios(), deps.store.load()]);
    isFailed.value = !outcome.ok;
    if (!outcome.ok) return;
    scenarios.value = outcome.value;
    await take(stored);
    keepSaving(deps, talk, chairTalk, hidesHints);
    deps.store.onChange((changed) => void take(changed));
  }

  /** In one step, so that nothing half of it is taken for a change that was made here. */
  async function take(stored: unknown): Promise<void> {
    const { script, chair, unsent, hidesHints: isHidden, worded } = parseSaved(stored);
    await batch(() => {
      hidesHints.value = isHidden;
      deps.wording.restore(worded);
      const isTalk = script !== null && named(script.setup.scenarioId) !== null;
      if (isTalk) chosen.value = script.setup;
      return Promise.all([
        isTalk && talk.restore(script, unsent),
        chair !== null && named(chair.scenarioId) !== null && chairTalk.restore(chair),
      ]);
    });
  }

  return {
    screens,
    scenarios,
    isFailed,
    talk,
    wording: deps.wording,
    chairTalk,
    setup: chosen,
    likeYours: computed(() =>
      deps.need.value === null ? null : named(feedOf(deps.need.value).scenarioId),
    ),
    scenario: computed(() => named(chosen.value?.scenarioId)),
    played: computed(() => named(talk.script.value?.setup.scenarioId)),
    hidesHints,
    isStopped: deps.gate.isStopped,
    load,
    ...createSteps(deps, chosen, talk, chairTalk, screens),
  };
}

function createSteps(
  { gate, partner, putOnCard }: PractiseDeps,
  chosen: Signal<Setup | null>,
  talk: Talk,
  chairTalk: ChairTalk,
  screens: Screens,
) {
  async function isLetPast(): Promise<boolean> {
    return (await gate.pass()) !== "stop";
  }

  return {
    choose({ id, partner: { intensity, moment } }: ScenarioSummary): void {
      chosen.value = { scenarioId: id, own: partner.peek(), intensity, moment };
      screens.open("setting");
    },
    describe(part: Partial<Omit<Setup, "scenarioId">>): void {
      if (chosen.value !== null) chosen.value = { ...chosen.value, ...part };
    },
    async sitDown(): Promise<void> {
      const setup = chosen.peek();
      if (setup === null || !(await isLetPast())) return;
      screens.open("talk");
      await talk.begin(setup);
    },
    async goOn(): Promise<void> {
      if (!(await isLetPast())) return;
      chosen.value = talk.script.peek()?.setup ?? null;
      screens.open("talk");
    },
    async switchChairs(strategy: Strategy): Promise<void> {
      const setup = chosen.peek();
      if (setup === null || !(await isLetPast())) return;
      screens.open("chair");
      await chairTalk.begin(setup.scenarioId, strategy);
    },
    async compare(left: number, right: number): Promise<void> {
      await talk.layBeside(left, right);
      screens.open("ways");
    },
    async goOnFrom(turn: number): Promise<void> {
      await talk.goTo(turn);
      screens.open("talk");
    },
    keep(): void {
      const lookBack = talk.scene.peek()?.lookBack;
      if (lookBack !== null && lookBack !== undefined) putOnCard(draftOf(lookBack));
    },
  };
}

function canShow(screen: ScreenName, chosen: ReadonlySignal<Setup | null>, talk: Talk): boolean {
  if (screen === "choose" || screen === "enough") return true;
  if (screen === "setting" || screen === "chair") return chosen.peek() !== null;
  return talk.scene.peek() !== null;
}

function keepSaving(
  { store, wording }: PractiseDeps,
  talk: Talk,
  { chair }: ChairTalk,
  hidesHints: ReadonlySignal<boolean>,
): void {
  effect(() =>
    store.save({
      script: talk.script.value,
      chair: chair.value,
      unsent: talk.unsent.value,
      hidesHints: hidesHints.value,
      worded: wording.worded.value,
    }),
  );
}
