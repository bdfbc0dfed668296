import type { Memory } from "../memory.ts";

/** A finding as far as others are compared with it. */
export type Summary = { readonly ruleId: string; readonly key: string; readonly isRisk: boolean };

/** What was found in a few words, by the words and all that it hangs on beside them. */
export type ProvenBefore = Memory<readonly Summary[]>;
