import type { ComposedDraft, ComposeRequest } from "../../core/compose/request.ts";
import type { Register, ReviewContext } from "../../core/review/context.ts";
import type { Finding } from "../../core/review/finding.ts";
import type { Landing } from "../../core/review/landing.ts";
import type { Point } from "../../core/review/point.ts";
import type { SignKind } from "../../core/safety/sign.ts";
import type { Tint } from "../../core/review/rule.ts";

/** What passes between the page and its worker. The page never imports the rules themselves. */
export type ToAnalyser =
  | {
      readonly type: "review";
      readonly id: number;
      readonly source: string;
      readonly context: ReviewContext;
      /** The partner was described, so what they may hear is shown. */
      readonly wantsLanding: boolean;
    }
  | {
      readonly type: "compose";
      readonly id: number;
      readonly request: ComposeRequest;
      readonly register: Register;
      readonly seed: number;
    }
  | { readonly type: "signs"; readonly id: number; readonly source: string };

export type FromAnalyser =
  | { readonly type: "ready"; readonly rules: readonly RuleSummary[] }
  | { readonly type: "reviewed"; readonly id: number; readonly review: DraftReview }
  | { readonly type: "composed"; readonly id: number; readonly drafts: readonly ComposedDraft[] }
  | { readonly type: "signs"; readonly id: number; readonly kinds: readonly SignKind[] };

/** What the page needs of a rule: its name in the list of muted kinds, and the colour of its mark. */
export type RuleSummary = {
  readonly id: string;
  readonly title: string;
  readonly tint: Tint | null;
};

/** What the page needs of a review; the sentences stay in the worker. */
export type DraftReview = {
  /** Only English is read. `false`: nothing was marked. */
  readonly understood: boolean;
  readonly findings: readonly Finding[];
  readonly points: readonly Point[];
  readonly landing: readonly Landing[];
};
