import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { at, span, zone } from "../../../test/household.ts";
import { emptyDiary, type Block, type Diary } from "../../core/balance/diary.ts";
import { emptyPath } from "../../core/balance/path.ts";
import { emptyNeed, noMinutes } from "../../core/need/need.ts";
import { emptyCheckIn } from "./diary-changes.ts";
import { createMemoryDiaryStore, emptyKept, type DiaryStore, type Kept } from "./kept.ts";
import { createBalanceModel, type BalanceModel } from "./model.ts";
import type { ScreenHistory } from "./screens.ts";

/** A Friday. */
const today = "2026-11-27";

const walk: Block = {
  id: "walk",
  kind: "alone",
  day: "2026-11-24",
  start: null,
  minutesPlanned: 120,
  outcome: { type: "planned" },
  use: "movement",
  givesBackFor: null,
  before: null,
  after: null,
};
const supper: Block = {
  ...walk,
  id: "supper",
  kind: "together",
  day: "2026-11-25",
  use: null,
  givesBackFor: "walk",
};

const noHistory: ScreenHistory = {
  push: () => undefined,
  back: () => undefined,
  home: () => undefined,
};

function storeWith(stored: unknown): DiaryStore & { readonly saved: Kept[] } {
  const saved: Kept[] = [];
  return {
    isLasting: true,
    load: () => Promise.resolve(stored),
    onChange: () => {},
    save: (kept) => void saved.push(kept),
    saved,
  };
}

async function roomWith(
  diary: Partial<Diary> = {},
  store: DiaryStore = storeWith({ ...emptyKept, diary: { ...emptyKept.diary, ...diary } }),
): Promise<BalanceModel & { readonly copied: readonly string[] }> {
  const copied: string[] = [];
  let count = 0;
  const model = createBalanceModel({
    store,
    history: noHistory,
    today: () => today,
    newId: () => `new-${(count += 1)}`,
    copy: (text) => Promise.resolve(copied.push(text) > 0),
    noteCopied: () => undefined,
    busy: signal([span("2026-11-25", "18:00", "20:00")]),
    now: () => at("2026-11-27T10:00"),
    zone,
    after: (_, action) => {
      action();
      return () => undefined;
    },
  });
  await model.load();
  return { ...model, copied };
}

test("one tap says that it happened, and Undo takes back that and nothing since", async () => {
  const room = await roomWith({ blocks: [walk] });
  room.settleBlock(walk, { type: "had", minutes: 120 }, "It happened.");
  const had: Block = { ...walk, outcome: { type: "had", minutes: 120 } };
  expect(room.blocksOfWeek.value).toEqual([had]);
  room.adjustBlock(had, { after: 3 });
  room.them.value = { sensitivity: 1, enjoy: "" };
  for (const one of room.invitations.value?.slice(0, 1) ?? []) await room.copyInvitation(one);
  const { invited } = room.kept.value;
  expect(invited.length).toBe(1);
  room.undo();
  expect(room.kept.value).toEqual({
    ...emptyKept,
    diary: { ...emptyDiary, blocks: [walk] },
    invited,
  });
  expect(room.undoable.value).toBe(null);
});

test("what is said of another block cannot be lost by Undo", async () => {
  const room = await roomWith({ blocks: [walk, supper] });
  room.settleBlock(walk, { type: "skipped" }, "It fell through.");
  room.adjustBlock(supper, { outcome: { type: "cut-short", minutes: 30 } });
  room.undo();
  expect(room.kept.value.diary.blocks).toEqual([
    { ...walk, outcome: { type: "skipped" } },
    { ...supper, outcome: { type: "cut-short", minutes: 30 } },
  ]);
});

test("time alone that is taken out leaves the time given back for it, and comes back whole", async () => {
  const room = await roomWith({ blocks: [walk, supper] });
  room.removeBlock(walk);
  expect(room.kept.value.diary.blocks).toEqual([{ ...supper, givesBackFor: null }]);
  room.undo();
  expect(room.kept.value.diary.blocks).toEqual([walk, supper]);
});

test("a time put in by hand is kept with its week in sight: behind us it was, ahead it is planned", async () => {
  const room = await roomWith();
  room.startPut({ day: "2026-11-11", minutes: 90, use: "rest" });
  expect(room.screens.current.value).toBe("put");
  room.keepPut();
  expect(room.screens.current.value).toBe("page");
  expect(room.shownWeek.value).toBe("2026-11-09");
  room.startPut({ kind: "together", day: "2026-12-01", givesBackFor: "new-1" });
  room.keepPut();
  expect(room.shownWeek.value).toBe("2026-11-30");
  expect(room.kept.value.diary.blocks).toEqual([
    {
      ...walk,
      id: "new-1",
      day: "2026-11-11",
      start: null,
      minutesPlanned: 0,
      outcome: { type: "had", minutes: 90 },
      use: "rest",
    },
    { ...supper, id: "new-2", day: "2026-12-01", minutesPlanned: 60, givesBackFor: "new-1" },
  ]);
});

test("a check-in that was skipped leaves no trace, and one taken back leaves none either", async () => {
  const store = storeWith(null);
  const room = await roomWith({}, store);
  room.startCheckIn();
  room.screens.back();
  expect(store.saved).toEqual([]);
  room.keepCheckIn();
  expect(store.saved).toEqual([emptyKept]);
  room.checkIn.value = { ...room.checkIn.value, rested: 3, line: "Slept." };
  room.keepCheckIn();
  expect(room.kept.value.diary.checkIns).toEqual([
    { ...emptyCheckIn("2026-11-23"), rested: 3, line: "Slept." },
  ]);
  room.checkIn.value = { ...room.checkIn.value, rested: null, line: " " };
  room.keepCheckIn();
  expect(room.kept.value).toEqual(emptyKept);
});

test("the finder keeps nothing until the end, and then what is wanted from this day on", async () => {
  const store = storeWith(null);
  const room = await roomWith({}, store);
  room.startNeed();
  room.finder.setMinutes("had", "home", 60);
  room.finder.setMinutes("wanted", "home", 180);
  room.finder.answer({ purposes: ["rest"] });
  room.finder.wantTogether(240);
  expect(store.saved).toEqual([]);
  room.keepNeed();
  const answers = {
    ...emptyNeed,
    had: { ...noMinutes, home: 60 },
    wanted: { ...noMinutes, home: 180 },
    purposes: ["rest"],
  } as const;
  const expected: Kept = {
    diary: { wanted: [{ from: today, alone: 180, together: 240 }], blocks: [], checkIns: [] },
    needs: [{ day: today, answers }],
    invited: [],
    taken: [],
    path: emptyPath,
    months: [],
  };
  expect(store.saved).toEqual([expected]);
  room.startNeed();
  room.keepNeed();
  expect(room.kept.value).toEqual(expected);
});

test("someone whom time apart hurts is invited once at most, and nothing is offered unasked", async () => {
  const room = await roomWith();
  expect(room.invitations.value).toBe(null);
  room.them.value = { sensitivity: 3, enjoy: "her choir" };
  const [first] = room.invitations.value ?? [];
  if (first === undefined) throw new Error("nothing to send");
  await room.copyInvitation(first);
  expect(room.copied).toEqual([first.say]);
  expect(room.kept.value.invited).toEqual([{ id: first.id, day: today }]);
  expect(room.invitations.value).toEqual([]);
});

test("what was kept is there again at the next visit", async () => {
  const store = createMemoryDiaryStore();
  const first = await roomWith({}, store);
  first.startPut({ day: "2026-11-26" });
  first.keepPut();
  const next = await roomWith({}, store);
  expect(next.kept.value).toEqual(first.kept.value);
});

test("what cannot be read is left as it is, and nothing is written over it", async () => {
  const store = storeWith({ ...emptyKept, diary: { blocks: "many" } });
  const room = await roomWith({}, store);
  room.startPut({});
  room.keepPut();
  expect(room.state.value).toBe("unreadable");
  expect(room.kept.value.diary.blocks.length).toBe(1);
  expect(store.saved).toEqual([]);
});

test("there is no place for a partner's side, so no one can be compared with anyone", async () => {
  const full: Kept = {
    diary: {
      wanted: [{ from: today, alone: 60, together: 60 }],
      blocks: [walk],
      checkIns: [emptyCheckIn("2026-11-23")],
    },
    needs: [{ day: today, answers: emptyNeed }],
    invited: [{ id: "run", day: today }],
    taken: ["walk"],
    path: { ...emptyPath, talkedOn: today },
    months: [{ month: "2026-11", ownTime: "nearly", together: null }],
  };
  const sides = [
    { ...full, diary: { ...full.diary, partner: full.diary } },
    { ...full, diary: { ...full.diary, blocks: [{ ...walk, who: "them" }] } },
    {
      ...full,
      diary: { ...full.diary, checkIns: [{ ...emptyCheckIn("2026-11-23"), by: "them" }] },
    },
    { ...full, needs: [{ day: today, answers: { ...emptyNeed, theirs: noMinutes } }] },
  ];
  for (const stored of sides) {
    const room = await roomWith({}, storeWith(stored));
    expect(room.state.value).toBe("unreadable");
  }
  const room = await roomWith({}, storeWith({ ...full, partner: full.diary }));
  expect(room.kept.value).toEqual(full);
});

test("what was on in the calendar is put in with one tap, and Undo takes it out", async () => {
  const room = await roomWith();
  const [choir] = room.calendarOfWeek.value;
  if (choir === undefined) throw new Error("nothing was on");
  room.putFromCalendar(choir, "together");
  expect(room.blocksOfWeek.value).toEqual([{ ...choir, kind: "together" }]);
  expect(room.calendarOfWeek.value).toEqual([]);
  room.undo();
  expect(room.calendarOfWeek.value).toEqual([choir]);
});

test("the answers of a month are kept, and those of nothing leave no trace", async () => {
  const room = await roomWith();
  room.startMonth("2026-11");
  room.monthTalk.value = { ...room.monthTalk.value, ownTime: "nearly" };
  room.keepMonth();
  expect(room.kept.value.months).toEqual([{ month: "2026-11", ownTime: "nearly", together: null }]);
  room.startMonth("2026-11");
  expect(room.monthTalk.value.ownTime).toBe("nearly");
  room.monthTalk.value = { month: "2026-11", ownTime: null, together: null };
  room.keepMonth();
  expect(room.kept.value.months).toEqual([]);
});

test("the week both agreed on is in the diary, and is saved only when it is another", async () => {
  const store = storeWith(null);
  const room = await roomWith({}, store);
  const week = [
    { ...walk, day: "2026-11-28" },
    { ...supper, day: "2026-11-29" },
  ];
  room.takePlan(week);
  expect(room.kept.value.diary.blocks).toEqual(week);
  room.takePlan(week);
  expect(store.saved.length).toBe(1);
});

test("what the answers bear out is looked for when it is to be seen, and anew only when they are others", async () => {
  const room = await roomWith({ blocks: [walk] });
  expect(room.insights.words.value).toBe(null);
  room.insights.look();
  const first = room.insights.words.value;
  expect(first?.weeks).toBe("12 more check-ins, and there may be something to see here.");
  room.insights.look();
  expect(room.insights.words.value).toBe(first);
});
