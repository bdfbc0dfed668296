import * as fc from "fast-check";
import { expect, it } from "vitest";
import {
  mostSteps,
  packBits,
  packPairs,
  packSteps,
  unpackBits,
  unpackPairs,
  unpackSteps,
} from "./signs.ts";

const step = fc.integer({ min: -mostSteps, max: mostSteps });
const plain = /^[#-[\]-~]*$/;

it("gives steps back", () => {
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const packed = packSteps(steps);
      expect(packed).toMatch(plain);
      expect(unpackSteps(packed)).toEqual(steps);
    }),
  );
});

it("gives pairs back, small or not", () => {
  const pairs = fc.array(fc.tuple(fc.oneof(step, fc.constant(0)), fc.oneof(step, fc.constant(1))));
  fc.assert(
    fc.property(pairs, (all) => {
      const steps = Int8Array.from(all.flat());
      const back = new Int8Array(steps.length);
      const packed = packPairs(steps);
      unpackPairs(packed, (index, one) => (back[index] = one));
      expect(packed).toMatch(plain);
      expect(back).toEqual(steps);
    }),
  );
});

it("gives bits back, wherever the ones are", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(400), { maxLength: 20 }), (gaps) => {
      const bits = new Uint8Array(9000);
      gaps.reduce((place, gap) => {
        bits[place + gap] = 1;
        return place + gap + 1;
      }, 0);
      const packed = packBits(bits);
      expect(packed).toMatch(plain);
      expect(onesOf(unpackBits(packed, bits.length))).toEqual(onesOf(bits));
    }),
  );
});

function onesOf(bits: Uint8Array): readonly number[] {
  return [...bits.keys()].filter((place) => bits[place] === 1);
}
