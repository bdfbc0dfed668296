import { expect, test } from "vitest";
import { createTripleShift } from "./triple-shift.ts";

function press(...keys: readonly (readonly [key: string, at: number, isRepeat?: boolean])[]) {
  const isThird = createTripleShift();
  return keys.map(([key, at, isRepeat = false]) => isThird(key, at, isRepeat));
}

test("Shift three times within a second and a half", () => {
  expect(press(["Shift", 0], ["Shift", 600], ["Shift", 1500])).toEqual([false, false, true]);
});

test("too slow is no sign, but the last two count on", () => {
  expect(press(["Shift", 0], ["Shift", 1000], ["Shift", 1501], ["Shift", 2400])).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

test("capitals in a word are no sign", () => {
  const typed = press(
    ["Shift", 0],
    ["I", 50],
    ["Shift", 100],
    ["A", 150],
    ["Shift", 200],
    ["M", 250],
  );
  expect(typed.includes(true)).toBe(false);
});

test("a key held down is one press", () => {
  const held = press(
    ["Shift", 0],
    ["Shift", 400, true],
    ["Shift", 430, true],
    ["Shift", 460, true],
  );
  expect(held.includes(true)).toBe(false);
});

test("after it has worked it begins anew", () => {
  const pressed = press(["Shift", 0], ["Shift", 100], ["Shift", 200], ["Shift", 300]);
  expect(pressed).toEqual([false, false, true, false]);
});
