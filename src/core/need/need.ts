/** Where and with whom time to oneself is spent. */
export const kinds = ["home", "out", "activity", "friends"] as const;
export type Kind = (typeof kinds)[number];

export const purposes = ["rest", "hobby", "thinking", "friends", "movement"] as const;
export type Purpose = (typeof purposes)[number];

/** What gets in the way of it. */
export const obstacles = [
  "work",
  "children",
  "chores",
  "plans-together",
  "not-asked",
  "feels-unfair",
  "nowhere-quiet",
  "money",
] as const;
type Obstacle = (typeof obstacles)[number];

/** What one would be glad to be away from, if anything. */
export const pushes = ["noise", "arguments", "being-needed", "being-watched"] as const;
type Push = (typeof pushes)[number];

/** How much of the time had was one's own choice. */
export const choices = ["mostly", "partly", "hardly"] as const;
type Chosen = (typeof choices)[number];

/** Minutes in a week, by kind. */
export type Minutes = Readonly<Record<Kind, number>>;

/** The answers of the finder. Each can be skipped: `null`, or an empty list. */
export type NeedAnswers = {
  readonly had: Minutes;
  readonly wanted: Minutes;
  readonly chosen: Chosen | null;
  readonly purposes: readonly Purpose[];
  readonly obstacles: readonly Obstacle[];
  readonly pushes: readonly Push[];
};

export const noMinutes: Minutes = { home: 0, out: 0, activity: 0, friends: 0 };

export const emptyNeed: NeedAnswers = {
  had: noMinutes,
  wanted: noMinutes,
  chosen: null,
  purposes: [],
  obstacles: [],
  pushes: [],
};
