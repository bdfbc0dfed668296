/**
 * The package brings types that say CommonJS for a module that is ESM as well: to Node's way of resolving, its default
 * export would be the whole module. This says what is really there.
 */
declare module "highs" {
  import type { Highs, InitOptions } from "highs/legacy-types";
  export type { Highs, Model, ModelData } from "highs/legacy-types";
  export default function loadHighs(options?: InitOptions): Promise<Highs>;
}
