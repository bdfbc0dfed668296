import type { Act, RecognisedAct } from "../acts/act.ts";

/**
 * How sure the recogniser must be of an act before a draft is treated as doing it.
 *
 * 0.5 is where it is right most often over all. To be told of a fault that is not there costs trust,
 * and a fault that is missed costs little: what may hurt is shown only where almost every such mark
 * is right, and what harms only where next to all are. `npm run evaluate -- --shown` prints how
 * often that is so. A bar is set higher than the labelled messages ask for, because the recogniser
 * was tuned on them and is less sure of itself elsewhere than it seems.
 */
const barByAct: Readonly<Record<Act, number>> = {
  // What does good. To miss it here means to ask for what is there already.
  ask: 0.55,
  when: 0.5,
  why: 0.55,
  reassure: 0.55,
  give: 0.5,
  invite: 0.55,
  validate: 0.55,
  encourage: 0.55,
  // What may hurt. Sulking looks most like plain talk, so it has to be the plainest.
  hint: 0.85,
  apologise: 0.75,
  hedge: 0.75,
  blame: 0.8,
  contempt: 0.75,
  compare: 0.8,
  "mind-read": 0.8,
  stonewall: 0.8,
  "give-in": 0.85,
  press: 0.8,
  // What harms. Nobody should be told without cause that they threaten someone.
  threat: 0.9,
  control: 0.9,
};

export function isSure({ act, confidence }: RecognisedAct): boolean {
  return confidence >= barByAct[act];
}
