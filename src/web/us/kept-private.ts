import * as v from "valibot";

/** What this room keeps for the person alone. None of it is ever shared as it stands here. */
export type KeptPrivate = {
  /** Needs that are sealed, as they will be shared once the other's seal is there: by their id. */
  readonly sealed: readonly { readonly id: string; readonly later: string }[];
  /** Asks that were answered with "not now", and when this device first heard of it. */
  readonly rested: readonly { readonly id: string; readonly heardAt: number }[];
  /** A page for oneself. */
  readonly own: string;
};

export const emptyPrivate: KeptPrivate = { sealed: [], rested: [], own: "" };

export const keptPrivate: v.GenericSchema<unknown, KeptPrivate> = v.object({
  sealed: v.array(v.object({ id: v.string(), later: v.string() })),
  rested: v.array(v.object({ id: v.string(), heardAt: v.number() })),
  own: v.string(),
});
