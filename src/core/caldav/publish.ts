import { type IcsEvent, writeIcs } from "../calendar/write-ics.ts";
import { isSameAddress } from "./address.ts";
import type { Dav, DavTrouble } from "./dav.ts";
import { type CalendarObject, fetchObjects } from "./replica.ts";

/** A block as it was last written to the server: kept on the device between two times. */
export type Written = { readonly event: IcsEvent; readonly url: string; readonly etag: string };

export type Outcome =
  | { readonly type: "written"; readonly written: Written }
  | { readonly type: "unchanged"; readonly written: Written }
  | { readonly type: "removed"; readonly uid: string }
  /** Someone changed it there since: both are shown, and nothing is overwritten. */
  | { readonly type: "clash"; readonly clash: Clash }
  | { readonly type: "failed"; readonly uid: string; readonly trouble: DavTrouble };

type Clash = {
  readonly uid: string;
  /** `null`: it was to be taken away. */
  readonly ours: IcsEvent | null;
  /** `null`: it is no longer there. */
  readonly theirs: CalendarObject | null;
  /** What we wrote there last; `null` when it was never ours. */
  readonly base: Written | null;
};

export type Published = {
  readonly outcomes: readonly Outcome[];
  /** Why the rest was not tried: the server cannot be reached, or does not let us in. */
  readonly stopped: DavTrouble | null;
};

export type PublishOptions = {
  /** In milliseconds since 1970. */
  readonly now: number;
  /** By its tz name. */
  readonly zone: string;
};

/** Makes the blocks in a calendar of ours those that are wanted. Each is one request, and each stands by itself. */
export async function publishBlocks(
  dav: Dav,
  calendar: string,
  { wanted, known }: { readonly wanted: readonly IcsEvent[]; readonly known: readonly Written[] },
  options: PublishOptions,
): Promise<Published> {
  const knownByUid = new Map(known.map((written) => [written.event.uid, written]));
  const wantedUids = new Set(wanted.map(({ uid }) => uid));
  const steps = [
    ...wanted.map((event): (() => Promise<Outcome>) => {
      const base = knownByUid.get(event.uid) ?? null;
      return () => write({ dav, calendar, event, base, options });
    }),
    ...known
      .filter(({ event }) => !wantedUids.has(event.uid))
      .map((base): (() => Promise<Outcome>) => {
        return () => remove(dav, calendar, base);
      }),
  ];
  const outcomes: Outcome[] = [];
  for (const step of steps) {
    // One after the other: after a 401 not one more may be sent.
    const outcome = await step();
    outcomes.push(outcome);
    if (outcome.type === "failed" && isFinal(outcome.trouble))
      return { outcomes, stopped: outcome.trouble };
  }
  return { outcomes, stopped: null };
}

/** What to keep for the next time. Of a clash, what we wrote last: until a person has chosen, it stays open. */
export function writtenAfter(
  known: readonly Written[],
  outcomes: readonly Outcome[],
): readonly Written[] {
  const byUid = new Map(known.map((written) => [written.event.uid, written]));
  for (const outcome of outcomes) {
    if (outcome.type === "written") byUid.set(outcome.written.event.uid, outcome.written);
    if (outcome.type === "removed") byUid.delete(outcome.uid);
  }
  return [...byUid.values()];
}

function isFinal({ type }: DavTrouble): boolean {
  return type === "unauthorized" || type === "unreachable";
}

type Write = {
  readonly dav: Dav;
  readonly calendar: string;
  readonly event: IcsEvent;
  readonly base: Written | null;
  readonly options: PublishOptions;
};

async function write({ dav, calendar, event, base, options }: Write): Promise<Outcome> {
  if (base !== null && isSame(base.event, event)) return { type: "unchanged", written: base };
  const next =
    base === null
      ? event
      : { ...event, sequence: Math.max(event.sequence, base.event.sequence + 1) };
  const url = base?.url ?? `${calendar}${fileName(event.uid)}`;
  const data = writeIcs([next], { ...options, method: null });
  const put = await dav.put(
    url,
    data,
    base === null ? { type: "none-there" } : { type: "unchanged", etag: base.etag },
  );
  if (!put.ok) return failed(dav, calendar, { uid: event.uid, ours: next, base, url }, put.error);
  const etag = put.value ?? (await readEtag(dav, calendar, url));
  // Written, but how it looks there is not known: the next time it would clash, which is safe.
  const written = { event: next, url, etag: etag ?? unknownEtag };
  return { type: "written", written };
}

/** No server gives this one, so that If-Match with it never overwrites. */
const unknownEtag = '"elbowroom-unknown"';

/** A server that changes what it is given, or does not say, has to be asked (RFC 4791, 5.3.4). */
async function readEtag(dav: Dav, calendar: string, url: string): Promise<string | null> {
  const objects = await fetchObjects(dav, calendar, [url]);
  return objects.ok ? (objects.value[0]?.etag ?? null) : null;
}

async function remove(dav: Dav, calendar: string, base: Written): Promise<Outcome> {
  const { uid } = base.event;
  const removed = await dav.remove(base.url, base.etag);
  if (removed.ok) return { type: "removed", uid };
  return failed(dav, calendar, { uid, ours: null, base, url: base.url }, removed.error);
}

type Attempt = Pick<Clash, "uid" | "ours" | "base"> & { readonly url: string };

async function failed(
  dav: Dav,
  calendar: string,
  { url, ...attempt }: Attempt,
  trouble: DavTrouble,
): Promise<Outcome> {
  if (trouble.type !== "refused" || trouble.status !== 412)
    return { type: "failed", uid: attempt.uid, trouble };
  const there = await fetchObjects(dav, calendar, [url]);
  if (!there.ok) return { type: "failed", uid: attempt.uid, trouble: there.error };
  const theirs = there.value.find((one) => isSameAddress(one.url, url)) ?? null;
  return { type: "clash", clash: { ...attempt, theirs } };
}

function isSame(a: IcsEvent, b: IcsEvent): boolean {
  return (
    a.start === b.start &&
    a.end === b.end &&
    a.title === b.title &&
    a.status === b.status &&
    a.alarmMinutesBefore === b.alarmMinutesBefore
  );
}

/** Letters, digits and dashes are the same on every server; two UIDs never give the same name. */
function fileName(uid: string): string {
  const plain = uid.replaceAll(
    /[^\da-z-]/gu,
    (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`,
  );
  return `${plain}.ics`;
}
