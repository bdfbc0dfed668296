import { signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { blocksFromPlan } from "../../core/balance/from-plan.ts";
import { blocksToRemindOf } from "../../core/balance/reminders.ts";
import { type IcsEvent, neutralTitle, writeIcs } from "../../core/calendar/write-ics.ts";
import { type Block, blockId } from "../../core/schedule/block.ts";
import { type BlockKind, kindOfNeed } from "../../core/schedule/need.ts";
import type { Agreement } from "./agreement.ts";
import type { Shown } from "./planning.ts";

/** What a calendar shows. Anyone who looks over a shoulder can read it, so at first it says nothing. */
export type Shows = {
  readonly alone: string;
  readonly together: string;
  /** When it reminds; `null`: never. */
  readonly minutesBefore: number | null;
};

export const usualShows: Shows = {
  alone: neutralTitle,
  together: neutralTitle,
  minutesBefore: null,
};

export type Out = {
  readonly shows: Signal<Shows>;
  readonly isSaved: ReadonlySignal<boolean>;
  /** Puts the week into a file that any calendar takes. */
  readonly save: () => void;
  /** The same times, for a calendar server. */
  readonly events: () => readonly IcsEvent[];
};

type OutDeps = {
  readonly zone: string;
  readonly now: () => number;
  readonly download: (name: string, text: string) => void;
};

/** More would be a voice in the house: one of their own time, one of the time together. */
const mostAlarmsAWeek = 2;

/** Says no more than the file does. */
const fileName = "week.ics";

export function createOut(
  shown: ReadonlySignal<Shown | null>,
  { negotiation, state }: Agreement,
  { zone, now, download }: OutDeps,
): Out {
  const shows = signal(usualShows);
  const isSaved = signal(false);
  const events = (): readonly IcsEvent[] => {
    const all = mine(shown.value);
    const { minutesBefore } = shows.value;
    const reminded = blocksToRemindOf(blocksFromPlan(all, zone), mostAlarmsAWeek);
    const status = state.value === "agreed" ? ("CONFIRMED" as const) : ("TENTATIVE" as const);
    const sequence = Math.max(0, negotiation.value.sequence);
    return all.map((block) => ({
      uid: uidOf(block),
      sequence,
      start: block.start,
      end: block.end,
      title: titleOf(shows.value, block),
      status,
      alarmMinutesBefore: reminded.has(blockId(block)) ? minutesBefore : null,
    }));
  };
  return {
    shows,
    isSaved,
    events,
    save: () => {
      download(fileName, writeIcs(events(), { now: now(), zone, method: "PUBLISH" }));
      isSaved.value = true;
    },
  };
}

export function uidOf(block: Block): string {
  return `${blockId(block)}.elbowroom`;
}

/** What kind of block was written under this UID. `null`: it is none of ours. */
export function kindOfUid(uid: string): BlockKind | null {
  const [kind] = uid.split("@");
  return Object.values(kindOfNeed).find((one) => one === kind) ?? null;
}

/** What takes the person's own time: theirs, and the other's where they are there for the children. */
function mine(shown: Shown | null): readonly Block[] {
  if (shown === null) return [];
  const reports = shown.report.weeks.flatMap((week) => week.blocks);
  const covered = new Set(reports.filter(({ covers }) => covers === "me").map(({ id }) => id));
  return shown.plan.weeks
    .flatMap((week) => week.blocks)
    .filter((block) => block.kind !== "alone-partner" || covered.has(blockId(block)));
}

function titleOf({ alone, together }: Shows, { kind }: Block): string | null {
  if (kind === "alone-partner") return null;
  const title = (kind === "together" ? together : alone).trim();
  return title === "" ? null : title;
}
