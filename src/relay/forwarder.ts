/**
 * Passes a calendar program's requests on for a browser, where a CalDAV server does not answer pages from elsewhere.
 * Off unless asked for. It sees the name, the password and all of the calendar as they go by, and keeps none of it.
 *
 * | to us                        | from us                                                          |
 * | ---------------------------- | ---------------------------------------------------------------- |
 * | method as for the server     | 200, and `Elbowroom-Status` with what the server said            |
 * | `Elbowroom-To`: the address  | `Elbowroom-Location` where it pointed; ETag and body as they came |
 * | headers of `passedOn`        | any other status is our own, with a sentence                     |
 *
 * The server's status is not given as ours: to a 401 the browser would ask for a password in a window of its own, and
 * a redirect it would follow by itself.
 */
import { lookup } from "node:dns/promises";
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { isFromOurPage } from "./from-our-page.ts";
import { type OpenRequest, type PinnedAnswer, sendPinned } from "./pinned-request.ts";
import { isPublicAddress } from "./public-address.ts";

const forwarderPath = "/calendar-forwarder";

/** A large calendar asked for at once is a tenth of this. */
const mostBytes = 10 * 1024 * 1024;
const longestMilliseconds = 30_000;

const methods: ReadonlySet<string> = new Set([
  "GET",
  "PUT",
  "DELETE",
  "PROPFIND",
  "REPORT",
  "MKCALENDAR",
]);

const passedOn = ["Authorization", "Content-Type", "Depth", "If-Match", "If-None-Match"] as const;

export type ForwarderDeps = {
  /** All addresses of a name. */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  readonly open?: OpenRequest;
  readonly timeout: () => AbortSignal;
};

const systemDeps: ForwarderDeps = {
  resolve: async (host) => (await lookup(host, { all: true })).map(({ address }) => address),
  timeout: () => AbortSignal.timeout(longestMilliseconds),
};

/** `hosts` are those of `parseHosts`. */
export function createForwarder(hosts: readonly string[], deps = systemDeps): Hono {
  const app = new Hono();
  // Without this Hono writes an error with all its words to the console.
  app.onError((_, context) => context.text("The calendar server cannot be reached.", 502));
  const tooLarge = bodyLimit({
    maxSize: mostBytes,
    onError: (context) => context.text("That is over 10 MB.", 413),
  });
  app.all(forwarderPath, tooLarge, async (context) => {
    const { req } = context;
    if (!isFromOurPage(req.url, req.header("Sec-Fetch-Site")))
      return context.text("Only the app itself may ask.", 403);
    if (!methods.has(req.method))
      return context.text("This is not for calendars.", 405, { Allow: [...methods].join(", ") });
    const url = parseTarget(req.header("Elbowroom-To") ?? "", hosts);
    if (url === null) return context.text("This calendar server is not on the list.", 403);
    const headers = Object.fromEntries(
      passedOn.flatMap((name) => {
        const value = req.header(name);
        return value === undefined ? [] : [[name, value]];
      }),
    );
    const body = new Uint8Array(await req.arrayBuffer());
    const answer = await forward({ url, method: req.method, headers, body }, deps);
    return answer instanceof Response ? answer : context.text(...answer);
  });
  return app;
}

/** Over https, to a host of the list; a name and password in the address are no way to send them. */
function parseTarget(text: string, hosts: readonly string[]): URL | null {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.protocol !== "https:") return null;
  if (url.username !== "" || url.password !== "") return null;
  return hosts.includes(url.host) ? url : null;
}

type Forwarded = {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};
type Refusal = readonly [sentence: string, status: 403 | 502 | 504];

async function forward(
  request: Forwarded,
  { resolve, open, timeout }: ForwarderDeps,
): Promise<Response | Refusal> {
  const signal = timeout();
  const addresses = await before(signal, resolve(request.url.hostname)).catch(() => null);
  const [address] = addresses ?? [];
  if (addresses !== null && !addresses.every(isPublicAddress))
    return ["This name leads to a place that is not on the internet.", 403];
  if (address === undefined) return unreached(signal);
  // Pinned: it is this address that was looked at, and the name may have another by now.
  const answer = await sendPinned({ ...request, address }, { bytes: mostBytes, signal }, open);
  if (answer.type === "too-large") return ["The answer is over 10 MB.", 502];
  return answer.type === "answer" ? wrap(answer) : unreached(signal);
}

function unreached({ aborted }: AbortSignal): Refusal {
  return aborted
    ? ["The calendar server takes too long.", 504]
    : ["The calendar server cannot be reached.", 502];
}

/** A name cannot be asked to stop being looked up, but we need not wait for it. */
function before<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  return Promise.race([
    promise,
    new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(new Error("too long")), { once: true });
    }),
  ]);
}

/** Nothing that comes from outside may be taken for a page of ours. */
function wrap({ status, headers, body }: Extract<PinnedAnswer, { type: "answer" }>): Response {
  const type = headers["content-type"] ?? "";
  const isCalendar = /^(?:(?:application|text)\/xml|text\/calendar)\b/iu.test(type);
  return new Response(body, {
    headers: {
      "Elbowroom-Status": String(status),
      "Content-Type": isCalendar ? type : "text/plain; charset=utf-8",
      "Cache-Control": "no-store",
      ...(headers.etag === undefined ? {} : { ETag: headers.etag }),
      ...(headers.location === undefined ? {} : { "Elbowroom-Location": headers.location }),
    },
  });
}
