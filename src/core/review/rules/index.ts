import type { Rule } from "../rule.ts";
import { clearAsk } from "./clear-ask.ts";
import { namesWhen } from "./names-when.ts";
import { namesReturn } from "./names-return.ts";
import { ownReason } from "./own-reason.ts";
import { reassures } from "./reassures.ts";
import { givesBack } from "./gives-back.ts";
import { invites } from "./invites.ts";
import { understands } from "./understands.ts";
import { encourages } from "./encourages.ts";
import { noAsk } from "./no-ask.ts";
import { noWhen } from "./no-when.ts";
import { noEnd } from "./no-end.ts";
import { noReturn } from "./no-return.ts";
import { noReason } from "./no-reason.ts";
import { noReassurance } from "./no-reassurance.ts";
import { noCare } from "./no-care.ts";
import { noGiveBack } from "./no-give-back.ts";
import { noInvitation } from "./no-invitation.ts";
import { hint } from "./hint.ts";
import { apologyForNeed } from "./apology-for-need.ts";
import { hedge } from "./hedge.ts";
import { permission } from "./permission.ts";
import { blame } from "./blame.ts";
import { contempt } from "./contempt.ts";
import { comparison } from "./comparison.ts";
import { mindReading } from "./mind-reading.ts";
import { stonewalling } from "./stonewalling.ts";
import { givingIn } from "./giving-in.ts";
import { pressing } from "./pressing.ts";
import { sensitivePressed } from "./sensitive-pressed.ts";
import { breakUpWordsRule } from "./break-up-words.ts";
import { bribe } from "./bribe.ts";
import { butAfterLove } from "./but-after-love.ts";
import { lateBut } from "./late-but.ts";
import { reassuranceTwice } from "./reassurance-twice.ts";
import { overExplaining } from "./over-explaining.ts";
import { askLate } from "./ask-late.ts";
import { tooLong } from "./too-long.ts";
import { threat } from "./threat.ts";
import { control } from "./control.ts";
import { punishingSilence } from "./punishing-silence.ts";

/** Every rule, strengths first, then what is missing, what may hurt, and what harms. */
export const rules: readonly Rule[] = [
  clearAsk,
  namesWhen,
  namesReturn,
  ownReason,
  reassures,
  givesBack,
  invites,
  understands,
  encourages,
  noAsk,
  noWhen,
  noEnd,
  noReturn,
  noReason,
  noReassurance,
  noCare,
  noGiveBack,
  noInvitation,
  hint,
  apologyForNeed,
  hedge,
  permission,
  blame,
  contempt,
  comparison,
  mindReading,
  stonewalling,
  givingIn,
  pressing,
  sensitivePressed,
  breakUpWordsRule,
  bribe,
  butAfterLove,
  lateBut,
  reassuranceTwice,
  overExplaining,
  askLate,
  tooLong,
  threat,
  control,
  punishingSilence,
];
