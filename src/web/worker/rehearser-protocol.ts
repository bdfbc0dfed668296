import type { Prompt } from "../../core/rehearsal/language-model.ts";
import type { ChairTurn, ScenarioSummary, Scene } from "../practise/scene.ts";
import type { Chair, Script } from "../practise/script.ts";

/** What passes between the page and the worker that rehearses. Each question carries all it needs. */
export type ToRehearser =
  | { readonly type: "scenarios"; readonly id: number }
  | { readonly type: "play"; readonly id: number; readonly script: Script }
  | { readonly type: "prompt"; readonly id: number; readonly script: Script }
  | { readonly type: "fit"; readonly id: number; readonly script: Script; readonly answer: string }
  | { readonly type: "chair"; readonly id: number; readonly chair: Chair };

export type FromRehearser =
  | {
      readonly type: "scenarios";
      readonly id: number;
      readonly scenarios: readonly ScenarioSummary[];
    }
  | { readonly type: "play"; readonly id: number; readonly scene: Scene }
  | { readonly type: "prompt"; readonly id: number; readonly prompt: Prompt | null }
  | { readonly type: "fit"; readonly id: number; readonly reply: string | null }
  | { readonly type: "chair"; readonly id: number; readonly turns: readonly ChairTurn[] };
