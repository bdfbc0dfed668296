import type { Act, RecognisedAct } from "../acts/act.ts";

/**
 * How sure the recogniser must be of an act before a draft is treated as doing it.
 *
 * To be told of a fault that is not there costs trust, and a fault that is missed costs little: what may hurt is told
 * only from where on nine in ten such marks were right on runs held out (`npm run train -- --try` prints it),
 * and what harms from a little above. Below that `soft.ts` asks. Blame is told from lower down: nearly all that is told
 * so hurts, in this way or another (`scripts/training/shown.ts`).
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
  // What may hurt.
  hint: 0.7,
  apologise: 0.55,
  hedge: 0.7,
  blame: 0.65,
  contempt: 0.65,
  compare: 0.65,
  "mind-read": 0.7,
  stonewall: 0.65,
  "give-in": 0.7,
  press: 0.65,
  // What harms. Nobody should be told without cause that they threaten someone.
  threat: 0.75,
  control: 0.75,
};

export function isSure({ act, confidence }: RecognisedAct): boolean {
  return confidence >= barByAct[act];
}
