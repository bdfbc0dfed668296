import { describe, expect, test } from "vitest";
import { createFakeClock } from "../../../test/fake-clock.ts";
import { createDevice, type Device } from "../../../test/storage/devices.ts";
import { applyEdits } from "../../core/review/finding.ts";
import { ok } from "../../core/result.ts";
import { createDraftStore } from "../keep/draft-store.ts";
import { createKeeper } from "../keep/keeper.ts";
import { createRecords } from "../storage/records.ts";
import { createDraft, type Draft } from "./draft.ts";
import { createKeptDrafts } from "./kept-drafts.ts";
import { createScreens } from "../ui/screens.ts";
import { screenNames } from "./screens.ts";

/** Someone at Say in one tab of a browser. */
async function openTab(device: Device, typedAtOnce = "") {
  const clock = createFakeClock();
  const keeper = createKeeper({
    open: async () => {
      const vault = await device.openTab();
      return ok({ vault, recordsOf: (kind) => createRecords(vault, kind) });
    },
    now: clock.now,
    after: clock.after,
  });
  const draft: Draft = createDraft({
    replace: (edit) => draft.typed(applyEdits(draft.text.value, [edit])),
    load: (text) => draft.typed(text),
    select: () => {},
    focus: () => {},
  });
  const screens = createScreens(screenNames, { push: () => {}, back: () => {}, home: () => {} });
  const said: string[] = [];
  const scope = keeper.createScope();
  const kept = createKeptDrafts(createDraftStore(scope), draft, screens, (line) => said.push(line));
  if (typedAtOnce !== "") draft.typed(typedAtOnce);
  await keeper.start();
  await clock.pass(10);
  return {
    draft,
    kept,
    screens,
    said,
    type: async (text: string) => {
      device.clock.now += 1_000;
      draft.typed(text);
      await clock.pass(1_500);
    },
    settle: () => clock.pass(1_500),
    texts: () => kept.list.value.map(({ value }) => value.text),
  };
}

describe("someone comes back", () => {
  test("and the draft they wrote last is in the field", async () => {
    const device = createDevice();
    const first = await openTab(device);
    await first.type("one");
    await first.kept.startNew();
    await first.type("two");
    const next = await openTab(device);
    expect([next.draft.text.value, next.texts()]).toEqual(["two", ["two", "one"]]);
    expect(next.draft.undoable.value).toBe(null);
  });

  test("and what they typed before it was open stays in the field", async () => {
    const device = createDevice();
    await (await openTab(device)).type("kept");
    device.clock.now += 1_000;
    const next = await openTab(device, "typed at once");
    await next.settle();
    await next.kept.showList();
    expect(next.draft.text.value).toBe("typed at once");
    expect(next.texts()).toEqual(["typed at once", "kept"]);
  });

  test("and a page they had cleared is no draft", async () => {
    const device = createDevice();
    const first = await openTab(device);
    await first.type("one");
    await first.type("  ");
    const next = await openTab(device);
    expect([next.draft.text.value, next.texts()]).toEqual(["", []]);
    await first.type("one again");
    expect((await openTab(device)).texts()).toEqual(["one again"]);
  });
});

describe("the list of drafts", () => {
  test("opens one, and each keeps its own words", async () => {
    const tab = await openTab(createDevice());
    await tab.type("one");
    await tab.kept.startNew();
    await tab.type("two");
    await tab.kept.showList();
    expect([tab.screens.current.value, tab.texts()]).toEqual(["kept", ["two", "one"]]);
    const one = tab.kept.list.value[1];
    if (one !== undefined) await tab.kept.open(one);
    expect([tab.screens.current.value, tab.draft.text.value]).toEqual(["write", "one"]);
    await tab.type("one, longer");
    await tab.kept.showList();
    expect(tab.texts()).toEqual(["one, longer", "two"]);
  });

  test("erases the one in the field with its words, and brings it back", async () => {
    const tab = await openTab(createDevice());
    await tab.type("one");
    await tab.kept.showList();
    const [one] = tab.kept.list.value;
    if (one !== undefined) await tab.kept.erase(one);
    expect([tab.draft.text.value, tab.texts(), tab.said]).toEqual([
      "",
      [],
      ["Erased. You can bring it back."],
    ]);
    await tab.kept.bringBack();
    expect([tab.texts(), tab.kept.erased.value]).toEqual([["one"], null]);
  });
});

test("another tab's words come in where nothing is unsaved", async () => {
  const device = createDevice();
  const one = await openTab(device);
  await one.type("from one");
  const other = await openTab(device);
  await other.type("from one and the other");
  await one.settle();
  expect(one.draft.text.value).toBe("from one and the other");
  expect(one.texts()).toEqual(["from one and the other"]);
});
