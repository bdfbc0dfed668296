import { computed, effect, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { emptyPartner, type Partner } from "../../core/partner.ts";
import type { Register, ReviewContext } from "../../core/review/context.ts";
import type { Analyser, AnalysisError } from "../worker/analyser-client.ts";
import type { DraftReview } from "../worker/protocol.ts";
import { createShownReview, type ShownReviewDeps } from "./shown-review.ts";

/** A review, and the text it was made of: the two can be a key apart. */
export type ReadDraft = DraftReview & { readonly source: string };

/**
 * - `idle`: nothing to read, or it is read.
 * - `reading`: the worker is at it.
 * - `too-much`: reading took too long and was stopped; the text is untouched.
 * - `failed`: reading does not work in this browser; writing still does.
 */
type ReadingStatus = "idle" | "reading" | "too-much" | "failed";

export type Reading = {
  /** What the marks are made of: it follows every key. */
  readonly latest: ReadonlySignal<ReadDraft | null>;
  /** What the notes are made of: it follows in the pauses between keys. */
  readonly review: ReadonlySignal<ReadDraft | null>;
  readonly catchUp: () => void;
  readonly status: ReadonlySignal<ReadingStatus>;
  /** `null`: guessed from the length. */
  readonly chosenRegister: Signal<Register | null>;
  readonly register: ReadonlySignal<Register>;
  readonly partner: Signal<Partner>;
  readonly mutedRuleIds: Signal<ReadonlySet<string>>;
  readonly ignoredKeys: Signal<ReadonlySet<string>>;
};

/** About ninety words: nobody sends that as a text message. */
const longestTextMessage = 480;

export function createReading(
  analyser: Analyser,
  text: ReadonlySignal<string>,
  after: ShownReviewDeps["after"],
): Reading {
  const latest = signal<ReadDraft | null>(null);
  const { shown, catchUp } = createShownReview({ latest, text, after });
  const status = signal<ReadingStatus>("idle");
  const chosenRegister = signal<Register | null>(null);
  const partner = signal(emptyPartner);
  const mutedRuleIds = signal<ReadonlySet<string>>(new Set());
  const ignoredKeys = signal<ReadonlySet<string>>(new Set());
  const register = computed(
    () => chosenRegister.value ?? (text.value.length > longestTextMessage ? "letter" : "text"),
  );

  /** In a task of its own: to wake the worker takes longer than a key should. */
  let callOffSending = nothing;

  async function send(source: string, context: ReviewContext): Promise<void> {
    const outcome = await analyser.review(source, context);
    // An answer that comes in after the text was cleared, or after a newer one, says nothing.
    if (text.peek() !== source) return;
    if (outcome.ok) latest.value = { ...outcome.value, source };
    else if (outcome.error.type !== "superseded") latest.value = null;
    status.value = outcome.ok ? "idle" : statusAfter[outcome.error.type];
  }

  effect(() => {
    const source = text.value;
    const context = {
      register: register.value,
      partner: partner.value,
      mutedRuleIds: mutedRuleIds.value,
      ignoredKeys: ignoredKeys.value,
    };
    callOffSending();
    if (source.trim() === "") {
      latest.value = null;
      status.value = "idle";
      return;
    }
    status.value = "reading";
    callOffSending = after(0, () => void send(source, context));
  });

  return {
    latest,
    review: shown,
    catchUp,
    status,
    chosenRegister,
    register,
    partner,
    mutedRuleIds,
    ignoredKeys,
  };
}

function nothing(): void {}

const statusAfter: Readonly<Record<AnalysisError["type"], ReadingStatus>> = {
  timeout: "too-much",
  failed: "failed",
  superseded: "reading",
};
