import { expect, test } from "vitest";
import { createLeave } from "./leave.ts";

function setUp({ isOnline = true } = {}) {
  const done: string[] = [];
  const leave = createLeave({
    hide: () => done.push("hidden"),
    replace: (address) => done.push(address),
    isOnline: () => isOnline,
    place: () => "weather",
  });
  return { done, leave };
}

test("the page is hidden first, then the keys go, then the page", () => {
  const { done, leave } = setUp();
  leave.onLeave(() => done.push("keys gone"));
  leave.now();
  expect(done).toEqual(["hidden", "keys gone", "https://www.yr.no/en"]);
  expect(leave.isUnderWay()).toBe(true);
});

test("without a connection it goes to the page of our own", () => {
  const { done, leave } = setUp({ isOnline: false });
  leave.now();
  expect(done).toEqual(["hidden", "./page.html"]);
});

test("twice is once", () => {
  const { done, leave } = setUp();
  leave.now();
  leave.now();
  expect(done.length).toBe(2);
});

test("nothing that fails on the way keeps the page open", () => {
  const { done, leave } = setUp();
  leave.onLeave(() => {
    throw new Error("The vault is stuck.");
  });
  expect(() => leave.now()).toThrow("stuck");
  expect(done).toEqual(["hidden", "https://www.yr.no/en"]);
});
