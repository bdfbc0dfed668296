import * as v from "valibot";
import type { LanguageModel } from "../../core/rehearsal/language-model.ts";
import { createOpenAiModel } from "../../core/rehearsal/open-ai-model.ts";

/** Where lines would go, and what the model is called there. */
export type ModelAt = { readonly base: string; readonly name: string };

export type ServerModel = {
  /** `null`: the server this page came from passes nothing on. */
  readonly find: () => Promise<ModelAt | null>;
  readonly model: LanguageModel;
};

type ServerModelDeps = {
  /** Beside the page: the only one there is to ask (relay/model-forwarder.ts). */
  readonly address: string;
  readonly fetch: typeof globalThis.fetch;
  readonly timeout: (milliseconds: number) => AbortSignal;
};

const modelSchema = v.object({ base: v.string(), name: v.string() });

/** A model behind the server that the page came from, if whoever started it said so. */
export function createServerModel({ address, fetch, timeout }: ServerModelDeps): ServerModel {
  return {
    async find() {
      try {
        // A POST: what the app gets, the service worker takes from its own list.
        const answer = await fetch(address, { method: "POST" });
        const parsed = v.safeParse(modelSchema, answer.ok ? await answer.json() : null);
        return parsed.success ? parsed.output : null;
      } catch {
        return null;
      }
    },
    model: createOpenAiModel<AbortSignal>(
      { base: address, name: "" },
      { fetch, timeout, createDecoder: () => new TextDecoder() },
    ),
  };
}
