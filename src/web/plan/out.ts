import { signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { neutralTitle, writeIcs } from "../../core/calendar/write-ics.ts";
import { type Block, blockId } from "../../core/schedule/block.ts";
import type { Agreement } from "./agreement.ts";

/** What a calendar shows. Anyone who looks over a shoulder can read it, so at first it says nothing. */
export type Titles = { readonly alone: string; readonly together: string };

export type Out = {
  readonly titles: Signal<Titles>;
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
  blocks: ReadonlySignal<readonly Block[]>,
  { negotiation, state }: Agreement,
  { zone, now, download }: OutDeps,
): Out {
  const titles = signal<Titles>({ alone: neutralTitle, together: neutralTitle });
  return {
    titles,
    save: () => {
      const status = state.value === "agreed" ? ("CONFIRMED" as const) : ("TENTATIVE" as const);
      const sequence = Math.max(0, negotiation.value.sequence);
      const events = blocks.value
        .filter(({ kind }) => kind !== "alone-partner")
        .map((block) => ({
          uid: `${blockId(block)}.elbowroom`,
          sequence,
          start: block.start,
          end: block.end,
          title: titleOf(titles.value, block),
          status,
          alarmMinutesBefore: null,
        }));
      download(fileName, writeIcs(events, { now: now(), zone, method: "PUBLISH" }));
    },
  };
}

function titleOf({ alone, together }: Titles, { kind }: Block): string | null {
  const title = (kind === "together" ? together : alone).trim();
  return title === "" ? null : title;
}
