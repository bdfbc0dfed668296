import { signal, type ReadonlySignal } from "@preact/signals";
import type { ComposedDraft, ComposeRequest } from "../../core/compose/request.ts";
import type { Register } from "../../core/review/context.ts";
import type { Analyser } from "../worker/analyser-client.ts";

type DraftsState =
  | { readonly type: "none" }
  | { readonly type: "writing" }
  | { readonly type: "ready"; readonly drafts: readonly ComposedDraft[] }
  | { readonly type: "failed" };

export type Drafts = {
  readonly state: ReadonlySignal<DraftsState>;
  readonly register: ReadonlySignal<Register>;
  readonly draw: (request: ComposeRequest, register: Register) => Promise<void>;
};

/** How many a person can hold against each other. */
const shownAtOnce = 3;

export function createDrafts(analyser: Analyser, nextSeed: () => number): Drafts {
  const state = signal<DraftsState>({ type: "none" });
  const register = signal<Register>("text");
  let latest = 0;

  async function draw(request: ComposeRequest, chosen: Register): Promise<void> {
    const mine = (latest += 1);
    register.value = chosen;
    state.value = { type: "writing" };
    const outcome = await analyser.compose(request, chosen, nextSeed());
    if (mine !== latest) return;
    state.value = outcome.ok
      ? { type: "ready", drafts: outcome.value.slice(0, shownAtOnce) }
      : { type: "failed" };
  }

  return { state, register, draw };
}
