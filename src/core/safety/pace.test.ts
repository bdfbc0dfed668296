import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mayAskAgain, offersTalk } from "./pace.ts";

const day = 24 * 60 * 60 * 1000;
const monday = 1_700_000_000_000;

describe("after a not now", () => {
  test("the same ask rests for seven days, to the minute", () => {
    expect(mayAskAgain(null, monday)).toBe(true);
    expect(mayAskAgain(monday, monday + 7 * day - 60_000)).toBe(false);
    expect(mayAskAgain(monday, monday + 7 * day)).toBe(true);
  });

  test("the partner may reopen it, but an earlier opening does not count", () => {
    expect(mayAskAgain(monday, monday + day, monday + day)).toBe(true);
    expect(mayAskAgain(monday, monday + day, monday - day)).toBe(false);
  });

  test("a clock that was set back opens nothing", () => {
    expect(mayAskAgain(monday, monday - 30 * day)).toBe(false);
  });
});

describe("pauses", () => {
  test("the third within fourteen days offers to book a talk", () => {
    expect(offersTalk([monday, monday + 3 * day], monday + 4 * day)).toBe(false);
    expect(offersTalk([monday, monday + 3 * day, monday + 6 * day], monday + 6 * day)).toBe(true);
  });

  test("a pause is forgotten after fourteen days", () => {
    const pauses = [monday, monday + 3 * day, monday + 6 * day];
    expect(offersTalk(pauses, monday + 14 * day)).toBe(false);
    expect(offersTalk(pauses, monday + 14 * day - 1)).toBe(true);
  });

  test("their order says nothing, and one more never takes the offer back", () => {
    const times = fc.array(fc.integer({ min: monday - 30 * day, max: monday }), { maxLength: 8 });
    fc.assert(
      fc.property(times, fc.integer({ min: monday - 10 * day, max: monday }), (pauses, one) => {
        const offered = offersTalk(pauses, monday);
        expect(offersTalk(pauses.toReversed(), monday)).toBe(offered);
        expect(offersTalk([...pauses, one], monday) || !offered).toBe(true);
      }),
    );
  });
});
