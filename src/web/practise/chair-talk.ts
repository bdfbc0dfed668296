import { signal, type ReadonlySignal, type Signal } from "@preact/signals";
import type { Strategy } from "../../core/rehearsal/strategy.ts";
import type { TalkDeps } from "./talk.ts";
import type { ChairTurn } from "./scene.ts";
import type { Chair } from "./script.ts";

/** The chairs are switched: one is asked, and feels how it lands. */
export type ChairTalk = {
  readonly chair: ReadonlySignal<Chair | null>;
  /** The lines of the one who asks: one more than there are answers. */
  readonly turns: ReadonlySignal<readonly ChairTurn[]>;
  readonly isFailed: ReadonlySignal<boolean>;
  readonly unsent: Signal<string>;
  readonly announcement: Signal<string>;
  readonly begin: (scenarioId: string, strategy: Strategy) => Promise<void>;
  readonly restore: (chair: Chair) => Promise<void>;
  readonly send: () => Promise<void>;
};

export function createChairTalk({ rehearser, nextSeed }: Omit<TalkDeps, "wording">): ChairTalk {
  const chair = signal<Chair | null>(null);
  const turns = signal<readonly ChairTurn[]>([]);
  const isFailed = signal(false);
  const unsent = signal("");
  const announcement = signal("");

  async function play(next: Chair): Promise<boolean> {
    const before = chair.peek();
    chair.value = next;
    const outcome = await rehearser.playChair(next);
    if (chair.peek() !== next) return false;
    isFailed.value = !outcome.ok;
    if (outcome.ok) turns.value = outcome.value;
    else chair.value = before;
    if (outcome.ok) announcement.value = `They say: ${outcome.value.at(-1)?.line ?? ""}`;
    return outcome.ok;
  }

  return {
    chair,
    turns,
    isFailed,
    unsent,
    announcement,
    async begin(scenarioId, strategy) {
      turns.value = [];
      await play({ scenarioId, strategy, seed: nextSeed(), words: [] });
    },
    async restore(kept) {
      await play(kept);
    },
    async send() {
      const words = unsent.peek().trim();
      const now = chair.peek();
      const isAnswered = now !== null && turns.peek().length > now.words.length;
      if (words === "" || !isAnswered || turns.peek().at(-1)?.isOver === true) return;
      unsent.value = "";
      if (!(await play({ ...now, words: [...now.words, words] }))) unsent.value = words;
    },
  };
}
