export const encouragementKinds = ["activity", "friends", "meaning"] as const;

/** An invitation to time of one's own for the partner, with something that makes it easy. */
export type Encouragement = {
  readonly id: string;
  readonly kind: (typeof encouragementKinds)[number];
  /** What one may have said they enjoy. */
  readonly words: readonly string[];
  /** In the asker's voice, ready to send. */
  readonly say: string;
};
