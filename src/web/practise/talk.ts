import { signal, type ReadonlySignal, type Signal } from "@preact/signals";
import type { Rehearser } from "../worker/rehearser-client.ts";
import type { Scene, SceneTurn } from "./scene.ts";
import { answerWith, sayAfter, startScript, type Script, type Setup } from "./script.ts";
import type { Wording } from "./wording.ts";

/** - `failed`: what was asked for last did not come. Nothing that was said is lost. */
type TalkStatus = "idle" | "waiting" | "failed";

export type Talk = {
  readonly script: ReadonlySignal<Script | null>;
  readonly scene: ReadonlySignal<Scene | null>;
  /** Said, and not answered yet. */
  readonly pending: ReadonlySignal<string | null>;
  readonly status: ReadonlySignal<TalkStatus>;
  /** What is in the field. */
  readonly unsent: Signal<string>;
  /** Said by the screen reader when it changes. */
  readonly announcement: Signal<string>;
  readonly begin: (setup: Setup) => Promise<void>;
  /** Takes up a talk that was kept. */
  readonly restore: (script: Script, unsent: string) => Promise<void>;
  /** Says what is in the field. */
  readonly send: () => Promise<void>;
  /** Back to before this turn, with its words in the field to change. */
  readonly differently: (turn: SceneTurn) => Promise<void>;
  /** Back to before this turn, and these words instead. */
  readonly instead: (turn: SceneTurn, words: string) => Promise<void>;
  /** To the end of another branch, or to right after any turn. */
  readonly goTo: (turn: number | null) => Promise<void>;
  readonly layBeside: (left: number, right: number) => Promise<void>;
};

export type TalkDeps = {
  readonly rehearser: Rehearser;
  readonly nextSeed: () => number;
  readonly wording: Pick<Wording, "wordFor">;
};

export function createTalk({ rehearser, nextSeed, wording }: TalkDeps): Talk {
  const { script, scene, status, play } = createStage(rehearser);
  const pending = signal<string | null>(null);
  const unsent = signal("");
  const announcement = signal("");

  async function say(parent: number | null, words: string): Promise<void> {
    const from = script.peek();
    if (from === null || pending.peek() !== null) return;
    pending.value = words;
    const said = sayAfter(from, parent, words);
    const reply = await wording.wordFor(said);
    // Another talk may have begun while the model thought.
    const isHere = script.peek() === from;
    const isSaid = isHere && (await play(reply === null ? said : answerWith(said, reply)));
    pending.value = null;
    if (!isHere) return;
    if (isSaid) announcement.value = told(scene.peek());
    // What was typed since then stays behind it.
    else unsent.value = `${words} ${unsent.peek()}`.trim();
  }

  async function goTo(turn: number | null): Promise<void> {
    const from = script.peek();
    if (from !== null) await play({ ...from, at: turn, beside: null });
  }

  return {
    script,
    scene,
    pending,
    status,
    unsent,
    announcement,
    goTo,
    async begin(setup) {
      scene.value = null;
      unsent.value = "";
      if (await play(startScript(setup, nextSeed())))
        announcement.value = `They say: ${scene.peek()?.opening ?? ""}`;
    },
    async restore(kept, words) {
      unsent.value = words;
      await play(kept);
    },
    async send() {
      const words = unsent.peek().trim();
      if (words === "" || pending.peek() !== null) return;
      unsent.value = "";
      await say(scene.peek()?.path.at(-1)?.id ?? null, words);
    },
    async differently(turn) {
      await goTo(turn.parent);
      unsent.value = turn.text;
      announcement.value = "You are back before that. Say it another way.";
    },
    instead: (turn, words) => say(turn.parent, words),
    async layBeside(left, right) {
      const from = script.peek();
      if (from !== null) await play({ ...from, beside: [left, right] });
    },
  };
}

/** The script, and the scene that was made of it. */
function createStage(rehearser: Rehearser) {
  const script = signal<Script | null>(null);
  const scene = signal<Scene | null>(null);
  const status = signal<TalkStatus>("idle");

  /** Whether the scene is on the page. Where it fails, all is as it was before. */
  async function play(next: Script): Promise<boolean> {
    const before = script.peek();
    script.value = next;
    status.value = "waiting";
    const outcome = await rehearser.play(next);
    if (script.peek() !== next) return false;
    status.value = outcome.ok ? "idle" : "failed";
    if (outcome.ok) scene.value = outcome.value;
    else if (scene.peek() !== null) script.value = before;
    return outcome.ok;
  }

  return { script, scene, status, play };
}

/** The reply first: that is what one waits for. */
function told(scene: Scene | null): string {
  const turn = scene?.path.at(-1);
  if (turn === undefined) return "";
  const { strengths } = turn.feedback;
  return [`They say: ${turn.reply}`, ...strengths].join(" ");
}
