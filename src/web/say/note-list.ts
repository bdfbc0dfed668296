import { computed, effect, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { arrangeNotes, emptyNotes, type Note, type Notes } from "./notes.ts";
import { findingAt } from "./marks.ts";
import { createUnrolling, faceOf, keepFaces, type NoteFace } from "./note-face.ts";
import type { ReadDraft } from "./reading.ts";

export type NoteList = {
  readonly notes: ReadonlySignal<Notes>;
  /** The notes that are open: one batch. */
  readonly open: ReadonlySignal<readonly Note[]>;
  /** What is drawn of the notes that are open, and of those to stop at first. */
  readonly faces: ReadonlySignal<readonly NoteFace[]>;
  readonly harmFaces: ReadonlySignal<readonly NoteFace[]>;
  /** A note as the latest review has it: it may have moved since its face was drawn. */
  readonly noteOf: (id: string) => Note | null;
  /** How many wait behind "and 4 more". */
  readonly later: ReadonlySignal<number>;
  readonly isFirstBatch: ReadonlySignal<boolean>;
  /** The note whose words are lit up in the text. */
  readonly currentId: Signal<string | null>;
  readonly current: ReadonlySignal<Note | null>;
  /** The note that is to take the keyboard focus once it is drawn. */
  readonly focusId: Signal<string | null>;
  readonly showNext: () => void;
  readonly showFirst: () => void;
  /** The caret went somewhere: bring up the note about the words it stands in. */
  readonly followCaret: (caret: number) => void;
  /** After a note was dealt with by keyboard: go on with the one that takes its place. */
  readonly focusSuccessor: (id: string) => void;
};

/** Named once it is named; a whole page of it would be a telling-off. */
const mostHarms = 2;

export function createNoteList(
  review: ReadonlySignal<ReadDraft | null>,
  after: (milliseconds: number, action: () => void) => () => void,
): NoteList {
  const batch = signal(0);
  const currentId = signal<string | null>(null);
  const focusId = signal<string | null>(null);
  const notes = computed(() =>
    review.value === null ? emptyNotes : arrangeNotes(review.value.findings),
  );
  const shown = computed(() => Math.min(batch.value, Math.max(0, notes.value.batches.length - 1)));
  const open = computed(() => notes.value.batches[shown.value] ?? []);
  const later = computed(() => notes.value.batches.slice(shown.value + 1).flat().length);
  const isFirstBatch = computed(() => shown.value === 0);
  const all = computed(() => [...notes.value.harms, ...notes.value.batches.flat()]);
  const noteOf = (wanted: string | null) => all.value.find(({ id }) => id === wanted) ?? null;
  const current = computed(() => noteOf(currentId.value));
  const look = (some: readonly Note[]) =>
    some.map((note) => faceOf(review.value?.source ?? "", note));
  const awaitSuccessor = createSuccession(review, open, focusId);

  function followCaret(caret: number): void {
    const finding = findingAt(review.value?.findings ?? [], caret);
    const note = all.value.find((candidate) => candidate.finding === finding);
    currentId.value = note?.id ?? null;
    const index = notes.value.batches.findIndex((some) => some.some(({ id }) => id === note?.id));
    if (index >= 0) batch.value = index;
  }

  function showNext(): void {
    batch.value = shown.value + 1;
    focusId.value = open.value[0]?.id ?? null;
  }

  function showFirst(): void {
    batch.value = 0;
    focusId.value = open.value[0]?.id ?? null;
  }

  return {
    notes,
    open,
    faces: createUnrolling(
      open,
      keepFaces(() => look(open.value)),
      after,
    ),
    harmFaces: keepFaces(() => look(notes.value.harms.slice(0, mostHarms))),
    noteOf,
    later,
    isFirstBatch,
    currentId,
    current,
    focusId,
    showNext,
    showFirst,
    followCaret,
    focusSuccessor: awaitSuccessor,
  };
}

/** Waits for the next review, since only that knows which note takes the place of the one done with. */
function createSuccession(
  review: ReadonlySignal<ReadDraft | null>,
  open: ReadonlySignal<readonly Note[]>,
  focusId: Signal<string | null>,
): (id: string) => void {
  let place: number | null = null;
  effect(() => {
    const isThere = review.value !== null;
    if (place === null || !isThere) return;
    const successor = open.peek().at(Math.min(place, open.peek().length - 1));
    place = null;
    focusId.value = successor?.id ?? null;
  });
  return (id) => {
    place = Math.max(
      0,
      open.value.findIndex((note) => note.id === id),
    );
  };
}
