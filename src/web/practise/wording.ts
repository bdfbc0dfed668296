import { signal, type ReadonlySignal } from "@preact/signals";
import type { LanguageModel } from "../../core/rehearsal/language-model.ts";
import { isOwnMachine } from "../../core/rehearsal/open-ai-model.ts";
import type { Rehearser } from "../worker/rehearser-client.ts";
import type { Script } from "./script.ts";
import type { ModelAt, ServerModel } from "./server-model.ts";

/** Who puts the partner's lines into words. `base`: the address that the person has agreed to. */
export type WordedBy =
  | { readonly by: "ours" }
  | { readonly by: "browser" }
  | { readonly by: "server"; readonly base: string };

/**
 * - `nowhere`: it was chosen, and the server passes nothing on
 * - `gone`: it was there, and is no more, or now at another address than the one agreed to
 * - `silent`: no answer came
 * - `unfit`: the answer was not the line that was asked for
 */
type WordingNotice = "nowhere" | "gone" | "silent" | "unfit";

export type Wording = {
  readonly worded: ReadonlySignal<WordedBy>;
  readonly hasBrowserModel: ReadonlySignal<boolean>;
  /** The model behind the server, once it was found. */
  readonly found: ReadonlySignal<ModelAt | null>;
  /** It is on another machine: nothing is sent before a yes. */
  readonly isAsking: ReadonlySignal<boolean>;
  readonly notice: ReadonlySignal<WordingNotice | null>;
  readonly choose: (by: WordedBy["by"]) => Promise<void>;
  readonly answer: (isYes: boolean) => void;
  readonly restore: (worded: WordedBy) => void;
  /** Other words for the last line of the script; `null` where ours stand. */
  readonly wordFor: (script: Script) => Promise<string | null>;
};

export type WordingDeps = {
  readonly rehearser: Pick<Rehearser, "promptFor" | "takeIfFit">;
  readonly server: ServerModel;
  /** `null`: the browser has none that is ready. */
  readonly browser: Promise<LanguageModel | null>;
};

const ours: WordedBy = { by: "ours" };

/** Off until it is chosen. A model only words a line: what is meant, and whether the words fit, is decided here. */
export function createWording({ rehearser, server, browser }: WordingDeps): Wording {
  const worded = signal<WordedBy>(ours);
  const found = signal<ModelAt | null>(null);
  const isAsking = signal(false);
  const notice = signal<WordingNotice | null>(null);
  const hasBrowserModel = signal(false);
  void browser.then((model) => (hasBrowserModel.value = model !== null));

  async function choose(by: WordedBy["by"]): Promise<void> {
    notice.value = null;
    isAsking.value = false;
    worded.value = by === "browser" ? { by } : ours;
    if (by !== "server") return;
    const at = await server.find();
    found.value = at;
    if (at === null) notice.value = "nowhere";
    else if (isOwnMachine(at.base)) worded.value = { by, base: at.base };
    else isAsking.value = true;
  }

  /** The one that was chosen, if it is still where it was. */
  async function chosenModel(): Promise<LanguageModel | null> {
    const now = worded.peek();
    if (now.by === "ours") return null;
    if (now.by === "browser") return browser;
    found.value ??= await server.find();
    if (found.peek()?.base === now.base) return server.model;
    worded.value = ours;
    notice.value = "gone";
    return null;
  }

  return {
    worded,
    hasBrowserModel,
    found,
    isAsking,
    notice,
    choose,
    answer(isYes) {
      const at = found.peek();
      isAsking.value = false;
      if (isYes && at !== null) worded.value = { by: "server", base: at.base };
    },
    restore: (kept) => (worded.value = kept),
    async wordFor(script) {
      notice.value = null;
      const model = await chosenModel();
      if (model === null) return null;
      const prompt = await rehearser.promptFor(script);
      if (!prompt.ok || prompt.value === null) return null;
      const answer = await model.complete(prompt.value);
      const taken = answer.ok ? await rehearser.takeIfFit(script, answer.value) : null;
      const reply = taken?.ok === true ? taken.value : null;
      if (reply === null) notice.value = answer.ok ? "unfit" : "silent";
      return reply;
    },
  };
}
