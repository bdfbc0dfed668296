import * as fc from "fast-check";
import { expect, test } from "vitest";
import { giveBackWithin, pairGiveBacks } from "./give-back.ts";
import { hour, type Span } from "./span.ts";

const spans = fc
  .array(fc.integer({ min: 0, max: 160 }), { maxLength: 6 })
  .map((starts) => starts.map((start) => ({ start: start * hour, end: (start + 2) * hour })));

/** Every way to answer the asks, one after the other. */
function mostAnswered([ask, ...others]: readonly Span[], backs: readonly Span[]): number {
  if (ask === undefined) return 0;
  const without = mostAnswered(others, backs);
  const fitting = backs.filter(
    ({ start }) => start >= ask.end && start <= ask.end + giveBackWithin,
  );
  const withOne = fitting.map(
    (back) =>
      1 +
      mostAnswered(
        others,
        backs.filter((other) => other !== back),
      ),
  );
  return Math.max(without, ...withOne);
}

test("as many asks are answered as can be, each in time and by one of its own", () => {
  fc.assert(
    fc.property(spans, spans, (asks, backs) => {
      const pairs = [...pairGiveBacks(asks, backs)];
      expect(pairs).toHaveLength(mostAnswered(asks, backs));
      expect(new Set(pairs.map(([, back]) => back)).size).toBe(pairs.length);
      for (const [ask, back] of pairs) {
        expect(back.start).toBeGreaterThanOrEqual(ask.end);
        expect(back.start).toBeLessThanOrEqual(ask.end + giveBackWithin);
      }
    }),
  );
});
