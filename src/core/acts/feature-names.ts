import { createSymbols } from "./symbols.ts";

/** The features by number: sentences are weighed by numbers, and names are only for the data and the developer. */
export const featureNames = createSymbols();
