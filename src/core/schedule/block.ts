import { Temporal } from "temporal-polyfill";
import type { BlockKind } from "./need.ts";
import type { Span } from "./span.ts";

/** A span of time alone or together, inside one day. */
export type Block = Span & { readonly kind: BlockKind };

/** `together@2026-03-07T19:30:00Z`: the same block has the same name in every plan. */
export function blockId({ kind, start }: Block): string {
  return `${kind}@${Temporal.Instant.fromEpochMilliseconds(start).toString()}`;
}

export function isSameBlock(a: Block, b: Block): boolean {
  return a.kind === b.kind && a.start === b.start && a.end === b.end;
}
