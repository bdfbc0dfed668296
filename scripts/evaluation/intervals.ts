import { createRandom } from "../../src/core/random.ts";

/** Where the true figure lies, nineteen times in twenty. */
export type Interval = { readonly from: number; readonly to: number };

const z = 1.96;

/** Of a share counted in so many (Wilson 1927): holds near nought too. */
export function wilson(count: number, all: number): Interval {
  if (all === 0) return { from: 0, to: 1 };
  const share = count / all;
  const middle = share + (z * z) / (2 * all);
  const reach = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  const whole = 1 + (z * z) / all;
  return { from: Math.max(0, (middle - reach) / whole), to: Math.min(1, (middle + reach) / whole) };
}

const draws = 500;
const seed = 11;

/** Of any figure of a list, drawn anew with repetition: messages are drawn whole, for their sentences hang together. */
export function bootstrap<T>(
  items: readonly T[],
  figure: (drawn: readonly T[]) => number,
): Interval {
  const random = createRandom(seed);
  const figures = Array.from({ length: draws }, () =>
    figure(items.flatMap(() => items[Math.floor(random() * items.length)] ?? [])),
  ).toSorted((a, b) => a - b);
  return {
    from: figures[Math.floor(draws * 0.025)] ?? 0,
    to: figures[Math.ceil(draws * 0.975) - 1] ?? 1,
  };
}
