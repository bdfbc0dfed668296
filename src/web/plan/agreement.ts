import { batch, computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { assert, unreachable } from "../../core/assert.ts";
import { type Block, isSameBlock } from "../../core/schedule/block.ts";
import { mayAskAgain, restsUntil } from "../../core/safety/pace.ts";
import {
  type Message,
  type Negotiation,
  openNegotiation,
  receive,
} from "../../core/schedule/negotiation.ts";

/**
 * How far the two have come with the week that is shown. `changed`: something was said yes to, and the week is another
 * one by now. `resting`: they said not now to this very week, and it is not put to them again for a while.
 */
export type AgreementState = "open" | "asked" | "agreed" | "declined" | "resting" | "changed";

/** What they said not now to, and when; in milliseconds since 1970. */
export type Declined = {
  readonly blocks: readonly Block[];
  readonly at: number;
  /** They brought it up themselves. */
  readonly reopenedAt: number | null;
};

export type Agreement = {
  readonly negotiation: Signal<Negotiation>;
  readonly declined: Signal<Declined | null>;
  /** When the same may be put again; `null` while nothing rests. */
  readonly restsUntil: ReadonlySignal<number | null>;
  readonly state: ReadonlySignal<AgreementState>;
  readonly sayYes: () => void;
  /** Said on this device, in the other's name, until the two share a space. */
  readonly theySaid: (answer: "yes" | "no") => void;
  readonly theyReopened: () => void;
};

/** Both agree or nothing is agreed. */
export function createAgreement(
  shown: ReadonlySignal<readonly Block[]>,
  now: () => number,
): Agreement {
  const negotiation = signal<Negotiation>(openNegotiation);
  const declined = signal<Declined | null>(null);
  const take = (message: Message): void => {
    const next = receive(negotiation.value, message);
    assert(next.ok, "the screen offers only what is to be said now");
    negotiation.value = next.value;
  };
  const state = computed(() => {
    const said = stateOf(negotiation.value, shown.value);
    return said !== "asked" && said !== "agreed" && isResting(declined.value, shown.value, now())
      ? "resting"
      : said;
  });
  return {
    negotiation,
    declined,
    state,
    restsUntil: computed(() =>
      state.value === "resting" && declined.value !== null ? restsUntil(declined.value.at) : null,
    ),
    sayYes: () => {
      const sequence = negotiation.value.sequence + 1;
      take({ method: "REQUEST", from: "me", sequence, blocks: shown.value });
    },
    theySaid: (answer) => {
      const { sequence, proposed } = negotiation.value;
      const partstat = answer === "yes" ? "ACCEPTED" : "DECLINED";
      batch(() => {
        if (answer === "no") declined.value = { blocks: proposed, at: now(), reopenedAt: null };
        take({ method: "REPLY", from: "partner", sequence, partstat });
      });
    },
    theyReopened: () => {
      if (declined.value !== null) declined.value = { ...declined.value, reopenedAt: now() };
    },
  };
}

function isResting(declined: Declined | null, shown: readonly Block[], now: number): boolean {
  if (declined === null || mayAskAgain(declined.at, now, declined.reopenedAt)) return false;
  return areSame(declined.blocks, shown);
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
