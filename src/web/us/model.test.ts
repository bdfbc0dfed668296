import { signal } from "@preact/signals";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { realRandom } from "../../../test/bytes.ts";
import {
  begin,
  come,
  createBrowsers,
  deviceOf,
  inOf,
  isShared,
  notNow,
  statusIn,
  until,
} from "../../../test/us.ts";
import { textToBytes } from "../../core/crypto/primitives.ts";
import type { KeptPrivate } from "./kept-private.ts";
import type { Invited } from "./invited.ts";
import { createUsModel, type UsModel } from "./model.ts";
import { shownNeeds } from "./needs.ts";
import { shownPlans } from "./plans.ts";
import type { Space } from "./space.ts";

const { browser, couple } = createBrowsers(afterAll, afterEach);
const models: UsModel[] = [];
afterEach(() => {
  for (const model of models.splice(0)) model.end();
});

type Notebook = { kept: KeptPrivate | null };
const clock = { now: Date.parse("2030-03-05T10:00:00Z") };
const nobody: Invited = {
  visit: signal(null),
  lookAgain: () => {},
  close: () => {},
  end: () => {},
};
let lastId = 0;

/** The room on this space, with what it kept before. */
async function roomOn(space: Space, notebook: Notebook = { kept: null }): Promise<UsModel> {
  const loaded = Promise.withResolvers<null>();
  const model = createUsModel({
    space,
    invited: nobody,
    gate: { pass: async () => "go-on" },
    history: { push: () => {}, back: () => {}, home: () => {} },
    store: {
      load: async () => {
        queueMicrotask(() => loaded.resolve(null));
        return notebook.kept;
      },
      save: (kept) => {
        notebook.kept = kept;
      },
      onChange: () => {},
    },
    push: {
      canPush: false,
      isOn: () => Promise.resolve(false),
      turnOn: () => Promise.resolve(null),
      turnOff: () => Promise.resolve(),
    },
    newId: () => `id-${(lastId += 1)}`,
    random: realRandom,
    now: () => clock.now,
    zone: "Europe/Rome",
    answers: signal({
      howLong: "an evening",
      when: "",
      often: "once",
      whatFor: "",
      why: "",
      name: "",
      enjoy: "",
      giveBack: "a walk",
    }),
    onStopped: () => {},
  });
  models.push(model);
  await loaded.promise;
  return model;
}

const needIn = (space: Space) => shownNeeds(deviceOf(space))[0];
const ours = { minutes: 300, words: "walking" };
const theirs = { minutes: 120, words: "the workshop" };

describe("both needs", () => {
  test("open on both sides once both are sealed, as each was shown before", async () => {
    const { ana, ben } = await couple();
    const [anas, bens] = [await roomOn(ana.space), await roomOn(ben.space)];
    anas.previewNeed(ours);
    const later = anas.sharing.preview.value?.later;
    await anas.sharing.send();
    await until(ben.space, () => needIn(ben.space)?.state === "theirs");
    expect(JSON.stringify([...deviceOf(ben.space).shared.values()])).not.toContain("walking");

    bens.previewNeed(theirs);
    await bens.sharing.send();
    for (const { space } of [ana, ben]) await until(space, () => needIn(space)?.state === "both");
    expect(needIn(ana.space)).toMatchObject({ mine: ours, theirs });
    expect(needIn(ben.space)).toMatchObject({ mine: theirs, theirs: ours });
    expect(later).toEqual(textToBytes(bytesOfMine(ana.space)));
    expect([anas, bens].map(({ own }) => own.value.sealed)).toEqual([[], []]);
  });

  test("open after a closed tab too, and never what was only looked at", async () => {
    const { ana, ben } = await couple();
    const notebook: Notebook = { kept: null };
    const before = await roomOn(ana.space, notebook);
    before.previewNeed({ minutes: 60, words: "thrown away" });
    before.previewNeed(ours);
    await before.sharing.send();
    before.end();
    await until(ben.space, () => needIn(ben.space)?.state === "theirs");
    const bens = await roomOn(ben.space);
    bens.previewNeed(theirs);
    await bens.sharing.send();
    await until(ana.space, () => needIn(ana.space)?.state === "opening");
    await roomOn(ana.space, notebook);
    await until(ben.space, () => needIn(ben.space)?.state === "both");
    expect(needIn(ben.space)).toMatchObject({ theirs: ours });
    expect(JSON.stringify([...deviceOf(ben.space).shared.values()])).not.toContain("thrown away");
  });
});

/** What went out for one's own need, as it was shown. */
function bytesOfMine(space: Space): string {
  const { shared, person } = deviceOf(space);
  const cell = [...shared.values()].find(
    (one) => one.person === person && one.kind === "need" && one.field === "opened",
  );
  return JSON.stringify([{ kind: "need", id: cell?.id, fields: { opened: cell?.value } }], null, 1);
}

describe("a week", () => {
  const block = { of: "me", day: "2030-03-09", from: "09:00", to: "12:00" } as const;

  test("is agreed once both want the same, block for block", async () => {
    const { ana, ben } = await couple();
    const [anas, bens] = [await roomOn(ana.space), await roomOn(ben.space)];
    anas.startPlan(null);
    anas.plan.value = [block];
    anas.previewPlan();
    await anas.sharing.send();
    const planOf = ({ space }: typeof ana) => shownPlans(deviceOf(space))[0] ?? null;
    await until(ben.space, () => planOf(ben)?.theirs !== undefined && planOf(ben) !== null);
    expect(planOf(ben)).toMatchObject({ week: "2030-03-04", agreed: null, mine: null });

    bens.startPlan(planOf(ben));
    expect(bens.plan.value).toEqual([{ ...block, of: "partner" }]);
    bens.previewPlan();
    await bens.sharing.send();
    for (const one of [ana, ben]) {
      await until(one.space, () => (planOf(one)?.agreed ?? null) !== null);
      expect(planOf(one)).toMatchObject({ mine: null, theirs: null });
    }
  });
});

describe("a no for now", () => {
  test("rests for a week by this device's clock, over a closed tab, and then no longer", async () => {
    const [ana, ben] = [await browser(), await browser()];
    await come(ben.space, await begin(ana), notNow);
    const notebook: Notebook = { kept: null };
    const before = await roomOn(ana.space, notebook);
    await until(ana.space, () => statusIn(ana.space) === "not-now");
    expect(before.isResting("a")).toBe(true);
    before.end();

    clock.now += 6 * 24 * 3600 * 1000;
    const after = await roomOn(ana.space, notebook);
    expect(after.isResting("a")).toBe(true);
    clock.now += 2 * 24 * 3600 * 1000;
    expect(after.isResting("a")).toBe(false);
  });
});

describe("an ask", () => {
  test("takes up what was answered in Say, and begins a space once it is shared", async () => {
    const { space } = await browser();
    const model = await roomOn(space);
    model.startAsk();
    expect(model.ask.value).toMatchObject({ howLong: "an evening", giveBack: "a walk" });
    model.ask.value = { ...model.ask.value, words: "I need it.", when: "Friday", name: "Ana" };
    model.previewAsk();
    expect(model.sharing.preview.value?.how).toBe("begin");
    await model.sharing.send();
    expect(model.screens.current.value).toBe("link");
    expect(inOf(space)?.link?.for).toBe("partner");
    await until(space, () => isShared(space));
    expect(model.sharing.saving.value).toBe("shared");
  });
});
