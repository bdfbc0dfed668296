import type { Partner } from "../partner.ts";
import type { Register } from "../review/context.ts";
import { createDraft } from "../review/draft.ts";
import { findAll, isRisk } from "../review/find.ts";
import { pointIds } from "../review/point.ts";
import { parseText } from "../text/parse-text.ts";

/**
 * Whether the review would find every point of the method in a draft and nothing that may hurt.
 * A draft is read before it is handed out: the person's own words can turn a good wording into a bad one.
 */
export function readsWell(text: string, register: Register, partner: Partner): boolean {
  const draft = createDraft(parseText(text), {
    register,
    partner,
    mutedRuleIds: new Set(),
    ignoredKeys: new Set(),
  });
  return pointIds.every((id) => draft.spanByPoint[id] !== null) && !findAll(draft).some(isRisk);
}
