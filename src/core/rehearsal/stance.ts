/** What the partner does with a reply. One file of `data/en/rehearsal` each. */
export const stances = [
  "asks-meaning",
  "fears-being-left",
  "did-i-do-something",
  "hurt-silence",
  "guilt",
  "anger",
  "bargains-smaller",
  "bargains-conditions",
  "counts",
  "jokes",
  "changes-subject",
  "asks-proof",
  "needs-time",
  "agrees-warily",
  "agrees-warmly",
  "proposes-own-time",
  "offers-other-time",
] as const;
export type Stance = (typeof stances)[number];

/** What a reply may be besides a stance: it answers what was just said. */
export const answerings = [
  "opening",
  "answers-question",
  "softening",
  "repeat-heard",
  "did-not-understand",
  "contradiction",
  "remembers-agreed",
  "small-talk",
  "insulted",
  "parroted",
  "unanswered",
  "accepts-pause",
  "closing",
] as const;
export type Answering = (typeof answerings)[number];

export type ReplyKind = Stance | Answering;

export const endings = [
  "agreed",
  "agreed-smaller",
  "another-time",
  "not-now",
  "given-up",
  "broke-down",
  "paused",
] as const;
/** How a talk ends. `null` while it is open. */
export type Ending = (typeof endings)[number];

/** What a push is about. On one point the partner pushes three times at most. */
const points = ["meaning", "fear", "hurt", "amount", "evasion"] as const;
export type Point = (typeof points)[number];
export type PushCount = Readonly<Record<Point, number>>;

export const noPushes: PushCount = { meaning: 0, fear: 0, hurt: 0, amount: 0, evasion: 0 };
export const mostPushes = 3;

const pointByStance: Readonly<Record<Stance, Point | null>> = {
  "asks-meaning": "meaning",
  "fears-being-left": "fear",
  "did-i-do-something": "fear",
  "asks-proof": "fear",
  "hurt-silence": "hurt",
  guilt: "hurt",
  anger: "hurt",
  counts: "hurt",
  "bargains-smaller": "amount",
  "bargains-conditions": "amount",
  "proposes-own-time": "amount",
  "offers-other-time": "amount",
  jokes: "evasion",
  "changes-subject": "evasion",
  "needs-time": "evasion",
  "agrees-warily": null,
  "agrees-warmly": null,
};

export function pointOf(stance: Stance): Point | null {
  return pointByStance[stance];
}

export function isStance(kind: ReplyKind): kind is Stance {
  return Object.hasOwn(pointByStance, kind);
}
