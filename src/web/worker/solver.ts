import loadHighs from "highs";
import { wasm } from "virtual:highs-wasm";
import { createHighsSolver } from "../../core/schedule/highs-solver.ts";
import type { MilpSolver } from "../../core/schedule/milp.ts";

/**
 * The exact solver, a file of its own behind the first plan. It brings its WebAssembly along as text: the worker's
 * policy then needs no way to the network at all.
 */
export async function createSolver(): Promise<MilpSolver> {
  const bytes = Uint8Array.from(atob(wasm), (character) => character.charCodeAt(0));
  const module = await WebAssembly.compile(bytes);
  return createHighsSolver(await loadHighs(loadedFrom(module)));
}

/** The loader's own `wasmBinary` is not in what was published: this is how it takes a module that is there already. */
function loadedFrom(module: WebAssembly.Module) {
  return {
    locateFile: (file: string) => file,
    instantiateWasm: (
      imports: WebAssembly.Imports,
      receive: (instance: WebAssembly.Instance) => void,
    ): void => receive(new WebAssembly.Instance(module, imports)),
  };
}
