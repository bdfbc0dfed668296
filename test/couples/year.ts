import type { Block, CheckIn, Diary } from "../../src/core/balance/diary.ts";
import { emptyDiary, minutesHad } from "../../src/core/balance/diary.ts";
import { blocksFromPlan, takeOver } from "../../src/core/balance/from-plan.ts";
import { nextStep } from "../../src/core/balance/next-step.ts";
import { addDays, weekOf } from "../../src/core/balance/week.ts";
import { createRandom, type Random } from "../../src/core/random.ts";
import { blockId, type Block as PlannedBlock } from "../../src/core/schedule/block.ts";
import { openNegotiation } from "../../src/core/schedule/negotiation.ts";
import { at, zone } from "../household.ts";
import { drawCouple, type Couple, weeksAYear } from "./couple.ts";
import { calm, inviteThem, noteAsk, sayIt, type Pace } from "./say.ts";
import { minutesOf } from "../../src/core/schedule/span.ts";
import { negotiate, planAgain, type Proposal, proposeAnother, proposeWeek } from "./week.ts";

export const sides = ["me", "partner"] as const;
export type Side = (typeof sides)[number];

/** What one week came to, in minutes alone for each. */
type LivedWeek = {
  readonly had: Readonly<Record<Side, number>>;
  /** The calendars, and the partner's yes, had room for all that was needed. */
  readonly hadRoom: Readonly<Record<Side, boolean>>;
};

export type Year = {
  readonly couple: Couple;
  readonly weeks: readonly LivedWeek[];
  readonly diaries: Readonly<Record<Side, Diary>>;
  readonly violations: number;
  readonly asks: number;
  readonly answered: number;
  readonly mayHurt: number;
  readonly pace: Pace;
  readonly agreed: ReadonlySet<string>;
  /** Times together that fell through after the time alone was had, each of which was named first. */
  readonly owed: number;
};

const monday = "2026-01-05";

export function liveYear(id: number): Year {
  const couple = drawCouple(id, at(`${monday}T00:00`));
  const random = createRandom(7_000 + id);
  let negotiation = openNegotiation;
  let carried = { me: 0, partner: 0, together: 0 };
  let lastWeek: readonly PlannedBlock[] = [];
  let year: Year = {
    couple,
    weeks: [],
    diaries: { me: emptyDiary, partner: emptyDiary },
    violations: 0,
    asks: 0,
    answered: 0,
    mayHurt: 0,
    pace: calm,
    agreed: new Set(),
    owed: 0,
  };
  for (let week = 0; week < weeksAYear; week += 1) {
    const from = addDays(monday, 7 * week);
    const refuses = couple.weeks[week]?.refuses === true;
    const proposal = proposed(couple, { week, from, carried, lastWeek, random });
    negotiation = negotiate(negotiation, proposal, !refuses);
    const agreed = refuses ? [] : negotiation.agreed;
    const lived = live(proposal, agreed, random);
    year = tell(spoken(year, proposal, { week, from, refuses }), lived, from);
    const weekHad = livedWeek(year, proposal, { from, refuses, lived });
    year = { ...year, weeks: [...year.weeks, weekHad] };
    carried = carriedOver(couple, weekHad);
    lastWeek = agreed;
  }
  return year;
}

type WeekStart = {
  readonly week: number;
  readonly from: string;
  readonly carried: Couple["wanted"];
  readonly lastWeek: readonly PlannedBlock[];
  readonly random: Random;
};

/** Now and then one of the times does not suit, and another week comes of it. */
function proposed(couple: Couple, { carried, random, ...start }: WeekStart): Proposal {
  const { me, partner, together } = couple.wanted;
  const wanted = {
    me: me + carried.me,
    partner: partner + carried.partner,
    together: together + carried.together,
  };
  const first = proposeWeek({ couple, wanted, ...start });
  const refused = first.week.blocks[Math.floor(random() * first.week.blocks.length)];
  return refused !== undefined && random() < 0.1
    ? proposeAnother(first, refused, start.week)
    : first;
}

/** The words, the pace, and what can be said against the plan. */
function spoken(
  year: Year,
  proposal: Proposal,
  {
    week,
    from,
    refuses,
  }: { readonly week: number; readonly from: string; readonly refuses: boolean },
): Year {
  const isSeason = week % 13 === 0 || refuses;
  const pace = noteAsk(year.pace, at(`${from}T09:00`), refuses);
  return {
    ...year,
    violations: year.violations + proposal.violations,
    asks: year.asks + proposal.asks,
    answered: year.answered + proposal.answered,
    mayHurt: year.mayHurt + (isSeason ? sayIt(year.couple, week) : 0),
    pace: week % 4 === 0 ? inviteThem(pace, year.couple, from) : pace,
  };
}

/** The week as it was: what was agreed, what came in its place, and what became of each. */
type Lived = {
  readonly blocks: readonly PlannedBlock[];
  readonly outcomes: ReadonlyMap<PlannedBlock, Block["outcome"]>;
  /** Fell through, and the calendars had no other time for it. */
  readonly lost: readonly PlannedBlock[];
};

/** What is agreed happens, or is cut short, or falls through; a time alone that fell through is planned again, once. */
function live(proposal: Proposal, agreed: readonly PlannedBlock[], random: Random): Lived {
  const outcomes = new Map<PlannedBlock, Block["outcome"]>();
  const lost: PlannedBlock[] = [];
  let blocks = inOrder(agreed);
  for (;;) {
    const next = blocks.find((block) => !outcomes.has(block));
    if (next === undefined) return { blocks, outcomes, lost };
    const outcome = drawOutcome(random, minutesOf(next));
    outcomes.set(next, outcome);
    if (outcome.type !== "skipped" || next.kind === "together") continue;
    const instead = planAgain(proposal, blocks, next);
    if (instead.length === 0) lost.push(next);
    blocks = inOrder([...blocks, ...instead]);
  }
}

function inOrder(blocks: readonly PlannedBlock[]): readonly PlannedBlock[] {
  return blocks.toSorted((a, b) => a.start - b.start || a.kind.localeCompare(b.kind));
}

/** Each says what became of the day in a diary of their own, and makes good what is owed. */
function tell(year: Year, { blocks, outcomes }: Lived, from: string): Year {
  const told = { ...year.diaries };
  let { owed } = year;
  for (const side of sides) {
    const own = blocks.map((block) => (side === "me" ? block : mirrored(block)));
    const outcomeById = new Map(
      own.map((block, index) => [blockId(block), outcomes.get(blocks[index] ?? block)]),
    );
    const { diary } = takeOver({ diary: told[side], taken: [] }, blocksFromPlan(own, zone), from);
    const settled = diary.blocks.map((block) => {
      const outcome = outcomeById.get(block.id);
      return outcome === undefined ? block : { ...block, outcome };
    });
    told[side] = { ...diary, blocks: settled };
    for (let day = 0; day < 7; day += 1) {
      const today = addDays(from, day);
      const step = nextStep(told[side], today, "23:59");
      if (step?.type !== "make-good") continue;
      owed += 1;
      told[side] = withMadeGood(told[side], step.block, addDays(today, 1));
    }
    told[side] = checkedIn(told[side], from, year.couple.wanted[side]);
  }
  const ids = sides.flatMap((side) =>
    blocks.flatMap((block) => {
      const own = side === "me" ? block : mirrored(block);
      return own.kind === "alone-partner" ? [] : [blockId(own)];
    }),
  );
  return { ...year, diaries: told, agreed: new Set([...year.agreed, ...ids]), owed };
}

function mirrored(block: PlannedBlock): PlannedBlock {
  return { ...block, kind: mirrorOf[block.kind] };
}

const mirrorOf = {
  "alone-me": "alone-partner",
  "alone-partner": "alone-me",
  together: "together",
} as const;

function drawOutcome(random: Random, minutes: number): Block["outcome"] {
  const chance = random();
  if (chance < 0.04) return { type: "skipped" };
  if (chance < 0.1) return { type: "cut-short", minutes: Math.round((minutes * 2) / 3) };
  return { type: "had", minutes };
}

function withMadeGood(diary: Diary, fellThrough: Block, day: string): Diary {
  const instead: Block = {
    ...fellThrough,
    id: `${fellThrough.id} made good`,
    day,
    start: null,
    outcome: { type: "had", minutes: fellThrough.minutesPlanned },
  };
  return { ...diary, blocks: [...diary.blocks, instead] };
}

function checkedIn(diary: Diary, week: string, wanted: number): Diary {
  const had = aloneIn(diary, week);
  const checkIn: CheckIn = {
    week,
    rested: had >= wanted ? 3 : 2,
    atEase: null,
    wasEnough: had >= wanted ? "yes" : "nearly",
    wasChosen: "yes",
    feltClose: "yes",
    line: null,
  };
  return { ...diary, checkIns: [...diary.checkIns, checkIn] };
}

function aloneIn({ blocks }: Diary, week: string): number {
  return blocks
    .filter(({ kind, day }) => kind === "alone" && weekOf(day) === week)
    .reduce((sum, block) => sum + minutesHad(block), 0);
}

function livedWeek(
  year: Year,
  { week }: Proposal,
  {
    from,
    refuses,
    lived,
  }: { readonly from: string; readonly refuses: boolean; readonly lived: Lived },
): LivedWeek {
  const { wanted } = year.couple;
  const isLost = (side: Side): boolean => lived.lost.some(({ kind }) => kind === `alone-${side}`);
  const room = (side: Side): boolean =>
    !refuses && week.planned[side] >= wanted[side] && !isLost(side);
  return {
    had: { me: aloneIn(year.diaries.me, from), partner: aloneIn(year.diaries.partner, from) },
    hadRoom: { me: room("me"), partner: room("partner") },
  };
}

/** What fell through is asked for anew in the week after, half of the need at most. */
function carriedOver({ wanted }: Couple, { had }: LivedWeek): Couple["wanted"] {
  const missing = (side: Side): number =>
    Math.min(wanted[side] / 2, Math.max(0, wanted[side] - had[side]));
  return { me: halfHours(missing("me")), partner: halfHours(missing("partner")), together: 0 };
}

function halfHours(minutes: number): number {
  return Math.floor(minutes / 30) * 30;
}
