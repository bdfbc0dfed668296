import { expect, test } from "vitest";
import { createMemoryStore } from "../../../test/memory-store.ts";
import { createSettings, type SettingsStore } from "./model.ts";
import { defaultSettings, type Settings } from "./settings.ts";

test("a change is in force at once and is there at the next visit", async () => {
  const store = createMemoryStore();
  const first = createSettings(store);
  first.change({ appName: "Recipes", locksAfter: null });
  expect(first.current.value).toEqual({ ...defaultSettings, appName: "Recipes", locksAfter: null });
  const next = createSettings(store);
  await next.load();
  expect(next.current.value).toEqual(first.current.value);
});

test("a change made while the kept ones are still loading wins", async () => {
  const { promise, resolve: hand } = Promise.withResolvers<unknown>();
  const saved: Settings[] = [];
  const store: SettingsStore = {
    load: () => promise,
    save: (settings) => {
      saved.push(settings);
    },
    onChange: () => {},
  };
  const settings = createSettings(store);
  const loaded = settings.load();
  settings.change({ leavesTo: "weather" });
  hand({ ...defaultSettings, leavesTo: "news", appName: "Lists" });
  await loaded;
  expect(settings.current.value).toEqual({
    ...defaultSettings,
    leavesTo: "weather",
    appName: "Lists",
  });
  expect(saved).toEqual([{ ...defaultSettings, leavesTo: "weather" }]);
});
