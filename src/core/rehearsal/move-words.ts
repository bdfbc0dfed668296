import type { MoveId } from "./move.ts";

/** What a move did well, said to the person. */
export const strengthWords: Readonly<Partial<Record<MoveId, string>>> = {
  ask: "You said what you need.",
  "restate-kindly": "You heard them, and you stayed with what you need.",
  restate: "You held on to what you need.",
  "names-when": "You said when.",
  "names-length": "You said for how long.",
  "names-end": "You said when they have you back.",
  why: "You gave a reason of your own.",
  "reassure-specific": "You told them something that is only theirs.",
  reassure: "You told them that you care.",
  give: "You gave something back.",
  invite: "You asked how it is for them.",
  validate: "You named what they feel.",
  encourage: "You thought of their own time too.",
  "pause-return": "You paused, and said when you go on.",
  "counter-time": "You moved the time and kept the need.",
  thanks: "You thanked them.",
  mend: "You owned what stung.",
  explains: "You answered what they asked.",
};

/** What a move may have done, and what to do instead. */
export const slipWords: Readonly<Partial<Record<MoveId, string>>> = {
  "give-in":
    "The need went off the table. You can be kind and still keep it: say you hear them, then say it again.",
  threat: "They heard that you might leave. Say what you need without what happens if not.",
  control: "That was about what they may do. Stay with what you need.",
  contempt: "That was about who they are. Say what happened, and what you need.",
  blame: "They heard a charge. Start with “I”, and what you need.",
  compare: "They were measured against someone. Speak of the two of you.",
  "mind-read": "You told them what they think. Ask them instead.",
  stonewall: "That shut the door. If you need a break, say when you will be back.",
  dismiss: "That told them that what they feel is too much. Name the feeling instead.",
  press: "That was a push. Say what you need, and leave them room to answer.",
  hint: "They had to guess. Say it straight.",
  apologise: "Sorry makes the need look like a fault. It is none.",
  hedge: "Said so softly, it may not be heard. Say it plainly, once.",
  contradiction: "That did not fit what you said before. Say which one holds.",
  repeat: "The same words did not help the first time. Hear them first, then say it in few words.",
  parrot: "Those were their words. Say in yours what you heard.",
  silence: "You said nothing. If you need a moment, tell them so.",
  "too-long": "That was a lot at once. Two or three sentences are heard better.",
  postpone: "Later is fine. Say when, so that they need not wait and wonder.",
  "topic-change": "That led away from it. Come back to what you need when you can.",
  "counter-smaller":
    "You asked for less than before. If that is enough, fine. If not, you may keep your time.",
  gibberish: "They could not make sense of that. Try it in a plain sentence.",
  "other-language": "Elbowroom reads only English so far. Try it in English.",
  "to-coach":
    "That was for me, and fair enough. Your partner did not hear it. Say to them what you would say at home.",
};
