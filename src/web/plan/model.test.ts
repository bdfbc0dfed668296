import { signal } from "@preact/signals";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it, test } from "vitest";
import { enter, settled, showWeek } from "../../../test/plan-room.ts";
import { assert } from "../../core/assert.ts";
import type { Block } from "../../core/schedule/block.ts";
import { checkPlan } from "../../core/schedule/check/check-plan.ts";
import { createMemoryPlans } from "./plan-store.ts";
import { describeWeeks } from "./week-shown.ts";

const text = (...lines: string[]): Blob => new Blob([lines.join("\r\n")]);

const choir = text(
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "BEGIN:VEVENT",
  "UID:choir",
  "DTSTART:20260303T180000Z",
  "DTEND:20260303T200000Z",
  "SUMMARY:Choir",
  "END:VEVENT",
  "BEGIN:VEVENT",
  "UID:odd",
  "DTSTART:tomorrow",
  "SUMMARY:Odd",
  "END:VEVENT",
  "END:VCALENDAR",
);

const titles = (file: string) => new Set(file.match(/^SUMMARY:.*$/gmu));
const statuses = (file: string) => new Set(file.match(/^STATUS:.*$/gmu));

const overlap = (a: Block, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

describe("a week without a calendar", () => {
  it("is there at once, and breaks nothing that was asked for", async () => {
    const { model, opened } = await showWeek();
    const shown = model.planning.shown.value;
    expect(opened).toEqual(["week"]);
    expect(shown?.input.horizon).toEqual({
      zone: "Europe/Paris",
      from: "2026-03-02",
      weeks: 2,
      step: 30,
    });
    expect(shown && checkPlan(shown.input, shown.plan)).toEqual([]);
    expect(shown?.report.weeks.map(({ unmet }) => unmet)).toEqual([[], []]);
  });

  it("says in every label which day, what time, who and why", async () => {
    const { model } = await showWeek({ answers: { name: "Ben", whatFor: "reading" } });
    model.change({ children: "small" });
    await model.planning.replan();
    const shown = model.planning.shown.value;
    const labels =
      shown === null
        ? []
        : describeWeeks(shown, model.planning.requests.value).days.flatMap(({ blocks }) =>
            blocks.map(({ label }) => label),
          );
    expect(labels.find((label) => label.includes("You alone"))).toMatch(
      /^\w+day \d+ March, \d\d:\d\d to \d\d:\d\d\. You alone\. Time of your own, for reading\. Back at \d\d:\d\d\. Ben is there for the children\. Time together follows on \w+day at \d\d:\d\d\.$/u,
    );
  });

  it("takes from Say what was said there", async () => {
    const { model } = await enter({
      answers: { name: " Ben ", giveBack: "cooking together" },
      partner: { sensitivity: 3 },
    });
    expect(model.setup.value).toMatchObject({
      name: "Ben",
      giveBack: "cooking together",
      gentle: true,
    });
  });
});

describe("a calendar", () => {
  it("keeps its busy times free of plans, and tells what it could not read", async () => {
    const { model } = await enter();
    await model.sources.bring("me", choir);
    const read = model.sources.calendars.value.me;
    const busy = { start: Date.UTC(2026, 2, 3, 18), end: Date.UTC(2026, 2, 3, 20) };
    expect(read?.busy).toEqual([busy]);
    expect(read?.issues.map(({ code, line }) => [code, line])).toEqual([
      ["invalid-date", 11],
      ["no-start", 9],
    ]);
    model.showWeek();
    await settled();
    const mine = model.planning.blocks.value.filter(({ kind }) => kind !== "alone-partner");
    expect(mine.filter((block) => overlap(block, busy))).toEqual([]);
  });

  it("that was shared with the app waits on the first screen until it is said whose it is", async () => {
    const store = createMemoryPlans();
    await showWeek({ store });
    const sharedCalendar = signal<Blob | null>(choir);
    const { model } = await enter({ store, sharedCalendar });
    expect(model.screens.current.value).toBe("start");
    await model.sources.bring("partner", choir);
    expect(model.sources.calendars.value.partner?.events).toBe(1);
    expect(sharedCalendar.value).toBeNull();
  });

  it("that is none is not taken for a free week", async () => {
    const { model } = await enter();
    await model.sources.bring("partner", text("<!doctype html><title>Sign in</title>"));
    expect(model.sources.calendars.value.partner).toBeNull();
    expect(model.sources.reading.value).toEqual({ type: "none", who: "partner" });
  });
});

describe("what one says about a block", () => {
  it("refused, it goes and most others stay", async () => {
    const { model } = await showWeek();
    const [first, ...others] = model.planning.blocks.value;
    assert(first !== undefined, "something is planned");
    await model.say({ type: "refuse", block: first }, "Not then.");
    const now = model.planning.blocks.value;
    const kept = others.filter((block) => now.some((one) => one.start === block.start));
    expect(now).not.toContainEqual(first);
    expect(kept.length / others.length).toBeGreaterThanOrEqual(0.8);
    expect(model.announcement.value).toBe("Not then.");
  });

  it("undo brings back the wishes as they were, and the week", async () => {
    const { model } = await showWeek();
    const { refused } = model.planning.requests.value;
    const before = model.planning.blocks.value;
    const [first] = before;
    assert(first !== undefined, "something is planned");
    await model.say({ type: "refuse", block: first }, "Not then.");
    await model.undo();
    expect(model.planning.requests.value.refused).toEqual(refused);
    expect(model.planning.blocks.value).toEqual(before);
    expect(model.planning.canUndo.value).toBe(false);
  });

  it("no time this week, taken back, is where it was", async () => {
    const { model } = await showWeek();
    const before = model.planning.blocks.value;
    await model.say({ type: "not-this-week", need: "partner", week: 1 }, "Not this week.");
    expect(model.planning.blocks.value).not.toEqual(before);
    await model.undo();
    expect(model.planning.blocks.value).toEqual(before);
  });

  it("moved to where nobody is free, it stays where it was, and the reason is told", async () => {
    const { model } = await showWeek();
    const before = model.planning.blocks.value;
    const mine = before.find(({ kind }) => kind === "alone-me");
    assert(mine !== undefined, "something is planned");
    await model.move(mine, "2026-03-03", 10 * 60);
    expect(model.planning.trouble.value).toMatch(/Tuesday from 10:00 .* you cannot then/u);
    expect(model.planning.blocks.value).toEqual(before);
    expect(model.planning.requests.value.pinned).toEqual([]);
    expect(model.announcement.value).toBe("");
  });

  it("a need that rests has nothing that week, and is not short of anything", async () => {
    const { model } = await showWeek();
    await model.say({ type: "not-this-week", need: "partner", week: 0 }, "Not this week.");
    const [week] = model.planning.shown.value?.report.weeks ?? [];
    expect(week?.blocks.filter(({ kind }) => kind === "alone-partner")).toEqual([]);
    expect(week?.unmet).toEqual([]);
  });
});

describe("both agree or nothing is agreed", () => {
  it("one yes is not enough, two are; a change takes both again", async () => {
    const { model } = await showWeek();
    const states = [model.agreement.state.value];
    model.sayYes();
    states.push(model.agreement.state.value);
    model.theySaid("yes");
    states.push(model.agreement.state.value);
    const [first] = model.planning.blocks.value;
    assert(first !== undefined, "something is planned");
    await model.say({ type: "refuse", block: first }, "Not then.");
    states.push(model.agreement.state.value);
    expect(states).toEqual(["open", "asked", "agreed", "changed"]);
  });

  it("a no leaves nothing agreed, and the same week rests until they bring it up or a week is over", async () => {
    const { model } = await showWeek();
    const { agreement } = model;
    const states = (): readonly unknown[] => [agreement.state.value, agreement.restsUntil.value];
    model.sayYes();
    model.theySaid("no");
    const inAWeek = Date.UTC(2026, 2, 8, 12);
    expect(states()).toEqual(["resting", inAWeek]);
    expect(agreement.negotiation.value.agreed).toEqual([]);

    agreement.theyReopened();
    expect(states()).toEqual(["declined", null]);
    model.sayYes();
    model.theySaid("no");
    expect(states()).toEqual(["resting", inAWeek]);
    const [first] = model.planning.blocks.value;
    assert(first !== undefined, "something is planned");
    await model.say({ type: "refuse", block: first }, "Not then.");
    expect(states()).toEqual(["declined", null]);
  });

  it("what they said not now to still rests at the next visit", async () => {
    const store = createMemoryPlans();
    const first = await showWeek({ store });
    first.model.sayYes();
    first.model.theySaid("no");
    const next = await showWeek({ store });
    expect(next.model.agreement.declined.value).toEqual(first.model.agreement.declined.value);
  });

  it("goes out under neutral titles, firm only when agreed", async () => {
    const { model, files } = await showWeek();
    model.out.save();
    model.sayYes();
    model.theySaid("yes");
    model.out.shows.value = { ...model.out.shows.value, alone: "Walk", together: "" };
    model.out.save();
    model.out.shows.value = { ...model.out.shows.value, minutesBefore: 15 };
    model.out.save();
    const [maybe = "", firm = "", reminding = ""] = files;
    expect([maybe, firm].filter((file) => file.includes("VALARM"))).toEqual([]);
    expect(new Set(reminding.match(/^(?:TRIGGER|DESCRIPTION):.*$/gmu))).toEqual(
      new Set(["TRIGGER:-PT15M", "DESCRIPTION:Walk", "DESCRIPTION:Busy"]),
    );
    expect(titles(maybe)).toEqual(new Set(["SUMMARY:Busy"]));
    expect(statuses(maybe)).toEqual(new Set(["STATUS:TENTATIVE"]));
    expect(titles(firm)).toEqual(new Set(["SUMMARY:Walk", "SUMMARY:Busy"]));
    expect(statuses(firm)).toEqual(new Set(["STATUS:CONFIRMED"]));
  });
});

test("asked for, a reminder comes twice a week at most, however many times there are", async () => {
  const { model, files } = await enter();
  // From Monday, 2 March: two weeks of the calendar.
  model.change({ minutes: { me: 360, partner: 0, together: 360 } });
  model.showWeek();
  await settled();
  model.out.shows.value = { ...model.out.shows.value, minutesBefore: 60 };
  model.out.save();
  const events = files[0]?.split("BEGIN:VEVENT").slice(1) ?? [];
  const reminded = events.filter((event) => event.includes("BEGIN:VALARM"));
  const days = reminded.map((event) => /DTSTART[^:]*:(\d{8})/u.exec(event)?.[1] ?? "");
  expect(events.length).toBeGreaterThan(6);
  expect([days.length, days.filter((day) => day < "20260309").length]).toEqual([4, 2]);
});

describe("another visit", () => {
  it("finds the same week, agreed as it was", async () => {
    const store = createMemoryPlans();
    const first = await showWeek({ store });
    first.model.sayYes();
    first.model.theySaid("yes");
    const again = await enter({ store, today: "2026-03-04" });
    await settled();
    expect(again.model.screens.current.value).toBe("week");
    expect(again.model.agreement.state.value).toBe("agreed");
    expect(again.model.planning.blocks.value).toEqual(first.model.planning.blocks.value);
  });

  it("a week later begins with the second week, and knows the first as last week's", async () => {
    const store = createMemoryPlans();
    const first = await showWeek({ store });
    first.model.sayYes();
    first.model.theySaid("yes");
    const start = Date.UTC(2026, 2, 8, 23);
    const again = await enter({ store, today: "2026-03-09" });
    await settled();
    const { horizon, requests } = again.model.planning.shown.value?.input ?? {};
    expect(horizon?.from).toBe("2026-03-09");
    expect(requests?.lastWeek).toEqual(
      first.model.planning.blocks.value.filter((block) => block.start < start),
    );
  });

  it("a block that is not where it was last week leaves its ghost there", async () => {
    const store = createMemoryPlans();
    const first = await showWeek({ store });
    first.model.sayYes();
    first.model.theySaid("yes");
    const { model } = await enter({ store, today: "2026-03-09" });
    await settled();
    const ghosts = () => {
      const shown = model.planning.shown.value;
      assert(shown !== null, "there is a week");
      return describeWeeks(shown, model.planning.requests.value).days.flatMap((day) =>
        day.ghosts.map(({ lane, from, to }) => ({ date: day.date, lane, from, to })),
      );
    };
    expect(ghosts()).toEqual([]);
    const block = model.planning.blocks.value.find(({ kind }) => kind === "together");
    assert(block !== undefined, "something is planned");
    await model.say({ type: "refuse", block }, "Not then.");
    const at = Temporal.Instant.fromEpochMilliseconds(block.start).toZonedDateTimeISO(model.zone);
    const from = at.hour * 60 + at.minute;
    const to = from + (block.end - block.start) / 60_000;
    expect(ghosts()).toEqual([{ date: at.toPlainDate().toString(), lane: "us", from, to }]);
  });

  it("what cannot be understood is as if nothing was kept", async () => {
    const store = { ...createMemoryPlans(), load: () => Promise.resolve({ from: 7 }) };
    const { model } = await enter({ store });
    expect(model.screens.current.value).toBe("start");
    expect(model.planning.shown.value).toBeNull();
  });
});
