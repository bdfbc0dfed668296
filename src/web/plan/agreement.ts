import { computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { assert, unreachable } from "../../core/assert.ts";
import { type Block, isSameBlock } from "../../core/schedule/block.ts";
import {
  type Message,
  type Negotiation,
  openNegotiation,
  receive,
} from "../../core/schedule/negotiation.ts";

/**
 * How far the two have come with the week that is shown. `changed`: something was said yes to, and the week is another
 * one by now.
 */
export type AgreementState = "open" | "asked" | "agreed" | "declined" | "changed";

export type Agreement = {
  readonly negotiation: Signal<Negotiation>;
  readonly state: ReadonlySignal<AgreementState>;
  readonly sayYes: () => void;
  /** Said on this device, in the other's name, until the two share a space. */
  readonly theySaid: (answer: "yes" | "no") => void;
};

/** Both agree or nothing is agreed. */
export function createAgreement(shown: ReadonlySignal<readonly Block[]>): Agreement {
  const negotiation = signal<Negotiation>(openNegotiation);
  const take = (message: Message): void => {
    const next = receive(negotiation.value, message);
    assert(next.ok, "the screen offers only what is to be said now");
    negotiation.value = next.value;
  };
  return {
    negotiation,
    state: computed(() => stateOf(negotiation.value, shown.value)),
    sayYes: () => {
      const sequence = negotiation.value.sequence + 1;
      take({ method: "REQUEST", from: "me", sequence, blocks: shown.value });
    },
    theySaid: (answer) => {
      const { sequence } = negotiation.value;
      const partstat = answer === "yes" ? "ACCEPTED" : "DECLINED";
      take({ method: "REPLY", from: "partner", sequence, partstat });
    },
  };
}

function stateOf(
  { status, proposed, agreed }: Negotiation,
  shown: readonly Block[],
): AgreementState {
  switch (status) {
    case "agreed":
      return areSame(agreed, shown) ? "agreed" : "changed";
    case "proposed":
    case "countered":
      return areSame(proposed, shown) ? "asked" : "changed";
    case "declined":
      return "declined";
    case "open":
    case "cancelled":
      return "open";
    default:
      return unreachable(status);
  }
}

function areSame(a: readonly Block[], b: readonly Block[]): boolean {
  return a.length === b.length && a.every((block) => b.some((other) => isSameBlock(block, other)));
}
