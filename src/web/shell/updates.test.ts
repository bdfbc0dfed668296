import { expect, test } from "vitest";
import { createUpdates } from "./updates.ts";

test("a new version waits until it is wanted", async () => {
  const updates = createUpdates();
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
  const updates = createUpdates();
  let others = 1;
  updates.arrived({ takeOver: () => Promise.resolve(others === 0) });
  await updates.apply();
  expect(updates.state.value).toBe("blocked");
  others = 0;
  await updates.apply();
  expect(updates.state.value).toBe("none");
});

test("put off, it is quiet for the rest of the visit", async () => {
  const updates = createUpdates();
  updates.arrived({ takeOver: () => Promise.resolve(true) });
  updates.putOff();
  expect(updates.state.value).toBe("none");
  await updates.apply();
  expect(updates.state.value).toBe("none");
});
