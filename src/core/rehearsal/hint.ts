import { isHarsh } from "./ending.ts";
import { pointOf } from "./stance.ts";
import { countOf, type Talk } from "./talk.ts";

/** One thing to do next, and why: from how the partner is now, not from a script. */
export type Hint = { readonly id: HintId; readonly say: string; readonly why: string };

type HintId =
  | "ask-plainly"
  | "mend"
  | "confirm"
  | "answer-less"
  | "answer-other-time"
  | "answer-condition"
  | "set-a-time-to-talk"
  | "answer-what-they-ask"
  | "name-the-feeling"
  | "offer-a-pause"
  | "reassure"
  | "name-the-end"
  | "give-back"
  | "ask-them"
  | "say-it-again";

type Row = Hint & { readonly fits: (talk: Talk) => boolean };

/** The first that fits. */
const rows: readonly Row[] = [
  {
    id: "mend",
    fits: ({ lastMoves }) => isHarsh(lastMoves),
    say: "Mend that first: say you are sorry for those words, and then what you need.",
    why: "They are busy with what stung. Sorry for a sharp word is no sorry for the need.",
  },
  {
    id: "ask-plainly",
    fits: ({ hasAsked }) => !hasAsked,
    say: "Say what you need: what, when, for how long, and when you are back.",
    why: "They do not know yet what this is about, and guessing makes people uneasy.",
  },
  {
    id: "confirm",
    fits: ({ offer }) => offer?.kind === "yes",
    say: "Thank them, and say once more what you two have agreed.",
    why: "It is a careful yes. A plain thank-you lets it stand.",
  },
  {
    id: "answer-less",
    fits: ({ offer }) => offer?.kind === "smaller",
    say: "Take the smaller time if it is enough. If not, thank them and name your time again.",
    why: "They are moving towards you. You need not take less to be kind.",
  },
  {
    id: "answer-other-time",
    fits: ({ offer }) => offer?.kind === "other-time",
    say: "Say yes if that time suits you, or say kindly why yours matters.",
    why: "Another time is no no. The need can move without getting smaller.",
  },
  {
    id: "answer-condition",
    fits: ({ offer }) => offer?.kind === "condition",
    say: "Say clearly whether you can promise what they ask.",
    why: "A straight yes or no to that is what they wait for.",
  },
  {
    id: "answer-condition",
    fits: ({ offer }) => offer?.kind === "help",
    say: "They told you what would help. Say what of it you can give, and then what you need.",
    why: "To be asked is good. To be answered is better.",
  },
  {
    id: "set-a-time-to-talk",
    fits: ({ offer }) => offer?.kind === "time-to-think",
    say: "Give them the time, and say when you two will talk again.",
    why: "A pause with a time keeps the need alive. Without one it may never come back.",
  },
  {
    id: "answer-what-they-ask",
    fits: ({ lastKind, state }) => lastKind === "asks-meaning" && state.clarity < 0.8,
    say: "Answer that first, in one sentence, as exactly as you can.",
    why: "They asked because they want to understand. What is clear scares less.",
  },
  {
    id: "name-the-feeling",
    fits: ({ state, lastStance, lastKind }) =>
      state.hurt >= 0.45 ||
      (lastKind === lastStance && lastStance !== null && pointOf(lastStance) === "hurt"),
    say: "Name what they feel, then say it again.",
    why: "They are hurt. People who were heard can listen.",
  },
  {
    id: "offer-a-pause",
    fits: ({ state }) => state.patience < 0.25,
    say: "Keep it to one sentence, or offer to stop and say when you will go on.",
    why: "Their patience is nearly gone. A pause with a time is no giving up.",
  },
  {
    id: "reassure",
    fits: (talk) => talk.state.security < 0.5 && countOf(talk, "reassure-specific") < 2,
    say: "Tell them one thing about them that you love, as exactly as you can.",
    why: "They are not sure of you just now. Something that is only theirs is hard to doubt.",
  },
  {
    id: "name-the-end",
    fits: ({ terms, state }) => terms.end === null || state.clarity < 0.5,
    say: "Say when it ends, and when you are back with them.",
    why: "An open end feels long to the one who waits.",
  },
  {
    id: "give-back",
    fits: (talk) => talk.terms.giveback === null && countOf(talk, "give") === 0,
    say: "Offer a time for the two of you, close to it, with a day.",
    why: "It shows that you are not going away from them.",
  },
  {
    id: "ask-them",
    fits: (talk) => talk.state.openness < 0.6 && countOf(talk, "invite") === 0,
    say: "Ask what would make it easier for them, and wait for the answer.",
    why: "So far it is your plan. When they shape it too, it is both of yours.",
  },
];

const otherwise: Hint = {
  id: "say-it-again",
  say: "Say what you need once more, in the same calm words. No new reasons.",
  why: "You have said enough. Staying with it kindly is what counts now.",
};

export function hintFor(talk: Talk): Hint {
  const { id, say, why } = rows.find(({ fits }) => fits(talk)) ?? otherwise;
  return { id, say, why };
}
