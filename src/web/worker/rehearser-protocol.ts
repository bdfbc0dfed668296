import type { ChairTurn, ScenarioSummary, Scene } from "../practise/scene.ts";
import type { Chair, Script } from "../practise/script.ts";

/** What passes between the page and the worker that rehearses. Each question carries all it needs. */
export type ToRehearser =
  | { readonly type: "scenarios"; readonly id: number }
  | { readonly type: "play"; readonly id: number; readonly script: Script }
  | { readonly type: "chair"; readonly id: number; readonly chair: Chair };

export type FromRehearser =
  | {
      readonly type: "scenarios";
      readonly id: number;
      readonly scenarios: readonly ScenarioSummary[];
    }
  | { readonly type: "play"; readonly id: number; readonly scene: Scene }
  | { readonly type: "chair"; readonly id: number; readonly turns: readonly ChairTurn[] };
