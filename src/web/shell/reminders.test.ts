import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { createMemoryStore } from "../../../test/memory-store.ts";
import { createSettings } from "../settings/model.ts";
import { createReminders, type TimedReminder } from "./reminders.ts";

const note: TimedReminder = { at: 1, text: "A note is waiting for you." };

function someone({ canShowLater = true } = {}) {
  const settings = createSettings(createMemoryStore());
  const isPlanned = signal(false);
  const shown: (readonly TimedReminder[])[] = [];
  let asked = 0;
  const reminders = createReminders(settings, isPlanned, {
    canShowLater,
    askLeave: () => Promise.resolve((asked += 1) > 0),
    showLater: async (_name, all) => void shown.push(all),
  });
  return { settings, isPlanned, shown, reminders, asked: () => asked };
}

test("there are none before the first plan, and then they are asked for once", async () => {
  const { isPlanned, reminders, shown, asked } = someone();
  reminders.set([note]);
  expect([reminders.isOffered.value, reminders.aWeek.value, shown]).toEqual([false, 0, [[]]]);
  isPlanned.value = true;
  expect(reminders.isOffered.value).toBe(true);
  await reminders.accept();
  expect([reminders.isOffered.value, reminders.aWeek.value, asked()]).toEqual([false, 2, 1]);
  expect(shown.at(-1)).toEqual([note]);
  await reminders.choose(0);
  expect(shown.at(-1)).toEqual([]);
});

test("no thanks is heard for good", () => {
  const { isPlanned, reminders, asked } = someone();
  isPlanned.value = true;
  reminders.decline();
  expect([reminders.isOffered.value, reminders.aWeek.value, asked()]).toEqual([false, 0, 0]);
});

test("where the browser can't, it is not asked, and the calendar carries them", async () => {
  const { reminders, shown, asked } = someone({ canShowLater: false });
  await reminders.choose(1);
  reminders.set([note]);
  expect([reminders.aWeek.value, shown, asked()]).toEqual([1, [], 0]);
});
