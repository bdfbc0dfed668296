import { err, ok, type Result } from "../result.ts";
import { type Block, isSameBlock } from "./block.ts";
import type { Person } from "./need.ts";

/**
 * How two people come to agree on a plan, in the words of iTIP (RFC 5546, section 3.2), so that any calendar could
 * carry it. Who asked first is the organizer, the other the attendee.
 *
 *   REQUEST         organizer   proposes blocks; SEQUENCE is higher each time
 *   REPLY           attendee    PARTSTAT=ACCEPTED or DECLINED, to the SEQUENCE it answers
 *   COUNTER         attendee    other blocks instead
 *   DECLINECOUNTER  organizer   the proposal stands as it was
 *   CANCEL          organizer   takes it back, agreed or not
 *
 * Both agree or nothing is agreed: `agreed` holds only what both said yes to, block for block.
 */
export type Message = {
  readonly from: Person;
  readonly sequence: number;
} & (
  | { readonly method: "REQUEST" | "COUNTER"; readonly blocks: readonly Block[] }
  | { readonly method: "REPLY"; readonly partstat: "ACCEPTED" | "DECLINED" }
  | { readonly method: "DECLINECOUNTER" | "CANCEL" }
);

export type Negotiation = {
  readonly status: "open" | "proposed" | "countered" | "agreed" | "declined" | "cancelled";
  readonly organizer: Person | null;
  readonly sequence: number;
  readonly proposed: readonly Block[];
  readonly counter: readonly Block[] | null;
  /** What is in force, from this proposal or from one before it. */
  readonly agreed: readonly Block[];
};

export const openNegotiation: Negotiation = {
  status: "open",
  organizer: null,
  sequence: -1,
  proposed: [],
  counter: null,
  agreed: [],
};

/** The message came too late, or it is not theirs to say now. Nothing has changed then. */
export type Refusal = { readonly type: "stale" | "out-of-turn" };

export function receive(now: Negotiation, message: Message): Result<Negotiation, Refusal> {
  if (message.method === "REQUEST")
    return propose(now, message.from, message.sequence, message.blocks);
  if (message.sequence !== now.sequence) return err({ type: "stale" });
  const isOrganizer = message.from === now.organizer;
  const next = isOrganizer ? bySender(now, message) : byOther(now, message);
  return next === null ? err({ type: "out-of-turn" }) : ok(next);
}

function propose(
  now: Negotiation,
  from: Person,
  sequence: number,
  blocks: readonly Block[],
): Result<Negotiation, Refusal> {
  if (sequence <= now.sequence) return err({ type: "stale" });
  const isOver = ["open", "declined", "cancelled"].includes(now.status);
  if (!isOver && from !== now.organizer) return err({ type: "out-of-turn" });
  const next: Negotiation = {
    ...now,
    status: "proposed",
    organizer: from,
    sequence,
    proposed: blocks,
    counter: null,
  };
  // Who countered has said yes to just this: to ask them once more would only be polite.
  const isTheirs = now.counter !== null && areSame(now.counter, blocks);
  return ok(isTheirs ? agree(next) : next);
}

function bySender(now: Negotiation, { method }: Message): Negotiation | null {
  if (method === "CANCEL" && ["proposed", "countered", "agreed"].includes(now.status))
    return { ...now, status: "cancelled", proposed: [], counter: null, agreed: [] };
  if (method === "DECLINECOUNTER" && now.status === "countered")
    return { ...now, status: "proposed", counter: null };
  return null;
}

function byOther(now: Negotiation, message: Message): Negotiation | null {
  const isOn = ["proposed", "countered", "agreed"].includes(now.status);
  if (!isOn) return null;
  if (message.method === "COUNTER") return { ...now, status: "countered", counter: message.blocks };
  if (message.method !== "REPLY") return null;
  if (message.partstat === "ACCEPTED") return agree(now);
  // A yes can be taken back; then nothing of it stands. A plan from before, if this was only a new one, does.
  const agreed = areSame(now.agreed, now.proposed) ? [] : now.agreed;
  return { ...now, status: "declined", proposed: [], counter: null, agreed };
}

function agree(now: Negotiation): Negotiation {
  return { ...now, status: "agreed", counter: null, agreed: now.proposed };
}

function areSame(a: readonly Block[], b: readonly Block[]): boolean {
  return a.length === b.length && a.every((block) => b.some((other) => isSameBlock(block, other)));
}
