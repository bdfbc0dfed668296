import { computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import * as v from "valibot";
import { balanceAtOnce, type Balance } from "../../core/balance/balance.ts";
import type { Block, CheckIn, Day, Diary } from "../../core/balance/diary.ts";
import { calendarTimes } from "../../core/balance/from-calendar.ts";
import type { Month, MonthTalk } from "../../core/balance/month.ts";
import type { Path } from "../../core/balance/path.ts";
import { encourage } from "../../core/balance/encourage.ts";
import type { Encouragement } from "../../core/balance/encouragement.ts";
import { addDays, weekOf, weekToCheck } from "../../core/balance/week.ts";
import { gapOf } from "../../core/need/gap.ts";
import type { Span } from "../../core/schedule/span.ts";
import type { Sensitivity } from "../../core/partner.ts";
import { emptyCheckIn, withBlock, withCheckIn, withoutBlock, withWanted } from "./diary-changes.ts";
import { createInsights, type Insights } from "./insights.ts";
import { createMonthPart } from "./month-part.ts";
import { emptyKept, keptSchema, type DiaryStore, type Kept, type NeedOfDay } from "./kept.ts";
import { createNeedFinder, type NeedFinder } from "./need-finder.ts";
import { blockFrom, createPut, emptyForm, type Put, type PutForm } from "./put-form.ts";
import { createPathPart } from "./path-part.ts";
import { createScreens } from "../ui/screens.ts";
import { screenNames, type ScreenHistory, type ScreenName, type Screens } from "./screens.ts";

export type BalanceDeps = {
  readonly store: DiaryStore;
  readonly history: ScreenHistory;
  readonly today: () => Day;
  readonly newId: () => string;
  readonly copy: (text: string) => Promise<boolean>;
  readonly noteCopied: () => void;
  /** What was on in the person's own calendar, as Plan read it last: when, and nothing else. */
  readonly busy: ReadonlySignal<readonly Span[]>;
  /** In milliseconds since 1970. */
  readonly now: () => number;
  readonly zone: string;
  /** Runs `action` after `milliseconds`; gives back how to call it off. */
  readonly after: (milliseconds: number, action: () => void) => () => void;
};

/** As the person describes them for an invitation. Never kept. */
type Them = { readonly sensitivity: Sensitivity | null; readonly enjoy: string };

export type BalanceModel = {
  readonly kept: ReadonlySignal<Kept>;
  /** `unreadable`: what was kept does not open. It is left as it is, and nothing is written over it. */
  readonly state: ReadonlySignal<"loading" | "ready" | "unreadable">;
  readonly isLasting: boolean;
  readonly today: ReadonlySignal<Day>;
  readonly screens: Screens;
  readonly balance: ReadonlySignal<Omit<Balance, "insights">>;
  readonly insights: Insights;
  readonly finder: NeedFinder;
  readonly put: Put;
  readonly checkIn: Signal<CheckIn>;
  readonly them: Signal<Them>;
  /** `null` until it was said how time apart feels to them: before that it may hurt. */
  readonly invitations: ReadonlySignal<readonly Encouragement[] | null>;
  /** The Monday of the week whose blocks are shown. */
  readonly shownWeek: ReadonlySignal<Day>;
  readonly blocksOfWeek: ReadonlySignal<readonly Block[]>;
  /** Of the shown week, in the calendar and not in the diary. */
  readonly calendarOfWeek: ReadonlySignal<readonly Block[]>;
  readonly putFromCalendar: (block: Block, kind: Block["kind"]) => void;
  /** The last change to a block, to take back. */
  readonly undoable: ReadonlySignal<Undoable | null>;
  readonly announcement: Signal<string>;
  readonly load: () => Promise<void>;
  /** The room was entered: it may be another day by now. */
  readonly enter: () => void;
  readonly turnWeek: (by: 1 | -1) => void;
  readonly settleBlock: (block: Block, outcome: Block["outcome"], what: string) => void;
  /** What is added to a block in passing. Undo still goes back to before it was settled. */
  readonly adjustBlock: (block: Block, part: Partial<Block>) => void;
  readonly removeBlock: (block: Block) => void;
  readonly undo: () => void;
  readonly startNeed: () => void;
  readonly keepNeed: () => void;
  readonly startPut: (part: Partial<PutForm>) => void;
  readonly keepPut: () => void;
  readonly startCheckIn: () => void;
  readonly keepCheckIn: () => void;
  readonly monthTalk: Signal<MonthTalk>;
  readonly startMonth: (month: Month) => void;
  readonly keepMonth: () => void;
  /** The week both said yes to, as blocks of the diary. */
  readonly takePlan: (blocks: readonly Block[]) => void;
  /** What only the person can say of their way to the first promise. */
  readonly changePath: (part: Partial<Path>) => void;
  readonly copyText: (text: string) => Promise<void>;
  readonly copyInvitation: (invitation: Encouragement) => Promise<void>;
};

type Undoable = { readonly blockId: string; readonly before: Diary["blocks"] };

export function createBalanceModel(deps: BalanceDeps): BalanceModel {
  const kept = signal(emptyKept);
  const state = signal<"loading" | "ready" | "unreadable">("loading");
  const today = signal(deps.today());
  const announcement = signal("");
  const undoable = signal<Undoable | null>(null);
  const screens = createScreens(screenNames, deps.history);

  function open(screen: ScreenName): void {
    undoable.value = null;
    screens.open(screen);
  }

  function keep(part: Partial<Kept>): void {
    kept.value = { ...kept.value, ...part };
    if (state.value === "ready") deps.store.save(kept.value);
  }

  function take(stored: unknown): void {
    const parsed = v.safeParse(keptSchema, stored);
    if (parsed.success) kept.value = parsed.output;
    state.value = parsed.success ? "ready" : "unreadable";
  }

  deps.store.onChange((stored) => {
    // Undo would bring back what another tab has changed since.
    undoable.value = null;
    take(stored);
  });

  const shared: Shared = { deps, kept, today, announcement, undoable, screens, open, keep };
  return {
    kept,
    state,
    isLasting: deps.store.isLasting,
    today,
    screens,
    announcement,
    balance: computed(() => balanceAtOnce(kept.value.diary, today.value)),
    insights: createInsights(kept, today, deps.after),
    ...createBlocks(shared),
    ...createNeedPart(shared),
    ...createCheckInPart(shared),
    ...createInvitations(shared),
    ...createMonthPart(shared),
    ...createPathPart(shared),
    enter: () => {
      undoable.value = null;
      today.value = deps.today();
    },
    load: async () => take((await deps.store.load()) ?? emptyKept),
  };
}

export type Shared = {
  readonly deps: BalanceDeps;
  readonly kept: ReadonlySignal<Kept>;
  readonly today: ReadonlySignal<Day>;
  readonly announcement: Signal<string>;
  readonly undoable: Signal<Undoable | null>;
  readonly screens: Screens;
  /** To another screen: what was changed on this one stands. */
  readonly open: (screen: ScreenName) => void;
  readonly keep: (part: Partial<Kept>) => void;
};

/** The last answers of the finder on another day than this. */
export function needBefore(needs: readonly NeedOfDay[], today: Day): NeedOfDay | null {
  return needs.findLast(({ day }) => day !== today) ?? null;
}

function createBlocks(shared: Shared) {
  const { deps, kept, today, announcement, undoable, screens, open, keep } = shared;
  /** 0: the week that is now. */
  const weeksBack = signal(0);
  const put = createPut();
  const shownWeek = computed(() => addDays(weekOf(today.value), -7 * weeksBack.value));

  function change(blockId: string, what: string, diary: Diary): void {
    undoable.value = { blockId, before: kept.value.diary.blocks };
    announcement.value = what;
    keep({ diary });
  }

  /** So that Undo is in sight. */
  function show(day: Day): void {
    weeksBack.value = weeksBetween(day, today.value);
  }

  return {
    put,
    undoable,
    shownWeek,
    blocksOfWeek: computed(() =>
      kept.value.diary.blocks.filter(({ day }) => weekOf(day) === shownWeek.value),
    ),
    ...createFromCalendar(shared, shownWeek, change),
    turnWeek: (by: 1 | -1): void => {
      weeksBack.value -= by;
    },
    settleBlock: (block: Block, outcome: Block["outcome"], what: string): void => {
      change(block.id, what, withBlock(kept.value.diary, { ...block, outcome }));
      show(block.day);
    },
    adjustBlock: (block: Block, part: Partial<Block>): void => {
      // Undo brings all blocks back as they were: what is said of another one since must not be lost by it.
      if (undoable.value?.blockId !== block.id) undoable.value = null;
      keep({ diary: withBlock(kept.value.diary, { ...block, ...part }) });
    },
    removeBlock: ({ id }: Block): void =>
      change(id, "Taken out.", withoutBlock(kept.value.diary, id)),
    undo: (): void => {
      if (undoable.value === null) return;
      keep({ diary: { ...kept.value.diary, blocks: undoable.value.before } });
      undoable.value = null;
      announcement.value = "Taken back.";
    },
    startPut: (part: Partial<PutForm>): void => {
      put.startFrom({ ...emptyForm(today.value), ...part });
      open("put");
    },
    keepPut: (): void => {
      const block = blockFrom(put.form.value, deps.newId(), today.value);
      change(block.id, "Put in.", withBlock(kept.value.diary, block));
      show(block.day);
      screens.home();
    },
  };
}

function createFromCalendar(
  { deps, kept }: Shared,
  week: ReadonlySignal<Day>,
  change: (blockId: string, what: string, diary: Diary) => void,
) {
  const { busy, now, zone } = deps;
  return {
    calendarOfWeek: computed(() =>
      calendarTimes(busy.value, {
        diary: kept.value.diary,
        week: week.value,
        now: now(),
        zone,
      }),
    ),
    putFromCalendar: (block: Block, kind: Block["kind"]): void =>
      change(block.id, "Put in.", withBlock(kept.value.diary, { ...block, kind })),
  };
}

function weeksBetween(day: Day, today: Day): number {
  let weeks = 0;
  for (let week = weekOf(day); week < weekOf(today); week = addDays(week, 7)) weeks += 1;
  for (let week = weekOf(day); week > weekOf(today); week = addDays(week, -7)) weeks -= 1;
  return weeks;
}

function createNeedPart({ kept, today, announcement, open, keep }: Shared) {
  const finder = createNeedFinder();
  return {
    finder,
    startNeed: (): void => {
      const { needs, diary } = kept.value;
      finder.startFrom(needs.at(-1)?.answers ?? null, lastWanted(diary)?.together ?? 0);
      open("need-home");
    },
    keepNeed: (): void => {
      const { needs, diary } = kept.value;
      const answers = finder.answers.value;
      const wanted = {
        from: today.value,
        alone: gapOf(answers).wanted,
        together: finder.together.value,
      };
      const others = needs.filter(({ day }) => day !== today.value);
      keep({
        needs: [...others, { day: today.value, answers }],
        diary: withWanted(diary, wanted),
      });
      announcement.value = "Kept.";
    },
  };
}

function lastWanted({ wanted }: Diary) {
  return wanted.toSorted((a, b) => (a.from < b.from ? -1 : 1)).at(-1);
}

function createCheckInPart({ kept, today, announcement, screens, open, keep }: Shared) {
  const checkIn = signal(emptyCheckIn(today.value));
  return {
    checkIn,
    startCheckIn: (): void => {
      const week = weekToCheck(today.value);
      const before = kept.value.diary.checkIns.find((one) => one.week === week);
      checkIn.value = before ?? emptyCheckIn(week);
      open("check-in");
    },
    keepCheckIn: (): void => {
      keep({ diary: withCheckIn(kept.value.diary, checkIn.value) });
      announcement.value = "Kept.";
      screens.home();
    },
  };
}

function createInvitations({ deps, kept, today, announcement, keep }: Shared) {
  const them = signal<Them>({ sensitivity: null, enjoy: "" });

  async function copyText(text: string): Promise<boolean> {
    const isCopied = await deps.copy(text);
    if (isCopied) deps.noteCopied();
    announcement.value = isCopied
      ? "Copied."
      : "Copying is not allowed here. Select the words and copy them by hand.";
    return isCopied;
  }

  return {
    them,
    invitations: computed(() => {
      const { sensitivity, enjoy } = them.value;
      const { invited } = kept.value;
      if (sensitivity === null) return null;
      return encourage({ sensitivity, enjoy, sent: invited, today: today.value });
    }),
    copyText: async (text: string): Promise<void> => void (await copyText(text)),
    copyInvitation: async ({ id, say }: Encouragement): Promise<void> => {
      const day = today.value;
      if (await copyText(say)) keep({ invited: [...kept.value.invited, { id, day }] });
    },
  };
}
