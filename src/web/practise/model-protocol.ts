import type { Result } from "../../core/result.ts";
import type { ModelFailure, Prompt } from "../../core/rehearsal/language-model.ts";
import type { ModelAt } from "./server-model.ts";

/** To the worker that asks the model, numbered, because a slow answer may come after the next one. */
export type ToModel =
  | { readonly type: "find"; readonly id: number }
  | { readonly type: "complete"; readonly id: number; readonly prompt: Prompt };

export type FromModel =
  | { readonly type: "found"; readonly id: number; readonly at: ModelAt | null }
  | {
      readonly type: "completed";
      readonly id: number;
      readonly line: Result<string, ModelFailure>;
    };
