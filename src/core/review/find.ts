import { sliceSpan } from "../text/span.ts";
import type { Draft } from "./draft.ts";
import { findingKey } from "./key.ts";
import type { Found, Rule } from "./rule.ts";
import { rules } from "./rules/index.ts";

/** What one rule found, before its fixes are built. */
export type Raised = {
  readonly rule: Rule;
  readonly ruleId: string;
  readonly found: Found;
  readonly key: string;
};

/** Everything the rules find and the person did not mute or ignore, in the order of the text. */
export function findAll(draft: Draft, asked: readonly Rule[] = rules): readonly Raised[] {
  const { mutedRuleIds, ignoredKeys } = draft.context;
  return asked
    .filter(({ id }) => !mutedRuleIds.has(id))
    .flatMap((rule) => rule.find(draft).map((found) => raise(draft, rule, found)))
    .filter(({ key }) => !ignoredKeys.has(key))
    .toSorted(
      (a, b) => a.found.span.start - b.found.span.start || a.found.span.end - b.found.span.end,
    );
}

/** What is only asked about is none. */
export function isRisk({ rule, found }: Raised): boolean {
  if (found.isSoft === true) return false;
  return rule.severity === "risk" || rule.severity === "harm";
}

function raise(draft: Draft, rule: Rule, found: Found): Raised {
  // A finding about the whole message must stay ignored when any of its words change.
  const words = found.isAboutMessage === true ? "" : sliceSpan(draft.source, found.span);
  return { rule, ruleId: rule.id, found, key: findingKey(rule.id, words) };
}
