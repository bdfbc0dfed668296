import type { Partner } from "../partner.ts";

/** Distance hurts them a lot: go gently, and never press them about time of their own. */
export function isSensitive({ sensitivity }: Partner): boolean {
  return sensitivity === 3;
}
