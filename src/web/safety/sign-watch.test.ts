import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { signsIn } from "../../core/safety/signs-in.ts";
import { createSignWatch } from "./sign-watch.ts";

const settled = () => new Promise((resolve) => setTimeout(resolve));

function setUp() {
  const text = signal("");
  let ring: (() => void) | null = null;
  let isReadable = true;
  let looks = 0;
  const watch = createSignWatch({
    text,
    find: (source) => {
      looks += 1;
      return Promise.resolve(isReadable ? signsIn(source).map(({ kind }) => kind) : null);
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
    looks: () => looks,
    breakDown: () => (isReadable = false),
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

test("what was found stays when it can't be read again", async () => {
  const { text, watch, pause, breakDown } = setUp();
  text.value = "you hit me last night";
  await pause();
  breakDown();
  text.value = "you hit me last night, and";
  await pause();
  expect(watch.sign.value).toBe("hurt");
});

test("an empty page is not read, and an answer to older words says nothing", async () => {
  const { text, watch, pause, looks } = setUp();
  text.value = "  ";
  await pause();
  expect(looks()).toBe(0);
  text.value = "you hit me last night";
  const late = pause();
  text.value = "I need an evening to myself";
  await late;
  expect(watch.sign.value).toBe(null);
});
