import * as v from "valibot";
import { reassurances, temperaments } from "../../core/partner.ts";
import { strategies } from "../../core/rehearsal/strategy.ts";
import type { Chair, Script } from "./script.ts";
import type { WordedBy } from "./wording.ts";

/** What of the room is there again at the next visit: words, never how anyone did. */
export type SavedPractise = {
  readonly script: Script | null;
  readonly chair: Chair | null;
  /** Typed, and not said yet. */
  readonly unsent: string;
  readonly hidesHints: boolean;
  readonly worded: WordedBy;
};

/** Where rehearsals are kept. Whatever comes back is parsed. */
export type RehearsalStore = {
  readonly load: () => Promise<unknown>;
  readonly save: (saved: SavedPractise) => void;
  /** Another tab changed it. */
  readonly onChange: (hear: (stored: unknown) => void) => void;
};

/** Keeps them for as long as the page is open. */
export function createMemoryRehearsals(): RehearsalStore {
  let kept: SavedPractise | null = null;
  return {
    load: () => Promise.resolve(kept),
    save: (saved) => {
      kept = saved;
    },
    onChange: () => {},
  };
}

const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const size = v.picklist([1, 2, 3]);

const setupSchema = v.object({
  scenarioId: v.string(),
  own: v.object({
    temperament: v.nullable(v.picklist(temperaments)),
    sensitivity: v.nullable(size),
    reassuredBy: v.array(v.picklist(reassurances)),
    onTheirMind: v.nullable(v.string()),
  }),
  intensity: size,
  moment: v.picklist(["rested", "tired", "already-hurt", "after-an-argument"]),
});

const scriptSchema = v.pipe(
  v.object({
    setup: setupSchema,
    seed: v.number(),
    turns: v.array(
      v.object({
        parent: v.nullable(index),
        text: v.string(),
        reply: v.exactOptional(v.string()),
      }),
    ),
    at: v.nullable(index),
    beside: v.nullable(v.tuple([index, index])),
  }),
  v.check((script) => isTree(script), "A turn comes after one that is there."),
);

/** Every turn comes after an earlier one, and every place named is there. */
function isTree({ turns, at, beside }: Script): boolean {
  return (
    turns.every(({ parent }, turn) => parent === null || parent < turn) &&
    [at, ...(beside ?? [])].every((turn) => turn === null || turn < turns.length)
  );
}

const chairSchema = v.object({
  scenarioId: v.string(),
  seed: v.number(),
  strategy: v.picklist(strategies),
  words: v.array(v.string()),
});

const wordedSchema = v.variant("by", [
  v.object({ by: v.literal("ours") }),
  v.object({ by: v.literal("browser") }),
  v.object({ by: v.literal("server"), base: v.string() }),
]);

const savedSchema = v.object({
  script: v.fallback(v.nullable(scriptSchema), null),
  chair: v.fallback(v.nullable(chairSchema), null),
  unsent: v.fallback(v.string(), ""),
  hidesHints: v.fallback(v.boolean(), false),
  worded: v.fallback(wordedSchema, { by: "ours" }),
});

/** What is missing or not understood costs that part only. */
export function parseSaved(stored: unknown): SavedPractise {
  const parsed = v.safeParse(savedSchema, stored);
  return parsed.success
    ? parsed.output
    : { script: null, chair: null, unsent: "", hidesHints: false, worded: { by: "ours" } };
}
