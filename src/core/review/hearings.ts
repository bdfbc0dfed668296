import type { Reassurance, Sensitivity, Temperament } from "../partner.ts";
import type { PointId } from "./point.ts";

/** What in the draft may be heard that way. */
export type Ground =
  | "asks"
  | "asks-weekly"
  /** Without an end or a return. */
  | "asks-openly"
  /** Hedges or apologises. */
  | "shrinks"
  /** Blames, mocks, compares, presses, hints or reads their mind. */
  | "hurts"
  | "compares"
  | "threatens"
  | "goes-silent"
  | "presses"
  | "hints";

/** What is on the partner's mind. `something`: in words that are not in any list. */
export type Concern = "grief" | "illness" | "work" | "children" | "us" | "lonely" | "something";

/** One thing a partner may hear. A row fits when all that it names fits. */
export type Hearing = {
  readonly when: Ground;
  readonly temperament?: Temperament;
  /** From this much on; a partner of whom nothing is known counts as 2. */
  readonly sensitivity?: Sensitivity;
  readonly reassuredBy?: Reassurance;
  readonly concern?: Concern;
  readonly hears: string;
  /** The point of the method that answers it. None: only other words do. */
  readonly answer?: PointId;
  readonly suggestion: string;
};

export const hearings: readonly Hearing[] = [
  // Anyone
  {
    when: "asks",
    hears: "They may hear that you want to get away from them.",
    answer: "reassurance",
    suggestion: "Say one thing you like about being with them.",
  },
  {
    when: "asks",
    hears: "They may wonder what they did to bring this on.",
    answer: "reason",
    suggestion: "Give one reason that is about you and your week.",
  },
  {
    when: "asks-openly",
    hears: "They may hear “for good” where you mean “for an evening”.",
    answer: "end-and-return",
    suggestion: "Say when it ends and when you are back.",
  },
  {
    when: "asks-weekly",
    hears:
      "They may hear that this is how it will be from now on, and that they had no part in it.",
    answer: "invitation",
    suggestion: "Ask how it sounds to them, and offer to try it for a month.",
  },
  {
    when: "shrinks",
    hears: "They may hear that it is not important, and forget about it.",
    suggestion: "Say the ask once more without “maybe” and “sorry”.",
  },
  {
    when: "hurts",
    hears: "They may hear only what they did, and not what you need.",
    suggestion: "Tell it from your side: “I feel…” and “I need…”.",
  },
  {
    when: "compares",
    hears: "They may hear that someone else would suit you better.",
    suggestion: "Leave the others out of it. What you need stands by itself.",
  },
  {
    when: "threatens",
    hears: "They may hear that you are leaving.",
    suggestion:
      "If you mean an evening on your own, say so. If you mean more, that is another talk.",
  },
  {
    when: "goes-silent",
    hears: "They may hear that the silence is meant to punish them.",
    suggestion: "Say when you will be in touch again.",
  },
  {
    when: "hints",
    hears: "They may hear that you are cross, and not know what about.",
    suggestion: "Say in one plain sentence what you would like.",
  },
  {
    when: "presses",
    hears: "They may hear that no answer but yes will do.",
    suggestion: "Ask what they think, and leave them time to answer.",
  },

  // Someone who needs closeness
  {
    when: "asks",
    temperament: "needs-closeness",
    sensitivity: 2,
    hears: "They may hear that you are bored of them.",
    answer: "reassurance",
    suggestion: "Say something about them that you never tire of.",
  },
  {
    when: "asks",
    temperament: "needs-closeness",
    sensitivity: 3,
    hears: "They may hear the first step of a goodbye.",
    answer: "end-and-return",
    suggestion: "Name the hour you are back, and start with a short time.",
  },
  {
    when: "asks",
    temperament: "needs-closeness",
    hears: "They may count the hours without you, and find nothing on the other side.",
    answer: "give-back",
    suggestion: "Offer something for the two of you soon after.",
  },

  // Someone quick to anger
  {
    when: "asks",
    temperament: "quick-to-anger",
    hears: "They may hear a complaint about them, and answer it before you are done.",
    answer: "reason",
    suggestion: "Begin with a fact about your own week.",
  },
  {
    when: "hurts",
    temperament: "quick-to-anger",
    hears: "They may take up the sharp part and leave the rest.",
    suggestion: "Take the sharp words out. The ask is strong enough without them.",
  },
  {
    when: "asks",
    temperament: "quick-to-anger",
    hears: "They may hear that it is all settled without them.",
    answer: "invitation",
    suggestion: "Ask how it could work for them.",
  },

  // Someone who goes quiet
  {
    when: "asks",
    temperament: "goes-quiet",
    hears: "They may say “fine” and keep the hurt to themselves.",
    answer: "invitation",
    suggestion: "Ask how it sounds to them, and give them time to answer.",
  },
  {
    when: "asks",
    temperament: "goes-quiet",
    sensitivity: 2,
    hears: "They may think that you have not noticed how it is for them.",
    answer: "care",
    suggestion: "Say that you can see it may feel odd.",
  },

  // Someone practical
  {
    when: "asks",
    temperament: "practical",
    hears: "They may wonder who does what while you are away.",
    answer: "when",
    suggestion: "Name the day and the hours, and what is taken care of.",
  },
  {
    when: "asks-openly",
    temperament: "practical",
    hears: "They may hear a wish and no plan.",
    answer: "end-and-return",
    suggestion: "Say from when until when.",
  },

  // Someone who jokes
  {
    when: "asks",
    temperament: "jokes",
    hears: "They may laugh it off because it stings a little.",
    answer: "care",
    suggestion: "Say that it is all right if it feels odd at first.",
  },
  {
    when: "shrinks",
    temperament: "jokes",
    hears: "They may take it as a joke, since you half take it back.",
    suggestion: "Say it straight, once.",
  },

  // Someone at ease
  {
    when: "asks",
    temperament: "at-ease",
    hears: "They may be fine with it, and only want to know the plan.",
    answer: "when",
    suggestion: "Name the day and the hours.",
  },

  // Whom distance hurts a lot
  {
    when: "asks",
    sensitivity: 3,
    hears: "They may hear that they are too much for you.",
    answer: "reassurance",
    suggestion: "Say, once and plainly, that it is not about them and what you love in them.",
  },
  {
    when: "asks-weekly",
    sensitivity: 3,
    hears: "They may hear a lot of distance all at once.",
    answer: "care",
    suggestion: "Start with one small time, and see together how it went.",
  },
  {
    when: "asks-openly",
    sensitivity: 3,
    hears: "They may lie awake over how long this will last.",
    answer: "end-and-return",
    suggestion: "Say the hour you are back, and keep to it.",
  },

  // What makes them feel safe
  {
    when: "asks",
    reassuredBy: "time-together",
    hears: "They may hear that there will be less of the time they love.",
    answer: "give-back",
    suggestion: "Put a plan for the two of you next to it.",
  },
  {
    when: "asks",
    reassuredBy: "a-plan",
    hears: "They may miss the one thing that calms them: knowing when.",
    answer: "when",
    suggestion: "Give a day, a start and an end.",
  },
  {
    when: "asks",
    reassuredBy: "a-message",
    hears: "They may dread the silence more than the time apart.",
    answer: "end-and-return",
    suggestion: "Say when you will write or call.",
  },
  {
    when: "asks",
    reassuredBy: "words",
    hears: "They may listen for a kind word, and not hear one.",
    answer: "reassurance",
    suggestion: "Say it out loud: what they are to you.",
  },

  // What is on their mind
  {
    when: "asks",
    concern: "grief",
    hears: "In their grief, they may hear that they have to be sad alone.",
    answer: "care",
    suggestion: "Say that you see how heavy it is, and when you are there for it.",
  },
  {
    when: "asks",
    concern: "illness",
    hears: "With that worry on their mind, they may hear that you are leaving them alone with it.",
    answer: "care",
    suggestion: "Say that you have not forgotten it, and how they can reach you.",
  },
  {
    when: "asks",
    concern: "work",
    hears: "With so much on their plate, they may hear one more thing to carry.",
    answer: "give-back",
    suggestion: "Say what you take off their hands, or what you two do after.",
  },
  {
    when: "asks",
    concern: "children",
    hears: "They may hear that the children are left to them.",
    answer: "give-back",
    suggestion: "Offer them the same time in return, or a plan for the little ones.",
  },
  {
    when: "asks",
    concern: "us",
    hears: "After what was between you, they may hear that you are pulling back.",
    answer: "reassurance",
    suggestion: "Say that you two are fine, and that you mean to stay.",
  },
  {
    when: "asks",
    concern: "lonely",
    hears: "They may hear that you have a life here and they have not.",
    answer: "give-back",
    suggestion: "Offer something to do together, and don't send them out to make friends.",
  },
  {
    when: "asks",
    concern: "something",
    hears: "With that on their mind, they may hear that there is no room for it now.",
    answer: "care",
    suggestion: "Say that you know what they are dealing with.",
  },
];
