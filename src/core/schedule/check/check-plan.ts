import type { Block } from "../block.ts";
import type { NeedId } from "../need.ts";
import type { Plan, PlannedWeek } from "../plan.ts";
import type { PlanInput } from "../week.ts";
import { aimOf, hadOf } from "./amounts.ts";
import { dateOf, midnight } from "./clock.ts";
import { brokenTimes } from "./times.ts";
import type { Broken, Violation } from "./violation.ts";

/**
 * Holds a plan against everything that was asked for. Written from what a plan has to be, not from how one is made:
 * it shares the input's types with the solver and none of its code, so that the same slip cannot be made twice.
 */
export function checkPlan(input: PlanInput, { weeks }: Plan): readonly Violation[] {
  const all = weeks.flatMap(({ blocks }) => blocks);
  return weeks.flatMap((week, index) => {
    const found = [
      ...week.blocks.flatMap((block) => checkBlock(input, block, all, index)),
      ...checkWeek(input, week, weeks[index - 1] ?? null, index),
    ];
    return found.map((violation) => ({ week: index, ...violation }));
  });
}

type Found = Omit<Violation, "week">;

const kinds = { me: "alone-me", partner: "alone-partner", together: "together" } as const;
const ids = ["me", "partner", "together"] as const;
const hours = 3_600_000;

function checkBlock(
  input: PlanInput,
  block: Block,
  all: readonly Block[],
  week: number,
): readonly Found[] {
  const { zone, from } = input.horizon;
  const broken: Broken[] = [
    ...brokenTimes(block, all, input),
    ...brokenMeasures(input, block, week),
  ];
  const start = midnight(from, 7 * week, zone);
  if (block.start < start || block.end > midnight(from, 7 * week + 7, zone))
    broken.push("outside-its-week");
  if (dateOf(block.start, zone) !== dateOf(block.end - 1, zone)) broken.push("over-midnight");
  return broken.map((rule) => ({ rule, blocks: [block] }));
}

function brokenMeasures(
  { household, horizon, requests }: PlanInput,
  block: Block,
  week: number,
): readonly Broken[] {
  if (requests.pinned.some((pin) => same(pin, block))) return [];
  const broken: Broken[] = [];
  const id = ids.find((one) => kinds[one] === block.kind) ?? "together";
  const need = id === "together" ? household.together : household[id].alone;
  const minutes = (block.end - block.start) / 60_000;
  const leastOnGrid = Math.ceil(need.shortest / horizon.step) * horizon.step;
  const hadBefore = requests.lastWeek.some(({ kind }) => kind === "alone-me");
  const isFirstGentle = household.gentle && week === 0 && !hadBefore && id === "me";
  const longest = isFirstGentle ? leastOnGrid : Math.max(need.longest, leastOnGrid);
  if (minutes < need.shortest) broken.push("too-short");
  if (minutes > longest) broken.push("too-long");
  const notice = midnight(horizon.from, 0, horizon.zone) + 48 * hours;
  if (household.gentle && id === "me" && block.start < notice) broken.push("too-soon");
  const crossing = (other: Block): boolean =>
    other.kind === block.kind && other.start < block.end && block.start < other.end;
  if (requests.refused.some(crossing)) broken.push("refused");
  for (const big of requests.smaller.filter(crossing)) {
    const isInside = big.start <= block.start && block.end <= big.end;
    if (!isInside || minutes >= (big.end - big.start) / 60_000) broken.push("not-smaller");
  }
  return broken;
}

function checkWeek(
  input: PlanInput,
  week: PlannedWeek,
  before: PlannedWeek | null,
  index: number,
): readonly Found[] {
  return [
    ...ids.flatMap((id) => checkAmounts(input, week, before, id, index)),
    ...checkPins(input, week.blocks, index),
    ...checkGiveBack(input, week.blocks),
  ];
}

function checkAmounts(
  input: PlanInput,
  week: PlannedWeek,
  before: PlannedWeek | null,
  id: NeedId,
  index: number,
): readonly Found[] {
  const found: Found[] = [];
  const { household, requests, horizon } = input;
  const own = week.blocks.filter(({ kind }) => kind === kinds[id]);
  const pinned = own.filter((block) => requests.pinned.some((pin) => same(pin, block)));
  const aim = aimOf(
    input,
    id,
    index,
    before === null ? null : { aim: before.wanted[id], had: hadOf(before.blocks, kinds[id]) },
  );
  const had = hadOf(own, kinds[id]);
  if (week.wanted[id] !== aim || week.planned[id] !== had)
    found.push({ rule: "wrong-figures", blocks: own });
  if (aim === 0 && own.length > pinned.length) found.push({ rule: "resting", blocks: own });
  const most = aim === 0 || id === "me" ? aim : aim + 60;
  if (had > Math.max(most, hadOf(pinned, kinds[id])))
    found.push({ rule: "too-much-a-week", blocks: own });
  const cap = (id === "together" ? household.together : household[id].alone).mostADay;
  for (const date of new Set(own.map(({ start }) => dateOf(start, horizon.zone)))) {
    const onDay = (block: Block): boolean => dateOf(block.start, horizon.zone) === date;
    const blocks = own.filter(onDay);
    // More of them may be pinned on one day than the measure allows, on any day of the week.
    if (blocks.length > Math.max(cap, mostOnADay(pinned, horizon.zone)))
      found.push({ rule: "too-many-a-day", blocks });
  }
  return found;
}

function mostOnADay(blocks: readonly Block[], zone: string): number {
  const dates = blocks.map(({ start }) => dateOf(start, zone));
  return Math.max(0, ...dates.map((date) => dates.filter((other) => other === date).length));
}

function checkPins(
  { requests, horizon }: PlanInput,
  blocks: readonly Block[],
  index: number,
): readonly Found[] {
  const start = midnight(horizon.from, 7 * index, horizon.zone);
  const end = midnight(horizon.from, 7 * index + 7, horizon.zone);
  return requests.pinned
    .filter((pin) => start <= pin.start && pin.end <= end)
    .filter((pin) => !blocks.some((block) => same(block, pin)))
    .map((pin) => ({ rule: "pin-missing", blocks: [pin] }));
}

/** One time together for each ask, by looking for a chain of exchanges for every ask in turn (Kuhn's matching). */
function checkGiveBack({ household }: PlanInput, blocks: readonly Block[]): readonly Found[] {
  const asks = blocks.filter(({ kind }) => kind === "alone-me");
  const backs = blocks.filter(({ kind }) => kind === "together");
  const askOf = new Map<Block, Block>();
  const answer = (ask: Block, tried: Set<Block>): boolean =>
    backs.some((back) => {
      const wait = back.start - ask.end;
      if (wait < 0 || wait > 36 * hours || tried.has(back)) return false;
      tried.add(back);
      const holder = askOf.get(back);
      if (holder !== undefined && !answer(holder, tried)) return false;
      askOf.set(back, ask);
      return true;
    });
  const found: Found[] = asks
    .filter((ask) => !answer(ask, new Set()))
    .map((ask) => ({ rule: "no-give-back", blocks: [ask] }));
  const early = household.gentle
    ? asks.filter((ask) => !backs.some(({ end }) => end <= ask.start))
    : [];
  return [...found, ...early.map((ask): Found => ({ rule: "not-together-first", blocks: [ask] }))];
}

function same(a: Block, b: Block): boolean {
  return a.kind === b.kind && a.start === b.start && a.end === b.end;
}
