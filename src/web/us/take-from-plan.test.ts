import { signal } from "@preact/signals";
import { expect, test } from "vitest";
import { openNegotiation } from "../../core/schedule/negotiation.ts";
import type { NewItem } from "../../core/space/item.ts";
import { shareBusy, takeFromPlan, type PlanTaker } from "./take-from-plan.ts";
import type { BlockForm } from "./plans.ts";

const at = (local: string): number => new Date(local).getTime();
const saturday = { start: at("2030-03-09T09:00"), end: at("2030-03-09T12:00") };
const nextWeek = { start: at("2030-03-16T09:00"), end: at("2030-03-16T12:00") };
const supper = { start: at("2030-03-09T19:00"), end: at("2030-03-09T21:00") };

/** What Plan keeps, as far as it is read here. */
const kept = {
  setup: {
    name: "",
    minutes: { me: 180, partner: 120, together: 120 },
    whatFor: "",
    giveBack: "",
    children: "none",
    quiet: "none",
    gentle: true,
  },
  free: { me: null, partner: null },
  calendars: { me: { events: 2, busy: [saturday, supper] }, partner: null },
  requests: { pinned: [], refused: [], smaller: [], resting: [], agreed: [], lastWeek: [] },
  negotiation: {
    ...openNegotiation,
    status: "proposed",
    proposed: [
      { kind: "together", ...supper },
      { kind: "alone-me", ...saturday },
      { kind: "alone-me", ...nextWeek },
    ],
  },
  from: "2030-03-04",
};

function room() {
  const shown: NewItem[] = [];
  const problems: (string | null)[] = [];
  const model: PlanTaker = {
    plan: signal<readonly BlockForm[]>([]),
    now: () => at("2030-03-05T10:00"),
    sharing: {
      show: (item) => shown.push(item),
      tellProblem: (words) => problems.push(words),
    },
  };
  return { model, shown, problems };
}
const storeOf = (value: unknown) => ({
  load: () => Promise.resolve(value),
  save: () => {},
  onChange: () => {},
});

test("the first week of Plan comes in, in the order of its times", async () => {
  const { model, problems } = room();
  await takeFromPlan(model, storeOf(kept));
  expect(problems).toEqual([null]);
  expect(model.plan.value).toEqual([
    { of: "me", day: "2030-03-09", from: "09:00", to: "12:00" },
    { of: "together", day: "2030-03-09", from: "19:00", to: "21:00" },
  ]);
});

test("busy times are times and nothing else, and shown before they go", async () => {
  const { model, shown } = room();
  await shareBusy(model, storeOf(kept), "Europe/Rome");
  expect(shown).toEqual([
    {
      kind: "busy",
      id: "calendar",
      fields: {
        zone: "Europe/Rome",
        spans: [
          { start: "2030-03-09T09:00", end: "2030-03-09T12:00" },
          { start: "2030-03-09T19:00", end: "2030-03-09T21:00" },
        ],
      },
    },
  ]);
});

test.each([
  null,
  { ...kept, negotiation: openNegotiation, calendars: { me: null, partner: null } },
])("where Plan has nothing, that is said", async (value) => {
  const { model, shown, problems } = room();
  await takeFromPlan(model, storeOf(value));
  await shareBusy(model, storeOf(value), "Europe/Rome");
  expect(shown).toEqual([]);
  expect(problems.every((words) => words?.startsWith("There is no") === true)).toBe(true);
});
