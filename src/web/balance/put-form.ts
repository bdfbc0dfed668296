import { signal, type ReadonlySignal } from "@preact/signals";
import type { Block, Day } from "../../core/balance/diary.ts";

/** A time that is put in by hand. */
export type PutForm = Pick<Block, "kind" | "day" | "use" | "givesBackFor"> & {
  readonly minutes: number;
  /** Today it may be either; before today it was, after today it is ahead. */
  readonly isAheadToday: boolean;
};

export type Put = {
  readonly form: ReadonlySignal<PutForm>;
  readonly startFrom: (form: PutForm) => void;
  readonly change: (part: Partial<PutForm>) => void;
};

export function createPut(): Put {
  const form = signal(emptyForm(""));
  return {
    form,
    startFrom: (start) => {
      form.value = start;
    },
    change: (part) => {
      form.value = { ...form.value, ...part };
    },
  };
}

export function emptyForm(day: Day): PutForm {
  return { kind: "alone", day, minutes: 60, use: null, givesBackFor: null, isAheadToday: false };
}

function isAhead({ day, isAheadToday }: PutForm, today: Day): boolean {
  return day > today || (day === today && isAheadToday);
}

export function blockFrom(form: PutForm, id: string, today: Day): Block {
  const { kind, day, minutes, use, givesBackFor } = form;
  const isPlanned = isAhead(form, today);
  return {
    id,
    kind,
    day,
    start: null,
    minutesPlanned: isPlanned ? minutes : 0,
    outcome: isPlanned ? { type: "planned" } : { type: "had", minutes },
    use: kind === "alone" ? use : null,
    givesBackFor: kind === "together" ? givesBackFor : null,
    before: null,
    after: null,
  };
}
