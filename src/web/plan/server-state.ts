import { signal, type Signal } from "@preact/signals";
import type { CounterProposal } from "../../core/caldav/proposal.ts";
import type { Openings } from "../caldav/calendars-protocol.ts";
import type { KeptServer } from "./server-store.ts";

type ServerWork = "idle" | "connecting" | "reading" | "writing";

export type ServerState = {
  /** `null` until it is known which servers may be asked. */
  readonly openings: Signal<Openings | null>;
  /** `null` when none is connected. */
  readonly kept: Signal<KeptServer | null>;
  readonly work: Signal<ServerWork>;
  readonly trouble: Signal<string>;
  readonly told: Signal<string>;
  /** What was moved or deleted in the calendar since it was written there. */
  readonly proposals: Signal<readonly CounterProposal[]>;
  readonly change: (part: Partial<KeptServer>) => void;
  /** One thing at a time; what stands in the way is told. True when nothing did. */
  readonly run: (name: ServerWork, act: () => Promise<string>) => Promise<boolean>;
};

export function createServerState(): ServerState {
  const kept = signal<KeptServer | null>(null);
  const work = signal<ServerWork>("idle");
  const trouble = signal("");
  const told = signal("");
  return {
    openings: signal<Openings | null>(null),
    kept,
    work,
    trouble,
    told,
    proposals: signal<readonly CounterProposal[]>([]),
    change: (part) => {
      const known = kept.peek();
      if (known !== null) kept.value = { ...known, ...part };
    },
    run: async (name, act) => {
      if (work.peek() !== "idle") return false;
      work.value = name;
      trouble.value = "";
      told.value = "";
      trouble.value = await act();
      work.value = "idle";
      return trouble.peek() === "";
    },
  };
}
