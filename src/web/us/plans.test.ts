import { describe, expect, test } from "vitest";
import { realRandom } from "../../../test/bytes.ts";
import { beginSpace } from "../../core/sync/pairing.ts";
import { blockToForm, formToBlock, isBlockWhole, spanToWords, weekOf } from "./plans.ts";

const ana = beginSpace(realRandom);
/** The other of the two, in the same space. */
const ben = { ...ana, person: "ben" };
const form = { of: "me", day: "2030-03-09", from: "09:00", to: "12:00" } as const;

describe("a block", () => {
  test.each(["me", "partner", "together"] as const)("of %s comes back as it was", (of) => {
    for (const device of [ana, ben]) {
      const block = formToBlock(device, { ...form, of }, "Europe/Rome");
      expect(blockToForm(device, block)).toEqual({ ...form, of });
    }
  });

  test("that is Ana's is the partner's to Ben", () => {
    const block = formToBlock(ana, form, "Europe/Rome");
    expect(blockToForm(ben, block).of).toBe("partner");
    expect(formToBlock(ben, { ...form, of: "partner" }, "Europe/Rome")).toEqual(block);
  });

  test("ends after it begins", () => {
    expect(isBlockWhole(form)).toBe(true);
    expect(isBlockWhole({ ...form, to: "09:00" })).toBe(false);
    expect(isBlockWhole({ ...form, day: "" })).toBe(false);
  });

  test("is read as a day and two times", () => {
    const block = formToBlock(ana, form, "Europe/Rome");
    expect(spanToWords(block)).toBe("Saturday 9 March, 09:00 to 12:00");
  });
});

test.each([
  ["2030-03-04", "2030-03-04"],
  ["2030-03-09", "2030-03-04"],
  ["2030-03-10", "2030-03-04"],
  ["2030-03-11", "2030-03-11"],
  ["2030-01-01", "2029-12-31"],
])("%s lies in the week of Monday %s", (day, monday) => {
  expect(weekOf(day)).toBe(monday);
});
