import { batch, computed, signal, type ReadonlySignal } from "@preact/signals";
import { Temporal } from "temporal-polyfill";
import type { Clock } from "../../core/balance/diary.ts";
import type { Found, PathStep } from "../../core/balance/path.ts";
import { pathSteps, stepOf } from "../../core/balance/path.ts";
import { todayOf, type TodayThing } from "../../core/balance/today.ts";
import { parseSaved } from "../practise/saved.ts";
import type { BalanceModel } from "../balance/model.ts";
import { isAgreed } from "../shell/is-agreed.ts";
import type { RoomContext } from "../shell/room.ts";

export type TodayModel = {
  readonly balance: BalanceModel;
  readonly isReady: ReadonlySignal<boolean>;
  readonly thing: ReadonlySignal<TodayThing>;
  /** Where they are on the way to the first promise; `null` once it was kept. */
  readonly step: ReadonlySignal<PathStep | null>;
  readonly enter: () => void;
  /** Not now: the next thing comes up. Nothing is written down of it. */
  readonly putOff: (type: TodayThing["type"]) => void;
  readonly skip: (step: PathStep) => void;
  readonly meetOn: (day: string, start: Clock | null) => void;
  /** They sat down together, or the message went out. */
  readonly haveTalked: () => void;
  readonly draftIsSaid: () => void;
  /** The first words of the draft that is still to be said. */
  readonly draftWords: ReadonlySignal<string | null>;
};

type TodayDeps = Pick<RoomContext, "values" | "draft"> & { readonly balance: BalanceModel };

export function createTodayModel({ values, draft, balance }: TodayDeps): TodayModel {
  const isLoaded = signal(false);
  const now = signal(clockNow());
  const putOff = signal<ReadonlySet<TodayThing["type"]>>(new Set());
  const path = computed(() => balance.kept.value.path);
  const draftWords = computed(() => {
    const words = draft.text.value.trim();
    const isSaid = draft.id.value !== null && draft.id.value === path.value.saidDraft;
    return words === "" || isSaid ? null : words;
  });
  const found = computed<Found>(() => ({
    diary: balance.kept.value.diary,
    hasNeed: balance.kept.value.needs.length > 0,
    hasDraft: draftWords.value !== null,
    hasRehearsed: (parseSaved(values.rehearsal.current.value).script?.turns.length ?? 0) > 0,
    isAgreed: isAgreed(values.plan.current.value),
  }));

  function enter(): void {
    batch(() => {
      balance.enter();
      now.value = clockNow();
    });
  }

  void Promise.all([values.plan.load(), values.rehearsal.load()]).then(() => {
    isLoaded.value = true;
  });

  return {
    balance,
    isReady: computed(() => isLoaded.value && balance.state.value !== "loading"),
    thing: computed(() =>
      todayOf({
        ...found.value,
        path: path.value,
        talkedMonths: balance.kept.value.months.map(({ month }) => month),
        today: balance.today.value,
        now: now.value,
        putOff: putOff.value,
      }),
    ),
    step: computed(() => stepOf(path.value, found.value)),
    enter,
    putOff: (type) => {
      putOff.value = new Set([...putOff.value, type]);
    },
    skip: (step) => balance.changePath({ skipped: [...path.value.skipped, step] }),
    meetOn: (day, start) => balance.changePath({ talk: { day, start } }),
    haveTalked: () =>
      balance.changePath({
        talk: null,
        talkedOn: balance.today.value,
        saidDraft: draft.id.value ?? path.value.saidDraft,
      }),
    draftIsSaid: () => balance.changePath({ saidDraft: draft.id.value }),
    draftWords,
  };
}

/** The steps of the way that are behind, the one that is now and those that are ahead. */
export function pathAround(step: PathStep): readonly { step: PathStep; isNow: boolean }[] {
  return pathSteps.map((one) => ({ step: one, isNow: one === step }));
}

function clockNow(): Clock {
  return Temporal.Now.plainTimeISO().toString({ smallestUnit: "minute" });
}
