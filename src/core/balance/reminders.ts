import { byTime, type Block, type Clock, type Day, type Diary } from "./diary.ts";
import { weekOf, addDays } from "./week.ts";

/** A word at a time, on this device. It says nothing of what it is about, and nobody it is about. */
export type Reminder = {
  readonly day: Day;
  readonly at: Clock;
  readonly text: string;
};

/** All that is ever said. Whoever looks over a shoulder learns nothing from it. */
export const reminderTexts = {
  block: "Something is down for today.",
  week: "A note is waiting for you.",
} as const;

const hourBefore = 60;
/** Where only the day is known. */
const inTheMorning: Clock = "09:00";
/** The first evening on which a week can be told. */
const checkIn = { days: 3, at: "18:00" } as const;

/**
 * What to be reminded of from now on, at most so many in a week from Monday to Sunday: the first times alone and
 * together that are planned, and where there is room, to say how the week was.
 */
export function remindersOf(
  { blocks }: Diary,
  {
    today,
    now,
    mostAWeek,
  }: { readonly today: Day; readonly now: Clock; readonly mostAWeek: number },
): readonly Reminder[] {
  const weeks = Map.groupBy(
    blocks.filter(({ outcome, day }) => outcome.type === "planned" && day >= weekOf(today)),
    ({ day }) => weekOf(day),
  );
  return [...weeks]
    .flatMap(([week, planned]) => remindersOfWeek(week, planned, mostAWeek))
    .filter(({ day, at }) => day > today || (day === today && at > now))
    .toSorted((a, b) => (`${a.day}${a.at}` < `${b.day}${b.at}` ? -1 : 1));
}

/** The blocks of a week that an alarm goes with, by the same measure. */
export function blocksToRemindOf(
  blocks: readonly Block[],
  mostAWeek: number,
): ReadonlySet<Block["id"]> {
  const weeks = Map.groupBy(blocks, ({ day }) => weekOf(day));
  return new Set(
    [...weeks.values()].flatMap((planned) =>
      firstOfEach(planned)
        .slice(0, mostAWeek)
        .map(({ id }) => id),
    ),
  );
}

function remindersOfWeek(
  week: Day,
  planned: readonly Block[],
  mostAWeek: number,
): readonly Reminder[] {
  const ofBlocks = firstOfEach(planned).map(({ day, start }): Reminder => ({
    day,
    at: before(start),
    text: reminderTexts.block,
  }));
  const ofWeek: Reminder = {
    day: addDays(week, checkIn.days),
    at: checkIn.at,
    text: reminderTexts.week,
  };
  return [...ofBlocks, ofWeek].slice(0, mostAWeek);
}

/** The first time alone, and the first together: with both, both people's promise is thought of. */
function firstOfEach(planned: readonly Block[]): readonly Block[] {
  const inOrder = planned.toSorted(byTime);
  const kinds = ["alone", "together"] as const;
  return kinds.flatMap((kind) => inOrder.find((block) => block.kind === kind) ?? []);
}

function before(start: Clock | null): Clock {
  if (start === null) return inTheMorning;
  const minutes = Number(start.slice(0, 2)) * 60 + Number(start.slice(3)) - hourBefore;
  if (minutes < 0) return start;
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
