import type { StretchParams } from "../../core/crypto/primitives.ts";

export type ToStretcher = {
  readonly password: Uint8Array;
  readonly salt: Uint8Array;
  readonly params: StretchParams;
};

export type FromStretcher =
  | { readonly type: "progress"; readonly done: number }
  | { readonly type: "done"; readonly key: Uint8Array };
