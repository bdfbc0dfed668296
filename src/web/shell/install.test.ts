import { expect, test } from "vitest";
import { createMemoryStore } from "../../../test/memory-store.ts";
import { createSettings, type SettingsStore } from "../settings/model.ts";
import { createInstall } from "./install.ts";

async function visit(store: SettingsStore) {
  const settings = createSettings(store);
  await settings.load();
  const asked: string[] = [];
  const install = createInstall(settings);
  install.offer({ prompt: () => Promise.resolve(asked.push("asked")) });
  return { install, asked };
}

test("not at the first visit, but at the second", async () => {
  const store = createMemoryStore();
  const first = await visit(store);
  expect([first.install.isPossible.value, first.install.isOffered.value]).toEqual([true, false]);
  const second = await visit(store);
  expect(second.install.isOffered.value).toBe(true);
  await second.install.accept();
  expect([second.asked, second.install.isOffered.value]).toEqual([["asked"], false]);
});

test("declined once, it is not offered again, but stays possible", async () => {
  const store = createMemoryStore();
  await visit(store);
  (await visit(store)).install.decline();
  const third = await visit(store);
  expect([third.install.isPossible.value, third.install.isOffered.value]).toEqual([true, false]);
});
