import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { signsIn } from "../../core/safety/signs-in.ts";
import { createSignWatch } from "./sign-watch.ts";

const settled = () => new Promise((resolve) => setTimeout(resolve));

function setUp() {
  const text = signal("");
  let ring: (() => void) | null = null;
  let loads = 0;
  const watch = createSignWatch({
    text,
    load: () => {
      loads += 1;
      return Promise.resolve(signsIn);
    },
    after: (_milliseconds, action) => {
      ring = action;
      return () => {
        ring = null;
      };
    },
  });
  return {
    text,
    watch,
    loads: () => loads,
    pause: async () => {
      ring?.();
      await settled();
    },
  };
}

test("someone writes that they are afraid, pauses, and is offered the page", async () => {
  const { text, watch, pause } = setUp();
  text.value = "I need Sunday. I'm scared of you when you drink.";
  expect(watch.sign.value).toBe(null);
  await pause();
  expect(watch.sign.value).toBe("fear");
});

test("thoughts of dying come first", async () => {
  const { text, watch, pause } = setUp();
  text.value = "I'm scared of you. I don't want to be here anymore.";
  await pause();
  expect(watch.sign.value).toBe("self-harm");
});

test("the offer goes with the words, and stays away once put away", async () => {
  const { text, watch, pause } = setUp();
  text.value = "you hit me last night";
  await pause();
  text.value = "";
  expect(watch.sign.value).toBe(null);
  text.value = "you hit me last night";
  await pause();
  watch.putAway();
  text.value = "you hit me last night and I'm scared of you";
  await pause();
  expect(watch.sign.value).toBe(null);
});

test("an empty page loads nothing, and an answer to older words says nothing", async () => {
  const { text, watch, pause, loads } = setUp();
  text.value = "  ";
  await pause();
  expect(loads()).toBe(0);
  text.value = "you hit me last night";
  const late = pause();
  text.value = "I need an evening to myself";
  await late;
  expect(watch.sign.value).toBe(null);
});
