import * as fc from "fast-check";
import { expect, it } from "vitest";
import { acts } from "./act.ts";
import { packGrams, unpackGrams } from "./packed-grams.ts";
import { mostSteps } from "./signs.ts";

const step = fc.oneof(fc.constant(0), fc.integer({ min: -mostSteps, max: mostSteps }));
const row = fc.array(step, { minLength: acts.length, maxLength: acts.length });
const place = fc.oneof(fc.nat(40), fc.nat(1 << 18));

it("gives grams back, wherever they are and however large their steps", () => {
  const rows = fc.array(fc.tuple(place, row), { maxLength: 30 });
  fc.assert(
    fc.property(rows, (all) => {
      const stepsByPlace = new Map(all);
      const places = Int32Array.from([...stepsByPlace.keys()].toSorted((a, b) => a - b));
      const steps = Int8Array.from([...places].flatMap((one) => stepsByPlace.get(one) ?? []));
      const packed = packGrams({ places, steps });
      expect(packed).toMatch(/^[#-[\]-~]*$/);
      expect(unpackGrams(packed, places.length)).toEqual({ places, steps });
    }),
  );
});

it("spends next to nothing on what is always so", () => {
  const places = Int32Array.from({ length: 1000 }, (_, index) => index * 3);
  const steps = new Int8Array(places.length * acts.length);
  expect(packGrams({ places, steps }).length).toBeLessThan(100);
});
