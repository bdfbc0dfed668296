import { effect, type ReadonlySignal } from "@preact/signals";
import { parseServer } from "../../core/caldav/address.ts";
import { type CounterProposal, settleProposal } from "../../core/caldav/proposal.ts";
import type { IcsEvent } from "../../core/calendar/write-ics.ts";
import { people } from "../../core/schedule/need.ts";
import { createServerState, type ServerState } from "./server-state.ts";
import { parseKeptServer, type ServerStore, type Whose } from "./server-store.ts";
import { createSync, type SyncDeps } from "./server-sync.ts";
import { connectTrouble, insecureWords, notAnAddressWords } from "./server-words.ts";

type Shown = Pick<ServerState, "openings" | "kept" | "work" | "trouble" | "told" | "proposals">;

/** A person's calendars on a server of theirs: asked when they press a button, and never by itself. */
export type Server = {
  readonly [Name in keyof Shown]: ReadonlySignal<Shown[Name]["value"]>;
} & {
  readonly load: () => Promise<void>;
  /** Finds out which servers may be asked. */
  readonly look: () => Promise<void>;
  readonly connect: (server: string, user: string, password: string) => Promise<void>;
  readonly choose: (url: string, whose: Whose) => void;
  /** True when it was read. */
  readonly read: () => Promise<boolean>;
  readonly write: (events: readonly IcsEvent[]) => Promise<void>;
  /** Both have heard of it, whatever they said: the next plan may be written over it. */
  readonly settle: (proposal: CounterProposal) => void;
  readonly disconnect: () => void;
};

export type ServerDeps = SyncDeps & { readonly store: ServerStore };

export function createServer(deps: ServerDeps): Server {
  const { calendars, store } = deps;
  const state = createServerState();
  const { openings, kept, trouble, proposals, change, run } = state;
  const sync = createSync(state, deps);

  async function look(): Promise<void> {
    const answer = await calendars.openings();
    if (answer.ok) openings.value = answer.value;
    trouble.value = answer.ok || openings.peek() !== null ? "" : connectTrouble(answer.error);
  }

  async function connect(address: string, user: string, password: string): Promise<string> {
    const server = parseServer(address);
    if (!server.ok) return server.error === "insecure" ? insecureWords : notAnAddressWords;
    const account = { server: server.value, user: user.trim(), password };
    const found = await calendars.find(account);
    if (!found.ok) return connectTrouble(found.error);
    const all = found.value.calendars.map((link) => ({ ...link, whose: "me" as const }));
    kept.value = { account, home: found.value.home, calendars: all, published: null };
    return "";
  }

  return {
    ...state,
    look,
    load: () => keepServer(store, kept),
    connect: async (...way) => {
      await run("connecting", () => connect(...way));
    },
    choose: (url, whose) =>
      change({
        calendars: (kept.peek()?.calendars ?? []).map((one) =>
          one.url === url ? { ...one, whose } : one,
        ),
      }),
    read: () => run("reading", sync.read),
    write: async (events) => {
      await run("writing", () => sync.write(events));
    },
    settle: (proposal) => {
      proposals.value = proposals.peek().filter((one) => one !== proposal);
      const published = kept.peek()?.published ?? null;
      if (published === null) return;
      change({ published: { ...published, written: settleProposal(published.written, proposal) } });
    },
    disconnect: () => {
      calendars.stop();
      kept.value = null;
      proposals.value = [];
      for (const who of people) deps.sources.serve(who, null);
      void look();
    },
  };
}

/** From one visit to the next. */
async function keepServer(store: ServerStore, kept: ServerState["kept"]): Promise<void> {
  kept.value = parseKeptServer(await store.load());
  let last = kept.peek();
  effect(() => {
    if (kept.value === last) return;
    last = kept.value;
    store.save(last);
  });
}
