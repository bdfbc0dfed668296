import { effect, signal } from "@preact/signals";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDevice } from "../../../test/storage/devices.ts";
import { drafts } from "../../../test/storage/draft-kind.ts";
import { createFakeClock } from "../../../test/fake-clock.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { createAutosave, listenForLeaving } from "./autosave.ts";
import { full } from "./device-storage.ts";
import { createRecordSaver } from "./record-saver.ts";
import { createRecords } from "./records.ts";

/** A text field on a page, and a disk that takes its time and may be full. */
function setUp(writeTakes = 0) {
  const clock = createFakeClock();
  const disk: { text: string; at: number }[] = [];
  let isFull = false;
  const save = (text: string): Promise<Result<void, { readonly message: string }>> =>
    new Promise((resolve) => {
      clock.after(writeTakes, () => {
        if (isFull) return resolve(err(full));
        disk.push({ text, at: clock.now() });
        resolve(ok(undefined));
      });
    });
  const autosave = createAutosave({ save, now: clock.now, after: clock.after });
  const words = (): string => `${autosave.state.value.type}: ${autosave.state.value.words}`;
  return { clock, disk, autosave, words, fill: (filled: boolean) => (isFull = filled) };
}

describe("autosave", () => {
  it("says nothing before anything is typed", async () => {
    const { clock, disk, words } = setUp();
    await clock.pass(10_000);
    expect([disk, words()]).toEqual([[], "untouched: "]);
  });

  it("saves when one pauses, once, and says so", async () => {
    const { clock, disk, autosave, words } = setUp();
    for (const text of ["I", "I n", "I need"]) {
      autosave.change(text);
      await clock.pass(100);
    }
    expect([disk, words()]).toEqual([[], "unsaved: "]);
    await clock.pass(5_000);
    expect(disk).toEqual([{ text: "I need", at: 500 }]);
    expect(words()).toBe("saved: Saved here.");
  });

  it("is done with it when an effect saves what it reads", async () => {
    const { clock, disk, autosave } = setUp();
    const text = signal("I need");
    const stop = effect(() => autosave.change(text.value));
    await clock.pass(5_000);
    text.value = "I need space";
    await clock.pass(5_000);
    stop();
    expect(disk.map((write) => write.text)).toEqual(["I need", "I need space"]);
  });

  it("does not wait for a pause that does not come", async () => {
    const { clock, disk, autosave } = setUp();
    for (let key = 1; key <= 30; key++) {
      autosave.change(`${key}`);
      await clock.pass(100);
    }
    expect(disk.map(({ at }) => at)).toEqual([900, 1_800, 2_700]);
  });

  it("never leaves a key unsaved for longer than a second, however one types", async () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 30 });
    const property = fc.asyncProperty(
      gaps,
      fc.integer({ min: 0, max: 100 }),
      async (keys, takes) => {
        const { clock, disk, autosave } = setUp(takes);
        const typed: { text: string; at: number }[] = [];
        for (const [index, gap] of keys.entries()) {
          autosave.change(`${index}`);
          typed.push({ text: `${index}`, at: clock.now() });
          await clock.pass(gap);
        }
        await clock.pass(2_000);
        const late = typed.filter(({ text, at }) => {
          const saved = disk.find((write) => Number(write.text) >= Number(text));
          return saved === undefined || saved.at - at > 900 + 2 * takes;
        });
        expect(late).toEqual([]);
      },
    );
    await fc.assert(property, { numRuns: 40 });
  });

  it("on a full disk says why, tries again, and saves the latest once there is room", async () => {
    const { clock, disk, autosave, words, fill } = setUp();
    fill(true);
    autosave.change("first");
    await clock.pass(400);
    const notSaved =
      "not-saved: Not saved: There is no room left on this device. What was saved before is safe.";
    expect(words()).toBe(notSaved);
    autosave.change("first and more");
    expect(words()).toBe(notSaved);
    await clock.pass(400);
    fill(false);
    await clock.pass(3_000);
    expect(disk.map(({ text }) => text)).toEqual(["first and more"]);
    expect(words()).toBe("saved: Saved here.");
  });

  it("writes one after the other, and the last word is the last written", async () => {
    const { clock, disk, autosave, words } = setUp(600);
    autosave.change("one");
    await clock.pass(400);
    autosave.change("two");
    await clock.pass(500);
    autosave.change("three");
    expect(words()).toBe("unsaved: ");
    await clock.pass(5_000);
    expect(disk.map(({ text }) => text)).toEqual(["one", "two", "three"]);
    expect(words()).toBe("saved: Saved here.");
  });

  it("saves at once when the page is left or hidden", async () => {
    const { clock, disk, autosave } = setUp();
    const window = new EventTarget();
    const page = Object.assign(new EventTarget(), { visibilityState: "visible" });
    listenForLeaving(page, window, autosave.flush);
    autosave.change("a");
    page.dispatchEvent(new Event("visibilitychange"));
    await clock.pass(0);
    expect(disk).toEqual([]);
    page.visibilityState = "hidden";
    page.dispatchEvent(new Event("visibilitychange"));
    await clock.pass(0);
    autosave.change("ab");
    window.dispatchEvent(new Event("pagehide"));
    await clock.pass(0);
    expect(disk).toEqual([
      { text: "a", at: 0 },
      { text: "ab", at: 0 },
    ]);
  });
});

it("a draft is saved to its one record, and what another tab wrote is handed over", async () => {
  const device = createDevice();
  const [here, there] = [await device.openTab(), await device.openTab()].map((tab) =>
    createRecords(tab, drafts),
  );
  if (here === undefined || there === undefined) throw new Error("two tabs");
  const kept: string[] = [];
  const saver = createRecordSaver(here, null, ({ value }) => kept.push(value.text));
  expect(saver.known()).toBeNull();
  await saver.save({ text: "I" });
  await saver.save({ text: "I need" });
  const known = saver.known();
  expect(known).toMatchObject({ revision: 2 });
  await there.put({ text: "written there" }, known ?? undefined);
  await saver.save({ text: "I need Saturday" });
  expect(kept).toEqual(["written there"]);
  const listed = await here.list();
  expect(listed.ok && listed.value.records.map(({ value }) => value.text).toSorted()).toEqual([
    "I need Saturday",
    "written there",
  ]);
});
