import { expect, test } from "vitest";
import { createCopied } from "./copied.ts";

function setUp() {
  const clipboard = { text: "my words" };
  const timers = new Set<() => void>();
  const copied = createCopied({
    write: (text) => {
      clipboard.text = text;
      return Promise.resolve(true);
    },
    after: (milliseconds, action) => {
      expect(milliseconds).toBe(60_000);
      timers.add(action);
      return () => void timers.delete(action);
    },
  });
  return { clipboard, copied, minutePasses: () => timers.forEach((action) => action()), timers };
}

test("a minute after copying, clearing is offered, and clears", async () => {
  const { clipboard, copied, minutePasses } = setUp();
  copied.note();
  expect(copied.isOffered.value).toBe(false);
  minutePasses();
  expect(copied.isOffered.value).toBe(true);
  await copied.clear();
  expect([copied.isOffered.value, clipboard.text]).toEqual([false, " "]);
});

test("it can be kept, and copying again starts the minute anew", () => {
  const { clipboard, copied, minutePasses, timers } = setUp();
  copied.note();
  copied.note();
  expect(timers.size).toBe(1);
  minutePasses();
  copied.keep();
  expect([copied.isOffered.value, clipboard.text]).toEqual([false, "my words"]);
});
