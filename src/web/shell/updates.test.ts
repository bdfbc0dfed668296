import { expect, test } from "vitest";
import { createUpdates } from "./updates.ts";

test("a new version waits until it is wanted", async () => {
  const updates = createUpdates(() => false);
  let taken = 0;
  updates.arrived({
    takeOver: () => {
      taken += 1;
      return Promise.resolve(true);
    },
  });
  expect([updates.state.value, taken]).toEqual(["ready", 0]);
  await updates.apply();
  expect([updates.state.value, taken]).toEqual(["none", 1]);
});

test("it does not come in while another tab runs the old one", async () => {
  const updates = createUpdates(() => false);
  let others = 1;
  updates.arrived({ takeOver: () => Promise.resolve(others === 0) });
  await updates.apply();
  expect(updates.state.value).toBe("blocked");
  others = 0;
  await updates.apply();
  expect(updates.state.value).toBe("none");
});

test("put off, it is quiet for the rest of the visit", async () => {
  const updates = createUpdates(() => false);
  updates.arrived({ takeOver: () => Promise.resolve(true) });
  updates.putOff();
  expect(updates.state.value).toBe("none");
  await updates.apply();
  expect(updates.state.value).toBe("none");
});

test("words that are not saved are never lost to it", async () => {
  let words = "my own words";
  let taken = 0;
  const updates = createUpdates(() => words !== "");
  updates.arrived({
    takeOver: () => {
      taken += 1;
      return Promise.resolve(true);
    },
  });
  await updates.apply();
  expect([updates.state.value, taken]).toEqual(["writing", 0]);
  words = "";
  await updates.apply();
  expect([updates.state.value, taken]).toEqual(["none", 1]);
});
