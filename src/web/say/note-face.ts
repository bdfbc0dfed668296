import { computed, signal, type ReadonlySignal } from "@preact/signals";
import type { Severity } from "../../core/review/finding.ts";
import type { Note } from "./notes.ts";
import { previewOf, quoteOf } from "./rewrite.ts";

/** All that is seen of a note, without where in the text it belongs. */
export type NoteFace = {
  readonly id: string;
  readonly ruleId: string;
  readonly severity: Severity;
  readonly isSoft: boolean;
  readonly message: string;
  /** The words it is about. `null`: they are missing. */
  readonly quote: string | null;
  /** In the order of its fixes. */
  readonly rewrites: readonly Rewrite[];
};

type Rewrite = { readonly title: string; readonly words: string };

/** Two to choose from; more is a menu. */
const mostRewrites = 2;

export function faceOf(source: string, { id, finding }: Note): NoteFace {
  const { ruleId, severity, message, span, fixes } = finding;
  return {
    id,
    ruleId,
    severity,
    isSoft: finding.isSoft === true,
    message,
    quote: severity === "missing" ? null : quoteOf(source, span),
    rewrites: fixes.slice(0, mostRewrites).map((fix) => ({
      title: fix.title,
      words: previewOf(source, finding, fix),
    })),
  };
}

/**
 * The same faces as before, the list too, as long as they look the same: at most reviews the notes only move with their
 * words, and then nothing is drawn anew.
 */
export function keepFaces(look: () => readonly NoteFace[]): ReadonlySignal<readonly NoteFace[]> {
  let seen: readonly NoteFace[] = [];
  return computed(() => {
    const faces = look().map((face) => seen.find((one) => isSameFace(one, face)) ?? face);
    const isSame = faces.length === seen.length && faces.every((face, at) => face === seen[at]);
    if (!isSame) seen = faces;
    return seen;
  });
}

/**
 * The faces of these notes as they come to be seen. To look at them is a task of its own, and so is each new one, so that
 * no key waits for three to be drawn.
 */
export function createUnrolling(
  notes: ReadonlySignal<readonly Note[]>,
  faces: ReadonlySignal<readonly NoteFace[]>,
  after: (milliseconds: number, action: () => void) => () => void,
): ReadonlySignal<readonly NoteFace[]> {
  const seen = signal(faces.peek());
  let isOnTheWay = false;

  function goOn(): void {
    isOnTheWay = seen.value !== faces.peek();
    if (isOnTheWay) after(0, draw);
  }

  function draw(): void {
    seen.value = nextFaces(seen.value, faces.peek());
    goOn();
  }

  notes.subscribe(() => {
    if (isOnTheWay) return;
    isOnTheWay = true;
    after(0, goOn);
  });
  return seen;
}

/**
 * One step from what is seen to what is to be. Those that go keep their place until another takes it: a list that shrinks
 * for a moment would move the page.
 */
export function nextFaces(
  seen: readonly NoteFace[],
  wanted: readonly NoteFace[],
): readonly NoteFace[] {
  const fresh = wanted.find((face) => !seen.includes(face));
  const there = wanted.flatMap((face) =>
    face === fresh ? [face] : seen.filter(({ id }) => id === face.id),
  );
  const isDone = there.every((face, at) => face === wanted[at]) && there.length === wanted.length;
  if (isDone) return wanted;
  const going = seen.filter(({ id }) => !wanted.some((face) => face.id === id));
  const missing = wanted.length - there.length;
  return [...there, ...going.slice(going.length - Math.min(missing, going.length))];
}

function isSameFace(a: NoteFace, b: NoteFace): boolean {
  return (
    a.id === b.id &&
    a.ruleId === b.ruleId &&
    a.severity === b.severity &&
    a.isSoft === b.isSoft &&
    a.message === b.message &&
    a.quote === b.quote &&
    a.rewrites.length === b.rewrites.length &&
    a.rewrites.every((one, at) => isSameRewrite(one, b.rewrites[at]))
  );
}

function isSameRewrite(a: Rewrite, b: Rewrite | undefined): boolean {
  return a.title === b?.title && a.words === b.words;
}
