import type { PublishedRecord } from "../../core/caldav/parse-written.ts";
import type { IcsEvent } from "../../core/calendar/write-ics.ts";
import { people } from "../../core/schedule/need.ts";
import type { Span } from "../../core/schedule/span.ts";
import type { Calendars } from "../caldav/calendars-client.ts";
import type { WriteAnswer } from "../caldav/calendars-protocol.ts";
import type { ServerState } from "./server-state.ts";
import { connectTrouble, writtenWords } from "./server-words.ts";
import type { Sources } from "./sources.ts";

export type SyncDeps = {
  readonly calendars: Calendars;
  readonly sources: Pick<Sources, "serve">;
  readonly zone: string;
  /** What is looked at in a calendar. */
  readonly span: () => Span;
  /** In milliseconds since 1970. */
  readonly now: () => number;
};

/** What goes in from the server and out to it. Each gives what stands in the way, `""` for nothing. */
export function createSync({ kept, proposals, told, change }: ServerState, deps: SyncDeps) {
  const { calendars, sources, zone, span, now } = deps;

  async function read(): Promise<string> {
    const known = kept.peek();
    if (known === null) return "";
    const { account, published } = known;
    const chosen = known.calendars.flatMap(({ url, whose }) =>
      whose === null ? [] : [{ url, whose }],
    );
    const request = { account, calendars: chosen, span: span(), zone, published };
    const answer = await calendars.read(request);
    if (!answer.ok) return connectTrouble(answer.error);
    for (const who of people) sources.serve(who, answer.value.byPerson[who]);
    proposals.value = answer.value.proposals.filter(({ from }) => from.end > now());
    change({ published: answer.value.published });
    return "";
  }

  /** What was moved there meanwhile is seen before anything is written, and is not written over. */
  async function write(events: readonly IcsEvent[]): Promise<string> {
    const unread = await read();
    if (unread !== "") return unread;
    const known = kept.peek();
    if (known === null) return "";
    const { account, home, published } = known;
    if (home === null) return connectTrouble({ type: "no-home" });
    const held = new Set(proposals.peek().map(({ uid }) => uid));
    const answer = await calendars.write({
      account,
      home,
      wanted: events.filter(({ uid }) => !held.has(uid)),
      published: published === null ? null : without(published, held),
      options: { now: now(), zone },
    });
    if (!answer.ok) return connectTrouble(answer.error);
    const { outcomes, trouble } = answer.value;
    change({ published: withHeld(answer.value, published, held) });
    told.value = writtenWords(outcomes, held.size);
    return trouble === null ? "" : connectTrouble(trouble);
  }

  return { read, write };
}

type Uids = ReadonlySet<string>;

function without(published: PublishedRecord, uids: Uids): PublishedRecord {
  return { ...published, written: published.written.filter(({ event }) => !uids.has(event.uid)) };
}

/** What waits for an answer stays known as it was written. */
function withHeld(
  { published }: WriteAnswer,
  before: PublishedRecord | null,
  held: Uids,
): PublishedRecord {
  const waiting = (before?.written ?? []).filter(({ event }) => held.has(event.uid));
  return { ...published, written: [...published.written, ...waiting] };
}
