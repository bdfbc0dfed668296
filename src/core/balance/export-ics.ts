import { Temporal } from "temporal-polyfill";
import { writeIcs, type IcsEvent } from "../calendar/write-ics.ts";
import { byTime, minutesHad, type Block, type Diary } from "./diary.ts";
import { blocksToRemindOf } from "./reminders.ts";

type IcsExport = {
  /** In milliseconds since 1970. */
  readonly now: number;
  /** By its tz name: where they live. */
  readonly zone: string;
  /** Says which is which. Otherwise each is "Busy", for whoever else sees the calendar. */
  readonly isNamed: boolean;
  /** How many of the times ahead bring an alarm along, a week. */
  readonly alarmsAWeek: number;
};

const alarmMinutesBefore = 60;

/** The blocks as a calendar (RFC 5545). What fell through is in it as called off; what was cut short as it was. */
export function diaryToIcs(diary: Diary, options: IcsExport): string {
  const ahead = diary.blocks.filter(({ outcome }) => outcome.type === "planned");
  const reminded = blocksToRemindOf(ahead, options.alarmsAWeek);
  const events = diary.blocks
    .toSorted(byTime)
    .map((block) => eventOf(block, options, reminded.has(block.id)));
  return writeIcs(events, { now: options.now, zone: options.zone, method: "PUBLISH" });
}

function eventOf(block: Block, { zone, isNamed }: IcsExport, isReminded: boolean): IcsEvent {
  const { id, kind, day, start, outcome, minutesPlanned } = block;
  const at = Temporal.PlainDate.from(day)
    .toPlainDateTime(start ?? "00:00")
    .toZonedDateTime(zone);
  const wasHad = outcome.type === "had" || outcome.type === "cut-short";
  const minutes = wasHad ? minutesHad(block) : minutesPlanned;
  return {
    uid: `${id}.elbowroom`,
    sequence: outcome.type === "planned" ? 0 : 1,
    start: at.epochMilliseconds,
    end: at.add({ minutes }).epochMilliseconds,
    isWholeDay: start === null,
    title: isNamed ? titles[kind] : null,
    status: outcome.type === "skipped" ? "CANCELLED" : "CONFIRMED",
    alarmMinutesBefore: isReminded ? alarmMinutesBefore : null,
  };
}

const titles = { alone: "Time alone", together: "Time together" } as const;
