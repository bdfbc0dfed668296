import type { Partner } from "../partner.ts";

/** How it will be said. Sets how long is too long: text message 60 words, letter 220, card for a sit-down talk 220. */
export type Register = "text" | "letter" | "card";

/** Everything a review depends on besides the draft itself. */
export type ReviewContext = {
  readonly register: Register;
  readonly partner: Partner;
  readonly mutedRuleIds: ReadonlySet<string>;
  /** `Finding.key` of the findings the person chose to ignore. */
  readonly ignoredKeys: ReadonlySet<string>;
};
