import { resolveHref } from "../../core/caldav/address.ts";

/** As many as browsers follow, or fewer. */
const mostRedirects = 5;

/**
 * A `fetch` for CalDAV that goes by way of the forwarder at `endpoint`, for servers that answer no pages from elsewhere.
 * It unpacks what the server said (see relay/forwarder.ts) and follows redirects, each of which the forwarder checks
 * anew. A password goes no further than the server it is for.
 */
export function createForwardedFetch(fetch: typeof globalThis.fetch, endpoint: string) {
  return async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    let url = input instanceof Request ? input.url : String(input);
    let headers = new Headers(init.headers);
    for (let redirects = 0; ; redirects += 1) {
      headers.set("Elbowroom-To", url);
      const answer = await fetch(endpoint, { ...init, headers });
      const next = redirects < mostRedirects ? redirectOf(answer, url) : null;
      if (next === null) return unpack(answer);
      if (new URL(next).origin !== new URL(url).origin) headers = without(headers, "Authorization");
      url = next;
    }
  };
}

/** A 303 asks for a page to look at, which is nothing a calendar needs. */
const redirectStatuses: ReadonlySet<string> = new Set(["301", "302", "307", "308"]);

function redirectOf({ headers }: Response, url: string): string | null {
  const location = headers.get("Elbowroom-Location");
  const isRedirect = redirectStatuses.has(headers.get("Elbowroom-Status") ?? "");
  return isRedirect && location !== null ? resolveHref(location, url) : null;
}

function without(headers: Headers, name: string): Headers {
  const others = new Headers(headers);
  others.delete(name);
  return others;
}

/** These never have a body, and a `Response` with one cannot be made. */
const bodiless: ReadonlySet<number> = new Set([204, 205, 304]);

function unpack(answer: Response): Response {
  const status = Number(answer.headers.get("Elbowroom-Status") ?? "0");
  // The forwarder's own refusal, or a status that no `Response` may have.
  if (status < 200 || status > 599) return answer;
  const body = bodiless.has(status) ? null : answer.body;
  return new Response(body, { status, headers: answer.headers });
}
