import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { block } from "../../../test/household.ts";
import type { Block } from "./block.ts";
import { type Message, type Negotiation, openNegotiation, receive } from "./negotiation.ts";

const thursday = [block("alone-me", "2026-03-05", "18:00", "19:00")];
const friday = [block("alone-me", "2026-03-06", "18:00", "19:00")];

const request = (sequence: number, blocks: readonly Block[]): Message => ({
  method: "REQUEST",
  from: "me",
  sequence,
  blocks,
});
const counter = (sequence: number, blocks: readonly Block[]): Message => ({
  method: "COUNTER",
  from: "partner",
  sequence,
  blocks,
});
const reply = (sequence: number, partstat: "ACCEPTED" | "DECLINED"): Message => ({
  method: "REPLY",
  from: "partner",
  sequence,
  partstat,
});

/** What is said, one after the other; whatever is refused changes nothing. */
function after(...messages: readonly Message[]): Negotiation {
  return messages.reduce((now, message) => {
    const next = receive(now, message);
    return next.ok ? next.value : now;
  }, openNegotiation);
}

describe("Ana asks for Thursday", () => {
  test("and Ben says yes: it is agreed", () => {
    expect(after(request(0, thursday), reply(0, "ACCEPTED"))).toEqual({
      status: "agreed",
      organizer: "me",
      sequence: 0,
      proposed: thursday,
      counter: null,
      agreed: thursday,
    });
  });

  test("and Ben says no: nothing is", () => {
    expect(after(request(0, thursday), reply(0, "DECLINED"))).toEqual({
      status: "declined",
      organizer: "me",
      sequence: 0,
      proposed: [],
      counter: null,
      agreed: [],
    });
  });

  test("and Ben offers Friday: nothing is agreed until Ana asks for just that", () => {
    const countered = [request(0, thursday), counter(0, friday)];

    expect(after(...countered)).toEqual({
      status: "countered",
      organizer: "me",
      sequence: 0,
      proposed: thursday,
      counter: friday,
      agreed: [],
    });
    expect(after(...countered, request(1, friday))).toMatchObject({
      status: "agreed",
      agreed: friday,
    });
    expect(after(...countered, request(1, [...friday, ...thursday]))).toMatchObject({
      status: "proposed",
      agreed: [],
    });
  });

  test("and stays with Thursday: Ben still has to say yes", () => {
    const stays: Message = { method: "DECLINECOUNTER", from: "me", sequence: 0 };
    const stayed = [request(0, thursday), counter(0, friday), stays];

    expect(after(...stayed)).toMatchObject({ status: "proposed", counter: null, agreed: [] });
    expect(after(...stayed, reply(0, "ACCEPTED")).agreed).toEqual(thursday);
  });

  test("and takes it back", () => {
    const agreed = [request(0, thursday), reply(0, "ACCEPTED")];
    const cancel: Message = { method: "CANCEL", from: "me", sequence: 0 };

    expect(after(...agreed, cancel)).toMatchObject({ status: "cancelled", agreed: [] });
    expect(after(...agreed, reply(0, "DECLINED"))).toMatchObject({
      status: "declined",
      agreed: [],
    });
  });

  test("and asks for Friday later: Thursday stands until that is agreed, and after a no", () => {
    const changed = [request(0, thursday), reply(0, "ACCEPTED"), request(1, friday)];

    expect(after(...changed)).toMatchObject({ status: "proposed", agreed: thursday });
    expect(after(...changed, reply(1, "DECLINED")).agreed).toEqual(thursday);
    expect(after(...changed, reply(1, "ACCEPTED")).agreed).toEqual(friday);
  });
});

test.each<[string, readonly Message[], Message, "stale" | "out-of-turn"]>([
  [
    "a yes to an older proposal",
    [request(0, thursday), request(1, friday)],
    reply(0, "ACCEPTED"),
    "stale",
  ],
  ["the same proposal once more", [request(0, thursday)], request(0, friday), "stale"],
  [
    "a yes of one's own",
    [request(0, thursday)],
    { ...reply(0, "ACCEPTED"), from: "me" },
    "out-of-turn",
  ],
  [
    "a second organizer",
    [request(0, thursday)],
    { ...request(1, friday), from: "partner" },
    "out-of-turn",
  ],
  [
    "a yes to nothing",
    [request(0, thursday), reply(0, "DECLINED")],
    reply(0, "ACCEPTED"),
    "out-of-turn",
  ],
  [
    "a counter turned down that nobody made",
    [request(0, thursday)],
    { method: "DECLINECOUNTER", from: "me", sequence: 0 },
    "out-of-turn",
  ],
])("%s is refused", (_, before, message, type) => {
  expect(receive(after(...before), message)).toEqual({ ok: false, error: { type } });
});

const anyBlocks = fc.constantFrom(thursday, friday, [...thursday, ...friday]);
const anyMessage: fc.Arbitrary<Message> = fc
  .record({
    from: fc.constantFrom("me" as const, "partner" as const),
    sequence: fc.integer({ min: 0, max: 3 }),
  })
  .chain((head) =>
    fc.oneof(
      anyBlocks.map((blocks): Message => ({ ...head, method: "REQUEST", blocks })),
      anyBlocks.map((blocks): Message => ({ ...head, method: "COUNTER", blocks })),
      fc.constantFrom<Message>(
        { ...head, method: "REPLY", partstat: "ACCEPTED" },
        { ...head, method: "REPLY", partstat: "DECLINED" },
        { ...head, method: "DECLINECOUNTER" },
        { ...head, method: "CANCEL" },
      ),
    ),
  );

/** What someone puts forward is their yes to it; so is the answer that takes up what the other put forward. */
function yesOf(now: Negotiation, message: Message): readonly Block[] | null {
  if (message.method === "REQUEST" || message.method === "COUNTER") return message.blocks;
  const isYes = message.method === "REPLY" && message.partstat === "ACCEPTED";
  return isYes ? now.proposed : null;
}

test("whatever is said, only what both said yes to is agreed", () => {
  fc.assert(
    fc.property(fc.array(anyMessage, { maxLength: 12 }), (messages) => {
      let now = openNegotiation;
      const yeses = { me: new Set<string>(), partner: new Set<string>() };
      for (const message of messages) {
        const next = receive(now, message);
        if (!next.ok) continue;
        const yes = yesOf(now, message);
        if (yes !== null) yeses[message.from].add(JSON.stringify(yes));
        now = next.value;
        const agreed = JSON.stringify(now.agreed);
        const saidYes = Object.values(yeses).every((said) => said.has(agreed));
        expect(now.agreed.length === 0 || saidYes).toBe(true);
      }
    }),
  );
});
