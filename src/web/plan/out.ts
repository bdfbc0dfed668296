import { signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { neutralTitle, writeIcs } from "../../core/calendar/write-ics.ts";
import { type Block, blockId } from "../../core/schedule/block.ts";
import type { Agreement } from "./agreement.ts";
import type { Shown } from "./planning.ts";

/** What a calendar shows. Anyone who looks over a shoulder can read it, so at first it says nothing. */
type Titles = { readonly alone: string; readonly together: string };

export type Out = {
  readonly titles: Signal<Titles>;
  readonly isSaved: ReadonlySignal<boolean>;
  /** Puts the week into a file that any calendar takes. */
  readonly save: () => void;
};

type OutDeps = {
  readonly zone: string;
  readonly now: () => number;
  readonly download: (name: string, text: string) => void;
};

/** Says no more than the file does. */
const fileName = "week.ics";

export function createOut(
  shown: ReadonlySignal<Shown | null>,
  { negotiation, state }: Agreement,
  { zone, now, download }: OutDeps,
): Out {
  const titles = signal<Titles>({ alone: neutralTitle, together: neutralTitle });
  const isSaved = signal(false);
  return {
    titles,
    isSaved,
    save: () => {
      const status = state.value === "agreed" ? ("CONFIRMED" as const) : ("TENTATIVE" as const);
      const sequence = Math.max(0, negotiation.value.sequence);
      const events = mine(shown.value).map((block) => ({
        uid: `${blockId(block)}.elbowroom`,
        sequence,
        start: block.start,
        end: block.end,
        title: titleOf(titles.value, block),
        status,
        alarmMinutesBefore: null,
      }));
      download(fileName, writeIcs(events, { now: now(), zone, method: "PUBLISH" }));
      isSaved.value = true;
    },
  };
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

function titleOf({ alone, together }: Titles, { kind }: Block): string | null {
  if (kind === "alone-partner") return null;
  const title = (kind === "together" ? together : alone).trim();
  return title === "" ? null : title;
}
