import { kinds, type Kind, type Minutes, type NeedAnswers } from "./need.ts";

/** Wanted and had in a week, in minutes. What counts is the gap between them: no number of hours is right for all. */
export type Gap = {
  readonly wanted: number;
  readonly had: number;
  /** Wanted and not had, over all kinds: plenty of one does not make up for none of another. */
  readonly missing: number;
  /** The kind that is missed most, if any is missed. */
  readonly mostMissed: Kind | null;
  /**
   * Time alone that was not chosen does not do what chosen time does
   * (Weinstein et al. 2023, doi 10.1038/s41598-023-44507-7).
   */
  readonly wasHardlyChosen: boolean;
  /** The answers are more about getting away from something than about getting to something. */
  readonly isAwayFrom: boolean;
};

export function gapOf(answers: NeedAnswers): Gap {
  const missingByKind = missingMinutes(answers);
  return {
    wanted: total(answers.wanted),
    had: total(answers.had),
    missing: total(missingByKind),
    mostMissed: mostOf(missingByKind),
    wasHardlyChosen: answers.chosen === "hardly" && total(answers.had) > 0,
    isAwayFrom: answers.pushes.length > answers.purposes.length,
  };
}

/** Against the same person's answers of an earlier day, in minutes a week: positive when it has grown. */
export function gapGrowth(now: NeedAnswers, before: NeedAnswers): number {
  return gapOf(now).missing - gapOf(before).missing;
}

function missingMinutes({ had, wanted }: NeedAnswers): Minutes {
  const missing = (kind: Kind): number => Math.max(0, wanted[kind] - had[kind]);
  return {
    home: missing("home"),
    out: missing("out"),
    activity: missing("activity"),
    friends: missing("friends"),
  };
}

function mostOf(minutes: Minutes): Kind | null {
  const most = kinds.reduce((best, kind) => (minutes[kind] > minutes[best] ? kind : best));
  return minutes[most] > 0 ? most : null;
}

function total(minutes: Minutes): number {
  return kinds.reduce((sum, kind) => sum + minutes[kind], 0);
}
