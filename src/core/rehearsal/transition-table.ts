import type { MoveId } from "./move.ts";
import type { Change } from "./state.ts";
import type { Hears } from "./temperament.ts";

/** What a move does to the partner, and why. The first row that fits the move and the partner counts. */
export type Transition = {
  readonly move: MoveId;
  /** Only for someone who tends to hear this. */
  readonly hears?: Hears;
  /** Only for someone whom distance hurts this much. */
  readonly sensitivity?: 3;
  readonly change: Change;
  /** How much is left of the good it does each further time; 1 when left out. */
  readonly fades?: number;
  /** Said to the person, of the partner. */
  readonly reason: string;
};

/**
 * Where the figures come from. Their directions: to feel understood takes the harm out of a conflict (Gordon & Chen
 * 2016, doi 10.1037/pspi0000039); criticism and contempt do the reverse, contempt the most (Gottman & Levenson 1992,
 * doi 10.1037/0022-3514.63.2.221); who fears distance is calmed by plain signs of care more than by argument (Simpson &
 * Overall 2014, "Partner buffering of attachment insecurity"). Their sizes are ours, set so that good speech gets
 * through and nothing gets through at once.
 */
export const transitions: readonly Transition[] = [
  // Asking
  {
    move: "ask",
    hears: "leaving",
    change: { clarity: 0.3, security: -0.16, hurt: 0.1 },
    reason: "They heard distance before they heard the reason.",
  },
  {
    move: "ask",
    hears: "criticism",
    change: { clarity: 0.3, hurt: 0.12, patience: -0.08 },
    reason: "They took it as something they did.",
  },
  {
    move: "ask",
    hears: "demand",
    change: { clarity: 0.3, openness: -0.08, hurt: 0.05, security: -0.06 },
    reason: "It came at them all at once.",
  },
  {
    move: "ask",
    change: { clarity: 0.3, security: -0.05, hurt: 0.04 },
    reason: "Now they know you want something.",
  },
  {
    move: "restate-kindly",
    change: { clarity: 0.18, openness: 0.1, security: 0.05 },
    fades: 0.8,
    reason: "You heard them and stayed with it. That is steady, not stubborn.",
  },
  {
    move: "restate",
    change: { clarity: 0.12, patience: -0.07, openness: -0.04 },
    reason: "You held on, without a word for how they feel.",
  },
  { move: "names-when", change: { clarity: 0.22 }, reason: "They know which time it is." },
  {
    move: "names-length",
    change: { clarity: 0.15, security: 0.03 },
    reason: "They know how long.",
  },
  {
    move: "names-end",
    change: { clarity: 0.2, security: 0.1 },
    reason: "They know when they have you back.",
  },
  {
    move: "why",
    hears: "leaving",
    change: { openness: 0.07, security: 0.07, clarity: 0.03 },
    fades: 0.3,
    reason: "A reason of your own tells them it is not them.",
  },
  {
    move: "why",
    change: { openness: 0.09, security: 0.04, clarity: 0.03 },
    fades: 0.3,
    reason: "A reason of your own helps them see it.",
  },
  // What does them good
  {
    move: "reassure-specific",
    hears: "leaving",
    change: { security: 0.3, hurt: -0.12, openness: 0.06 },
    fades: 0.5,
    reason: "A thing that is only theirs is hard to doubt.",
  },
  {
    move: "reassure-specific",
    change: { security: 0.24, hurt: -0.12, openness: 0.06 },
    fades: 0.5,
    reason: "You named a thing that is only theirs.",
  },
  {
    move: "reassure",
    change: { security: 0.16, hurt: -0.06 },
    fades: 0.5,
    reason: "They needed to hear that you care.",
  },
  {
    move: "give",
    hears: "imbalance",
    change: { openness: 0.2, security: 0.08, hurt: -0.06 },
    fades: 0.5,
    reason: "It is even now: something for you, something for both.",
  },
  {
    move: "give",
    change: { openness: 0.15, security: 0.12, hurt: -0.07 },
    fades: 0.5,
    reason: "They have a time with you to look forward to.",
  },
  {
    move: "invite",
    change: { openness: 0.13, patience: 0.08, hurt: -0.03 },
    fades: 0.6,
    reason: "You asked them, so it is theirs too.",
  },
  {
    move: "validate",
    hears: "criticism",
    change: { hurt: -0.24, openness: 0.14, patience: 0.14 },
    fades: 0.7,
    reason: "Someone heard them, so there is less to fight.",
  },
  {
    move: "validate",
    hears: "seriousness",
    change: { hurt: -0.16, openness: 0.16, patience: 0.08 },
    fades: 0.7,
    reason: "You saw what the joke was for.",
  },
  {
    move: "validate",
    change: { hurt: -0.2, openness: 0.14, patience: 0.1, security: 0.04 },
    fades: 0.7,
    reason: "They felt seen.",
  },
  {
    move: "encourage",
    sensitivity: 3,
    change: { openness: -0.14, security: -0.06 },
    reason: "Sore as they are, it sounded like being sent away.",
  },
  {
    move: "encourage",
    change: { openness: 0.06 },
    fades: 0.4,
    reason: "There is something in it for them too.",
  },
  {
    move: "thanks",
    change: { openness: 0.05, hurt: -0.03 },
    fades: 0.5,
    reason: "Thanks does them good.",
  },
  {
    move: "agree",
    change: { openness: 0.08, hurt: -0.04, patience: 0.03 },
    fades: 0.6,
    reason: "You met them.",
  },
  {
    move: "question",
    change: { openness: 0.04 },
    fades: 0.6,
    reason: "You asked instead of guessing.",
  },
  {
    move: "joke",
    hears: "seriousness",
    change: { openness: 0.08, hurt: -0.03 },
    fades: 0.5,
    reason: "You met them where they feel safe.",
  },
  {
    move: "joke",
    hears: "criticism",
    change: { patience: -0.06, openness: -0.03 },
    reason: "They felt laughed at.",
  },
  { move: "joke", change: { openness: 0.01 }, reason: "It eased the air a little." },
  {
    move: "pause-return",
    change: { patience: 0.2, security: 0.05, hurt: -0.04 },
    fades: 0.5,
    reason: "A pause with a time is no door shut.",
  },
  {
    move: "counter-time",
    change: { openness: 0.1, patience: 0.05, clarity: 0.05 },
    fades: 0.5,
    reason: "You moved the time, not the need.",
  },
  {
    move: "counter-smaller",
    change: { openness: 0.06, clarity: 0.03 },
    fades: 0.5,
    reason: "You asked for less than you need.",
  },
  {
    move: "mend",
    change: { hurt: -0.16, openness: 0.08, patience: 0.08 },
    fades: 0.5,
    reason: "You owned what stung.",
  },
  {
    move: "explains",
    change: { clarity: 0.14, openness: 0.04 },
    fades: 0.8,
    reason: "You answered what they asked.",
  },
  // What may hurt
  {
    move: "dismiss",
    change: { hurt: 0.14, openness: -0.12, patience: -0.1 },
    reason: "They heard that what they feel is too much.",
  },
  {
    move: "sharp",
    change: { hurt: 0.1, openness: -0.08, patience: -0.05 },
    reason: "They wondered what was behind that.",
  },
  {
    move: "refuse",
    change: { patience: -0.05, hurt: 0.03 },
    reason: "A no is clear, and it costs a little.",
  },
  {
    move: "hint",
    change: { hurt: 0.1, clarity: -0.12, security: -0.05 },
    reason: "They had to guess what you meant.",
  },
  {
    move: "apologise",
    change: { clarity: -0.12, patience: -0.04, openness: -0.03 },
    reason: "Sorry made the need look like a fault.",
  },
  {
    move: "hedge",
    hears: "imbalance",
    change: { clarity: -0.15, openness: -0.06, patience: -0.03 },
    reason: "They could not tell how much you mean it.",
  },
  {
    move: "hedge",
    change: { clarity: -0.12, openness: -0.03 },
    reason: "They could not tell how much you mean it.",
  },
  {
    move: "blame",
    change: { hurt: 0.22, openness: -0.18, patience: -0.14 },
    reason: "They heard a charge, and got ready to defend.",
  },
  {
    move: "contempt",
    change: { hurt: 0.32, security: -0.15, openness: -0.28, patience: -0.25 },
    reason: "That was about who they are, and it stays.",
  },
  {
    move: "threat",
    change: { security: -0.4, hurt: 0.28, openness: -0.22, patience: -0.12 },
    reason: "They heard that you might go.",
  },
  {
    move: "compare",
    change: { hurt: 0.24, security: -0.12, openness: -0.12 },
    reason: "They were measured against someone.",
  },
  {
    move: "mind-read",
    change: { hurt: 0.1, openness: -0.12, patience: -0.08 },
    reason: "You told them what they think.",
  },
  {
    move: "stonewall",
    change: { security: -0.25, hurt: 0.14, openness: -0.16, patience: -0.08 },
    reason: "A shut door with no word on when it opens.",
  },
  {
    move: "postpone",
    change: { security: -0.1, patience: -0.03 },
    reason: "Later, without saying when, leaves them waiting.",
  },
  {
    move: "press",
    sensitivity: 3,
    change: { openness: -0.26, patience: -0.12, hurt: 0.08 },
    reason: "Sore as they are, the push closed them.",
  },
  {
    move: "press",
    change: { openness: -0.15, patience: -0.1, hurt: 0.04 },
    reason: "They felt pushed.",
  },
  {
    move: "control",
    change: { hurt: 0.2, openness: -0.3, security: -0.18, patience: -0.1 },
    reason: "It was about what they may do.",
  },
  {
    move: "give-in",
    change: { clarity: -0.4, openness: 0.02 },
    reason: "You took it back, and the need went with it.",
  },
  // What costs patience
  {
    move: "contradiction",
    change: { clarity: -0.12, patience: -0.06 },
    reason: "It did not fit what you said before.",
  },
  {
    move: "repeat",
    change: { patience: -0.15, openness: -0.05 },
    reason: "The same words again sounded like not listening.",
  },
  { move: "parrot", change: { patience: -0.12 }, reason: "They got their own words back." },
  { move: "silence", change: { patience: -0.1, security: -0.06 }, reason: "They got no answer." },
  {
    move: "too-long",
    change: { patience: -0.14, clarity: -0.06 },
    reason: "It was more than they could take in at once.",
  },
  {
    move: "topic-change",
    change: { patience: -0.05, clarity: -0.03 },
    reason: "They wondered where the talk went.",
  },
  { move: "small-talk", change: { openness: 0.01 }, fades: 0.5, reason: "It is a way in." },
  { move: "gibberish", change: { patience: -0.05 }, reason: "They did not understand." },
  { move: "other-language", change: { patience: -0.03 }, reason: "They did not understand." },
  { move: "to-coach", change: {}, reason: "That was not for them." },
  { move: "other", change: {}, reason: "It did not move them much." },
];
