/** How the partner is, each in [0, 1]. `clarity`: whether they know what is asked, when, and for how long. */
export const dimensions = ["hurt", "security", "clarity", "openness", "patience"] as const;
export type Dimension = (typeof dimensions)[number];
export type State = Readonly<Record<Dimension, number>>;
export type Change = Readonly<Partial<Record<Dimension, number>>>;

export function applyChange(state: State, change: Change): State {
  return mapState((dimension) => clamp(state[dimension] + (change[dimension] ?? 0)));
}

export function addChanges(changes: readonly Change[]): Change {
  return mapState((dimension) =>
    changes.reduce((sum, change) => sum + (change[dimension] ?? 0), 0),
  );
}

/** People come round a step at a time, and fall a little faster: however much is said in one turn. */
const mostGood = 0.22;
const mostHarm = 0.36;

export function limitChange(change: Change): Change {
  return mapState((dimension) => {
    const amount = change[dimension] ?? 0;
    const [down, up] = dimension === "hurt" ? [mostGood, mostHarm] : [mostHarm, mostGood];
    // What is asked may be understood at once.
    return dimension === "clarity" ? amount : Math.min(up, Math.max(-down, amount));
  });
}

/** Rounded to thousandths: what is printed is what was compared. */
function clamp(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
}

/** How near they are to a yes, whatever they know of it. */
export function readiness({ openness, security, hurt }: State): number {
  return openness * 0.4 + security * 0.3 + (1 - hurt) * 0.3;
}

function mapState(valueOf: (dimension: Dimension) => number): State {
  return {
    hurt: valueOf("hurt"),
    security: valueOf("security"),
    clarity: valueOf("clarity"),
    openness: valueOf("openness"),
    patience: valueOf("patience"),
  };
}
