import { createDav, type Dav } from "../../src/core/caldav/dav.ts";

/** What a server on paper answers to the requests, in their order. */
export type Answer = {
  readonly status: number;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

export type Scripted = {
  readonly dav: Dav;
  /** `REPORT /anna/office/`, with the headers that say what must be so. */
  readonly requests: readonly string[];
};

/** For what real servers cannot be brought to do. With no answer left it does not answer at all. */
export function scriptServer(answers: readonly Answer[]): Scripted {
  const left = [...answers];
  const requests: string[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const conditions = ["If-Match", "If-None-Match"].flatMap(
      (name) => request.headers.get(name) ?? [],
    );
    requests.push([request.method, new URL(request.url).pathname, ...conditions].join(" "));
    const answer = left.shift();
    if (answer === undefined) throw new TypeError("fetch failed");
    const { status, body = null, headers = {} } = answer;
    return new Response(body, { status, headers });
  };
  return { dav: createDav({ fetch, authorization: "Basic YTpi" }), requests };
}

/** A 207 with these `response` elements. */
export function multistatus(...parts: readonly string[]): Answer {
  const body = `<?xml version="1.0"?><d:multistatus xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">${parts.join("")}</d:multistatus>`;
  return { status: 207, body, headers: { "Content-Type": "application/xml" } };
}

export function found(href: string, props: string): string {
  return `<d:response><d:href>${href}</d:href><d:propstat><d:prop>${props}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`;
}

export function lost(href: string, status: string): string {
  return `<d:response><d:href>${href}</d:href><d:status>HTTP/1.1 ${status}</d:status></d:response>`;
}
