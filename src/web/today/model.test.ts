import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { emptyKept } from "../balance/kept.ts";
import { createBalanceModel } from "../balance/model.ts";
import { createSharedValue } from "../keep/shared-value.ts";
import { createTodayModel } from "./model.ts";

const value = () =>
  createSharedValue<unknown>({
    load: () => Promise.resolve(null),
    save: () => undefined,
    onChange: () => undefined,
  });

async function someone(draftText = "") {
  const text = signal(draftText);
  const id = signal<string | null>("draft-1");
  const values = { balance: value(), plan: value(), rehearsal: value() };
  const balance = createBalanceModel({
    store: { isLasting: true, ...values.balance },
    history: { push: () => undefined, back: () => undefined, home: () => undefined },
    today: () => "2026-11-25",
    newId: () => "new",
    copy: () => Promise.resolve(true),
    noteCopied: () => undefined,
    busy: signal([]),
    now: () => 0,
    zone: "UTC",
    after: () => () => undefined,
  });
  await balance.load();
  const today = createTodayModel({ values, draft: { text, id }, balance });
  await Promise.all([values.plan.load(), values.rehearsal.load()]);
  return { today, values, text, id };
}

test("what one says of the way is kept, and nothing else is", async () => {
  const { today, values } = await someone();
  expect([today.isReady.value, today.step.value]).toEqual([true, "need"]);
  today.putOff("step");
  expect([today.thing.value.type, values.balance.current.value]).toEqual(["nothing", null]);
  today.skip("need");
  today.meetOn("2026-11-26", "20:00");
  expect(values.balance.current.value).toEqual({
    ...emptyKept,
    path: { ...emptyKept.path, skipped: ["need"], talk: { day: "2026-11-26", start: "20:00" } },
  });
});

test("a draft is to be said until it was, and another one after it is again", async () => {
  const { today, id } = await someone("I'd like Saturday to myself.");
  expect(today.draftWords.value).toBe("I'd like Saturday to myself.");
  today.haveTalked();
  expect([today.draftWords.value, today.step.value]).toEqual([null, "plan"]);
  id.value = "draft-2";
  expect(today.draftWords.value).toBe("I'd like Saturday to myself.");
});
