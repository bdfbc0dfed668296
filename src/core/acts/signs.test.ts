import * as fc from "fast-check";
import { expect, it } from "vitest";
import { mostSteps, packSteps, unpackSteps } from "./signs.ts";

it("gives steps back", () => {
  const step = fc.integer({ min: -mostSteps, max: mostSteps });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const packed = packSteps(steps);
      expect(packed).toMatch(/^[#-[\]-~]*$/);
      expect(unpackSteps(packed)).toEqual(steps);
    }),
  );
});
