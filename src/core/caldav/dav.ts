/**
 * The wire of CalDAV (RFC 4918, 4791, 6578), over tsdav's low-level requests.
 *
 * Of tsdav only `davRequest` (XML out and in), `createObject`, `updateObject` and `deleteObject` are used. Its higher
 * calls do not say what we need to know: `collectionQuery` throws away the status of a refused token,
 * `smartCollectionSync` goes by file names ending in .ics, and a PUT is `ok` there with a 207.
 */
import { createObject, davRequest, deleteObject, updateObject } from "tsdav";
import * as v from "valibot";
import { assert } from "../assert.ts";
import { err, ok, type Result } from "../result.ts";
import { type DavAnswer, parseAnswer, type Resource } from "./multistatus.ts";

/** The platform's `fetch`, as tsdav takes it; never called from here. It should give up by itself after a while. */
type Transport = Required<Pick<Parameters<typeof davRequest>[0], "fetch">>;

export type DavDeps = Transport & {
  /** The value of the header: `Basic …`. `null` for a server that asks for none. */
  readonly authorization: string | null;
};

export type DavTrouble =
  | { readonly type: "unreachable" }
  /** 401: nothing more is sent, since a server may lock the account after a few. */
  | { readonly type: "unauthorized" }
  | { readonly type: "refused"; readonly status: number }
  /** Something answers, such as a page to sign in, but it is no CalDAV. */
  | { readonly type: "not-caldav" };

export type Multistatus = {
  readonly resources: readonly Resource[];
  readonly syncToken: string | null;
};

/** Elements with the prefixes that `namespaces` declares. */
type Xml = { readonly [name: string]: Xml | string | readonly string[] };

/** What must be true there, or nothing is written: If-None-Match and If-Match. */
type Precondition =
  { readonly type: "none-there" } | { readonly type: "unchanged"; readonly etag: string };

export type Dav = {
  readonly propfind: (
    url: string,
    depth: "0" | "1",
    props: readonly string[],
  ) => Promise<Result<Multistatus, DavTrouble>>;
  readonly report: (
    url: string,
    depth: "0" | "1",
    body: Xml,
  ) => Promise<Result<Multistatus, DavTrouble>>;
  readonly makeCalendar: (url: string, displayName: string) => Promise<Result<null, DavTrouble>>;
  /** Gives the new ETag, or `null` when the server did not say. */
  readonly put: (
    url: string,
    data: string,
    precondition: Precondition,
  ) => Promise<Result<string | null, DavTrouble>>;
  readonly remove: (url: string, etag: string) => Promise<Result<null, DavTrouble>>;
};

const namespaces = {
  "xmlns:d": "DAV:",
  "xmlns:c": "urn:ietf:params:xml:ns:caldav",
} as const;

type Headers = Readonly<Record<string, string>>;
type List = (
  method: "PROPFIND" | "REPORT" | "MKCALENDAR",
  url: string,
  body: Xml,
  more: Headers,
) => Promise<Result<DavAnswer, DavTrouble>>;

export function createDav({ authorization, ...transport }: DavDeps): Dav {
  const headers = authorization === null ? {} : { Authorization: authorization };
  const list: List = (method, url, body, more) => {
    const init = { method, body, attributes: namespaces, headers: { ...headers, ...more } };
    return attempt(async () => parseAnswer(await davRequest({ url, init, ...transport }), url));
  };
  return {
    propfind: async (url, depth, props) => {
      const prop = Object.fromEntries(props.map((name) => [name, {}]));
      const body = { "d:propfind": { "d:prop": prop } };
      return requireList(await list("PROPFIND", url, body, { depth }));
    },
    report: async (url, depth, body) => requireList(await list("REPORT", url, body, { depth })),
    makeCalendar: (url, displayName) => makeCalendar(list, url, displayName),
    put: (url, data, precondition) => put(transport, headers, { url, data, precondition }),
    remove: async (url, etag) => {
      assertEtag(etag);
      const request = { url, etag, headers: { ...headers }, ...transport };
      const answer = await attempt(async () => readPlain(await deleteObject(request)));
      // Gone already is what was wanted.
      return answer.ok ? requireStatus(answer.value.status, [200, 202, 204, 404, 410]) : answer;
    },
  };
}

async function makeCalendar(
  list: List,
  url: string,
  displayName: string,
): Promise<Result<null, DavTrouble>> {
  const set = { "d:prop": { "d:displayname": displayName } };
  const made = await list("MKCALENDAR", url, { "c:mkcalendar": { "d:set": set } }, {});
  if (!made.ok) return made;
  return requireStatus(made.value.type === "status" ? made.value.status : 207, [200, 201, 204]);
}

type Put = { readonly url: string; readonly data: string; readonly precondition: Precondition };

async function put(
  transport: Transport,
  headers: Headers,
  { url, data, precondition }: Put,
): Promise<Result<string | null, DavTrouble>> {
  const own = { ...headers, "Content-Type": "text/calendar; charset=utf-8" };
  if (precondition.type === "unchanged") assertEtag(precondition.etag);
  const answer = await attempt(async () =>
    readPlain(
      precondition.type === "unchanged"
        ? await updateObject({ url, data, etag: precondition.etag, headers: own, ...transport })
        : await createObject({
            url,
            data,
            headers: { ...own, "If-None-Match": "*" },
            ...transport,
          }),
    ),
  );
  if (!answer.ok) return answer;
  const done = requireStatus(answer.value.status, [200, 201, 204]);
  return done.ok ? ok(answer.value.etag) : done;
}

/** tsdav leaves out an If-Match that is empty, and would overwrite or delete whatever is there. */
function assertEtag(etag: string): void {
  assert(etag !== "", "an ETag is never empty");
}

/** `fetch` throws when nothing answers, and so does the stream when the answer breaks off. */
async function attempt<T>(request: () => Promise<T>): Promise<Result<T, DavTrouble>> {
  try {
    return ok(await request());
  } catch {
    return err({ type: "unreachable" });
  }
}

function requireList(answer: Result<DavAnswer, DavTrouble>): Result<Multistatus, DavTrouble> {
  if (!answer.ok) return answer;
  if (answer.value.type === "multistatus") return ok(answer.value);
  const { status } = answer.value;
  const refused = requireStatus(status, [200, 201, 204, 207]);
  return refused.ok ? err({ type: "not-caldav" }) : refused;
}

/** A 207 on a PUT says in its body that something went wrong: whatever is not in the list has failed. */
function requireStatus(status: number, good: readonly number[]): Result<null, DavTrouble> {
  if (good.includes(status)) return ok(null);
  return err(status === 401 ? { type: "unauthorized" } : { type: "refused", status });
}

type Plain = { readonly status: number; readonly etag: string | null };
type AnswerHeaders = { readonly get: (name: string) => string | null };

const plainSchema = v.object({ status: v.number(), headers: v.custom<AnswerHeaders>(hasGet) });

function hasGet(value: unknown): boolean {
  return typeof value === "object" && value !== null && "get" in value;
}

/** A weak ETag does not count with If-Match (RFC 9110, 13.1.1), so it is asked for again. */
function readPlain(answer: unknown): Plain {
  const { status, headers } = v.parse(plainSchema, answer);
  const etag = headers.get("ETag");
  return { status, etag: etag === null || etag === "" || etag.startsWith("W/") ? null : etag };
}
