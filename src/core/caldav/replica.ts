import { err, ok, type Result } from "../result.ts";
import { isSameAddress } from "./address.ts";
import type { Dav, DavTrouble, Multistatus } from "./dav.ts";

/** One file of a calendar: an event with all that belongs to its UID (RFC 4791, 4.1). */
export type CalendarObject = {
  readonly url: string;
  readonly etag: string;
  readonly data: string;
};

/** A calendar as it was on the server when last asked. */
export type Replica = {
  /** What to ask the changes since with; `null` when the server gives none. */
  readonly syncToken: string | null;
  readonly objects: readonly CalendarObject[];
};

export const emptyReplica: Replica = { syncToken: null, objects: [] };

export type Synced = {
  readonly replica: Replica;
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly by: "token" | "etags";
};

/**
 * Brings a replica up to date: by the server's own list of changes (RFC 6578), or else by comparing every ETag. The
 * whole collection is fetched and nothing is left to the server to choose or expand, as servers differ in both.
 * All or nothing: a replica with a token never lacks what came before it.
 */
export async function syncReplica(
  dav: Dav,
  calendar: string,
  known: Replica,
): Promise<Result<Synced, DavTrouble>> {
  const listed = await listByToken(dav, calendar, known);
  if (listed.ok) return update(dav, calendar, known, listed.value, "token");
  if (!isTokenRefused(listed.error)) return listed;
  const all = await listByEtags(dav, calendar, known);
  return all.ok ? update(dav, calendar, known, all.value, "etags") : all;
}

/** What a server is to say to a token it no longer knows is 403; others say 409, 410 or fall over it. */
const tokenRefused: ReadonlySet<number> = new Set([403, 409, 410, 500]);

/** And these say that they do not know the report, or could not bring it to an end (507). */
const reportUnknown: ReadonlySet<number> = new Set([400, 404, 405, 415, 501, 507]);

function isTokenRefused(trouble: DavTrouble): boolean {
  return (
    trouble.type === "not-caldav" ||
    (trouble.type === "refused" &&
      (tokenRefused.has(trouble.status) || reportUnknown.has(trouble.status)))
  );
}

type Listed = {
  readonly etagByUrl: ReadonlyMap<string, string>;
  readonly removed: readonly string[];
  readonly syncToken: string | null;
};

/** A server that sends its list in parts says 507 of the calendar itself (RFC 6578, 3.6). No list has this many. */
const mostParts = 1000;

async function listByToken(
  dav: Dav,
  calendar: string,
  known: Replica,
): Promise<Result<Listed, DavTrouble>> {
  const etagByUrl = new Map<string, string | null>();
  let { syncToken } = known;
  for (let part = 0; part < mostParts; part += 1) {
    const answer = await dav.report(calendar, "0", syncReport(syncToken));
    if (!answer.ok) return answer;
    for (const { url, status, etag, isCollection } of answer.value.resources) {
      if (isCollection || isSameAddress(url, calendar)) continue;
      etagByUrl.set(url, status === 404 || status === 410 ? null : (etag ?? ""));
    }
    const isStuck = answer.value.syncToken === syncToken;
    syncToken = answer.value.syncToken ?? syncToken;
    if (!isCutShort(answer.value, calendar)) return ok(toListed(etagByUrl, syncToken, known));
    if (isStuck) break;
  }
  return err({ type: "refused", status: 507 });
}

/** `null` is one that was removed. Asked without a token, the server lists what is there, and not what no longer is. */
function toListed(
  etagByUrl: ReadonlyMap<string, string | null>,
  syncToken: string | null,
  known: Replica,
): Listed {
  const there = [...etagByUrl].flatMap(([url, etag]) =>
    etag === null ? [] : [[url, etag] as const],
  );
  const isRemoved = (url: string): boolean =>
    etagByUrl.get(url) === null || (known.syncToken === null && !etagByUrl.has(url));
  return {
    etagByUrl: new Map(there),
    removed: known.objects.map(({ url }) => url).filter(isRemoved),
    syncToken,
  };
}

function syncReport(token: string | null): Parameters<Dav["report"]>[2] {
  const prop = { "d:getetag": {}, "d:resourcetype": {} };
  return {
    "d:sync-collection": { "d:sync-token": token ?? "", "d:sync-level": "1", "d:prop": prop },
  };
}

function isCutShort({ resources }: Multistatus, calendar: string): boolean {
  return resources.some(({ url, status }) => status === 507 && isSameAddress(url, calendar));
}

async function listByEtags(
  dav: Dav,
  calendar: string,
  known: Replica,
): Promise<Result<Listed, DavTrouble>> {
  const props = ["d:getetag", "d:resourcetype", "d:sync-token"];
  const answer = await dav.propfind(calendar, "1", props);
  if (!answer.ok) return answer;
  const { resources } = answer.value;
  const self = resources.find(({ url }) => isSameAddress(url, calendar));
  const objects = resources.filter((one) => one !== self && !one.isCollection);
  const etagByUrl = new Map(objects.map(({ url, etag }) => [url, etag ?? ""]));
  return ok(toListed(etagByUrl, self?.syncToken ?? null, { ...known, syncToken: null }));
}

async function update(
  dav: Dav,
  calendar: string,
  known: Replica,
  { etagByUrl, removed, syncToken }: Listed,
  by: Synced["by"],
): Promise<Result<Synced, DavTrouble>> {
  const knownByUrl = new Map(known.objects.map((object) => [object.url, object]));
  const stale = [...etagByUrl]
    .filter(([url, etag]) => etag === "" || knownByUrl.get(url)?.etag !== etag)
    .map(([url]) => url);
  const fetched = await fetchObjects(dav, calendar, stale);
  if (!fetched.ok) return fetched;
  const freshByUrl = new Map(fetched.value.map((object) => [object.url, object]));
  // What was listed and could not be fetched was removed in between.
  const lost = [...removed, ...stale.filter((url) => !freshByUrl.has(url))];
  const gone = lost.filter((url) => knownByUrl.has(url));
  for (const url of gone) knownByUrl.delete(url);
  const changed = [...freshByUrl.values()].filter(
    ({ url, etag }) => knownByUrl.get(url)?.etag !== etag,
  );
  const objects = [...new Map([...knownByUrl, ...freshByUrl]).values()];
  return ok({
    replica: { syncToken, objects },
    changed: changed.map(({ url }) => url),
    removed: gone,
    by,
  });
}

/** Some servers have a limit on what they answer at once. */
const objectsAtOnce = 100;

/** Those that are still there. The calendar itself is asked, not each object: one request for a hundred. */
export async function fetchObjects(
  dav: Dav,
  calendar: string,
  urls: readonly string[],
): Promise<Result<readonly CalendarObject[], DavTrouble>> {
  const objects: CalendarObject[] = [];
  for (let at = 0; at < urls.length; at += objectsAtOnce) {
    const some = urls.slice(at, at + objectsAtOnce);
    const answer = await dav.report(calendar, "1", {
      "c:calendar-multiget": {
        "d:prop": { "d:getetag": {}, "c:calendar-data": {} },
        "d:href": some.map(pathOf),
      },
    });
    if (!answer.ok) return answer;
    for (const { url, status, etag, data } of answer.value.resources) {
      if (status === 404 || status === 410) continue;
      const asked = some.find((one) => isSameAddress(one, url));
      // An object whose text is not given may be anything, so it cannot be left out as if it were free.
      if (asked === undefined || etag === null || data === null)
        return err({ type: "refused", status });
      objects.push({ url: asked, etag, data });
    }
  }
  return ok(objects);
}

function pathOf(url: string): string {
  return url.replace(/^https?:\/\/[^/]+/iu, "");
}
