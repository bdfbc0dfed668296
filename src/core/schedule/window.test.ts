import { describe, expect, test } from "vitest";
import { isWithinAny, parseWindow, touchesAny } from "./window.ts";

describe("a window is read from how people write it", () => {
  test.each([
    ["Mon-Fri 09:00-17:00", { days: [1, 2, 3, 4, 5], from: 540, to: 1020 }],
    ["sat,sun 8:00 - 12:30", { days: [6, 7], from: 480, to: 750 }],
    ["Friday-Monday 18:00-24:00", { days: [1, 5, 6, 7], from: 1080, to: 1440 }],
    ["weekends 00:00-10:00", { days: [6, 7], from: 0, to: 600 }],
    ["22:30-06:30", { days: [1, 2, 3, 4, 5, 6, 7], from: 1350, to: 390 }],
  ])("%s", (text, window) => {
    expect(parseWindow(text)).toEqual({ ok: true, value: window });
  });

  test.each([
    "",
    "Mon",
    "Fry 09:00-10:00",
    "09:00",
    "9-17",
    "Mon 25:00-26:00",
    "09:60-10:00",
    "08:00-08:00",
  ])("%j is none", (text) => {
    expect(parseWindow(text)).toEqual({
      ok: false,
      error: `expected days and times such as "Mon-Fri 09:00-17:00", got ${JSON.stringify(text)}`,
    });
  });
});

describe("over midnight", () => {
  const sundayNight = [{ days: [7], from: 1320, to: 420 }];

  test.each([
    [{ weekday: 7, from: 1290, to: 1320 }, false, false],
    [{ weekday: 7, from: 1305, to: 1335 }, true, false],
    [{ weekday: 7, from: 1320, to: 1440 }, true, true],
    [{ weekday: 1, from: 0, to: 420 }, true, true],
    [{ weekday: 1, from: 390, to: 450 }, true, false],
    [{ weekday: 2, from: 0, to: 60 }, false, false],
  ])("%o is touched: %s, held: %s", (stretch, isTouched, isHeld) => {
    expect([touchesAny(sundayNight, stretch), isWithinAny(sundayNight, stretch)]).toEqual([
      isTouched,
      isHeld,
    ]);
  });
});
