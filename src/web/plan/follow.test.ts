import { describe, expect, it } from "vitest";
import { enter, noCalendars, settled, showWeek } from "../../../test/plan-room.ts";
import { assert } from "../../core/assert.ts";
import type { CounterProposal } from "../../core/caldav/proposal.ts";
import type { Written } from "../../core/caldav/publish.ts";
import { ok } from "../../core/result.ts";
import type { Block } from "../../core/schedule/block.ts";
import type { Calendars } from "../caldav/calendars-client.ts";
import { uidOf } from "./out.ts";
import { createMemoryPlans } from "./plan-store.ts";

const writtenAs = (block: Block): Written => ({
  event: {
    uid: uidOf(block),
    sequence: 0,
    start: block.start,
    end: block.end,
    title: null,
    status: "CONFIRMED",
    alarmMinutesBefore: null,
  },
  url: "https://dav.example.org/anna/elbowroom/a.ics",
  etag: '"2"',
});

/** A server that tells of this one. */
async function seeWeek(tell: (block: Block) => CounterProposal) {
  const proposals: CounterProposal[] = [];
  const calendars: Calendars = {
    ...noCalendars,
    find: async () => ok({ home: null, calendars: [] }),
    read: async () => ok({ byPerson: { me: null, partner: null }, proposals, published: null }),
  };
  const { model } = await showWeek({ calendars });
  model.sayYes();
  model.theySaid("yes");
  const block = model.planning.blocks.value.find(({ kind }) => kind === "alone-partner");
  assert(block !== undefined, "something is planned for them");
  proposals.push(tell(block));
  await model.server.connect("dav.example.org", "anna", "two rooms");
  await model.lookAgain();
  const [proposal] = model.server.proposals.value;
  assert(proposal !== undefined, "it was told");
  return { model, block, proposal };
}

describe("a block that someone changed in the calendar", () => {
  const hour = 3_600_000;
  const later = ({ start, end }: Block) => ({ start: start + hour, end: end + hour });

  it("moved, it is a counter-proposal: nothing changes until it is followed, and then both are asked anew", async () => {
    const { model, block, proposal } = await seeWeek((one) => ({
      uid: uidOf(one),
      from: one,
      type: "moved",
      to: later(one),
      there: writtenAs(one),
    }));
    const states = [model.agreement.state.value];
    await model.follow(proposal);
    states.push(model.agreement.state.value);

    expect(states).toEqual(["agreed", "changed"]);
    expect(model.planning.blocks.value).toContainEqual({ ...block, ...later(block) });
    expect(model.planning.blocks.value).not.toContainEqual(block);
    expect(model.server.proposals.value).toEqual([]);
  });

  it("deleted, it is declined", async () => {
    const { model, block, proposal } = await seeWeek((one) => ({
      uid: uidOf(one),
      from: one,
      type: "deleted",
    }));
    await model.follow(proposal);

    expect(model.planning.blocks.value).not.toContainEqual(block);
    expect(model.planning.requests.value.refused).toContainEqual(block);
  });

  it("moved to where it cannot be, the reason is told and it waits", async () => {
    const { model, block, proposal } = await seeWeek((one) => ({
      uid: uidOf(one),
      from: one,
      type: "moved",
      to: { start: Date.UTC(2026, 2, 3, 2), end: Date.UTC(2026, 2, 3, 3) },
      there: writtenAs(one),
    }));
    await model.follow(proposal);

    expect(model.planning.trouble.value).toMatch(/^There is no room for .*asleep/u);
    expect(model.planning.blocks.value).toContainEqual(block);
    expect(model.server.proposals.value).toEqual([proposal]);
  });
});

describe("what one says of a week", () => {
  it("reaches the plan: hours, the least that helps, the way, who else is there", async () => {
    const { model } = await enter();
    model.change({
      children: "school",
      sitter: "friday",
      travel: 30,
      quiet: "dinner",
      shortest: { me: 90, partner: 30 },
      liking: {
        me: { best: "mornings", worst: "evenings" },
        partner: { best: "any", worst: "any" },
        together: { best: "evenings", worst: "any" },
      },
    });
    model.showWeek();
    await settled();
    const household = model.planning.shown.value?.input.household;
    const daily = [1, 2, 3, 4, 5, 6, 7];
    const oddHours = [
      { days: daily, from: 6 * 60, to: 8 * 60 },
      { days: daily, from: 22 * 60, to: 23 * 60 },
    ];
    expect(household?.children?.sitter).toEqual([{ days: [5], from: 18 * 60, to: 23 * 60 }]);
    expect([household?.me.travel, household?.partner.travel]).toEqual([30, 30]);
    expect(household?.me.quiet).toEqual([{ days: daily, from: 18 * 60, to: 19 * 60 + 30 }]);
    expect(household?.me.alone).toMatchObject({
      shortest: 90,
      best: [{ days: daily, from: 6 * 60, to: 12 * 60 }],
      worst: [{ days: daily, from: 17 * 60, to: 23 * 60 }, ...oddHours],
    });
    expect(household?.partner.alone).toMatchObject({ shortest: 30, best: [], worst: oddHours });
    expect(household?.together.best).toEqual([{ days: daily, from: 17 * 60, to: 23 * 60 }]);
  });

  it("kept before any of that was asked, it is read as if nothing was said of it", async () => {
    const store = createMemoryPlans();
    const first = await showWeek({ store });
    const later = ["sitter", "travel", "shortest", "liking", "shows", "served"];
    const old: unknown = JSON.parse(
      JSON.stringify(await store.load(), (name, value: unknown) =>
        later.includes(name) ? undefined : value,
      ),
    );
    const again = await enter({ store: { ...store, load: () => Promise.resolve(old) } });
    await settled();
    expect(again.model.setup.value).toEqual(first.model.setup.value);
    expect(again.model.planning.blocks.value).toEqual(first.model.planning.blocks.value);
  });
});
