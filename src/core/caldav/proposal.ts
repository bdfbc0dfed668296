import type { Written } from "./publish.ts";

/** In milliseconds since 1970. */
export type Time = { readonly start: number; readonly end: number };

/** What someone did to a block in their own calendar, to be put before both. Nothing is agreed by it. */
export type CounterProposal = { readonly uid: string; readonly from: Time } & (
  | { readonly type: "moved"; readonly to: Time; readonly there: Written }
  | { readonly type: "deleted" }
  /** It is there, but when it is cannot be read. */
  | { readonly type: "unreadable"; readonly there: Written }
);

/**
 * Once both have answered a proposal, whatever they said: what lies there has been seen, and the next plan may be
 * written over it. Until then writing the block ends in a clash.
 */
export function settleProposal(
  written: readonly Written[],
  proposal: CounterProposal,
): readonly Written[] {
  return written.flatMap((one) => {
    if (one.event.uid !== proposal.uid) return [one];
    return proposal.type === "deleted" ? [] : [proposal.there];
  });
}
