import loadHighs from "highs";
import { wasm } from "virtual:highs-wasm";
import { createHighsSolver } from "../../core/schedule/highs-solver.ts";
import type { MilpSolver } from "../../core/schedule/milp.ts";

/**
 * The exact solver, a file of its own behind the first plan. It brings its WebAssembly along as text: the worker's
 * policy then needs no way to the network at all.
 */
export async function createSolver(): Promise<MilpSolver> {
  const wasmBinary = Uint8Array.from(atob(wasm), (character) => character.charCodeAt(0));
  return createHighsSolver(await loadHighs({ wasmBinary }));
}
