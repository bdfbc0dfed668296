import { text as readText } from "node:stream/consumers";
import { createServer, type RequestListener, request as httpRequest, type Server } from "node:http";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createForwarder, type ForwarderDeps } from "./forwarder.ts";
import { listen } from "./listen.ts";
import type { OpenRequest } from "./pinned-request.ts";
import { createApp } from "./static.ts";

const publicAddress = "93.184.215.14";
const here = "http://localhost:5173/calendar-forwarder";
const target = "https://dav.example.org/anna/";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

type Opened = Parameters<OpenRequest>[0];
type Upstream = { readonly deps: ForwarderDeps; readonly opened: readonly Opened[] };

/** A calendar server on this machine that stands for the one at the public address. */
async function createUpstream(answer: RequestListener, deps: Partial<ForwarderDeps> = {}) {
  const server = createServer(answer);
  servers.push(server);
  const port = await listen(server, 0);
  const opened: Opened[] = [];
  const open: OpenRequest = (options, onResponse) => {
    opened.push(options);
    return httpRequest({ ...options, host: "127.0.0.1", port }, onResponse);
  };
  const own = { open, resolve: async () => [publicAddress], timeout: quiet, ...deps };
  return { deps: own, opened } satisfies Upstream;
}

function quiet(): AbortSignal {
  return new AbortController().signal;
}

function short(): AbortSignal {
  return AbortSignal.timeout(50);
}

function fail(): never {
  throw new Error("secret");
}

async function failLater(): Promise<never> {
  throw new Error("ENOTFOUND secret");
}

type Ask = {
  readonly url?: string;
  readonly to?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

async function ask(deps: ForwarderDeps, request: Ask): Promise<Response> {
  const { url = here, to = target, method = "PROPFIND", body } = request;
  const headers = { "Elbowroom-To": to, ...request.headers };
  const init = { method, headers, ...(body === undefined ? {} : { body }) };
  return createForwarder(["dav.example.org"], deps).request(url, init);
}

describe("what is passed on", () => {
  test("is the method, the path, a few headers and the body, and what came back", async () => {
    let seen: Promise<unknown> = Promise.resolve(null);
    const { deps, opened } = await createUpstream((request, response) => {
      seen = readText(request).then((body) => [request.method, request.url, request.headers, body]);
      response.writeHead(207, {
        "Content-Type": "application/xml; charset=utf-8",
        ETag: '"1"',
        "Set-Cookie": "a=b",
      });
      response.end("<multistatus/>");
    });

    const answer = await ask(deps, {
      to: `${target}?x=1`,
      headers: { Authorization: "Basic YTpi", Depth: "1", Cookie: "own=1", Referer: here },
      body: "<propfind/>",
    });

    expect(await seen).toEqual([
      "PROPFIND",
      "/anna/?x=1",
      {
        "accept-encoding": "identity",
        authorization: "Basic YTpi",
        connection: "close",
        "content-length": "11",
        "content-type": "text/plain;charset=UTF-8",
        depth: "1",
        host: "dav.example.org",
      },
      "<propfind/>",
    ]);
    expect([answer.status, Object.fromEntries(answer.headers), await answer.text()]).toEqual([
      200,
      {
        "cache-control": "no-store",
        "content-type": "application/xml; charset=utf-8",
        "elbowroom-status": "207",
        etag: '"1"',
      },
      "<multistatus/>",
    ]);
    expect(opened.map(({ host, port, servername }) => [host, port, servername])).toEqual([
      [publicAddress, 443, "dav.example.org"],
    ]);
  });

  test("a page to sign in is text, and a 401 opens no window of the browser", async () => {
    const { deps } = await createUpstream((_, response) => {
      response.writeHead(401, { "Content-Type": "text/html", "WWW-Authenticate": "Basic" });
      response.end("<script>1</script>");
    });

    const answer = await ask(deps, { method: "GET" });

    expect([answer.status, Object.fromEntries(answer.headers)]).toEqual([
      200,
      {
        "cache-control": "no-store",
        "content-type": "text/plain; charset=utf-8",
        "elbowroom-status": "401",
      },
    ]);
  });

  test("a redirect is told, never followed", async () => {
    const { deps, opened } = await createUpstream((_, response) => {
      response.writeHead(302, { Location: "http://169.254.169.254/latest/meta-data/" }).end();
    });

    const answer = await ask(deps, {});

    const { headers } = answer;
    expect([answer.status, headers.get("Location"), headers.get("Elbowroom-Location")]).toEqual([
      200,
      null,
      "http://169.254.169.254/latest/meta-data/",
    ]);
    expect(opened).toHaveLength(1);
  });
});

describe("what is not", () => {
  const notListed = "This calendar server is not on the list.";
  test.each([
    ["another host", "https://other.example.org/"],
    ["a host below or beside it", "https://a.dav.example.org/"],
    ["a name that only begins like it", "https://dav.example.org.evil.example/"],
    ["a name in front of the real host", "https://dav.example.org@evil.example/"],
    ["a name and password for the host", "https://a:b@dav.example.org/"],
    ["http", "http://dav.example.org/"],
    ["another scheme", "file:///etc/passwd"],
    ["another port", "https://dav.example.org:22/"],
    ["this machine", "https://localhost/"],
    ["a number", "https://127.0.0.1/"],
    ["a number, decimal", "https://2130706433/"],
    ["a number, octal", "https://0177.0.0.1/"],
    ["a number, hexadecimal", "https://0x7f000001/"],
    ["a number, short", "https://127.1/"],
    ["a number with a dot behind", "https://127.0.0.1./"],
    ["IPv6", "https://[::1]/"],
    ["IPv6 with IPv4 in it", "https://[::ffff:127.0.0.1]/"],
    ["IPv6 for NAT64", "https://[64:ff9b::7f00:1]/"],
    ["a number, its digits as percent signs", "https://%31%32%37.0.0.1/"],
    ["nothing", ""],
  ])("%s", async (_, to) => {
    const { deps, opened } = await createUpstream((__, response) => response.end());

    const answer = await ask(deps, { to });

    expect([answer.status, await answer.text(), opened]).toEqual([403, notListed, []]);
  });

  test.each(["POST", "PATCH", "OPTIONS", "PROPPATCH", "MOVE", "LOCK", "SUBSCRIBE"])(
    "the method %s",
    async (method) => {
      const { deps, opened } = await createUpstream((_, response) => response.end());

      const answer = await ask(deps, { method });

      expect([answer.status, opened]).toEqual([405, []]);
    },
  );

  test.each([
    ["a page from elsewhere", here, { "Sec-Fetch-Site": "cross-site" }],
    ["a page of the same site", here, { "Sec-Fetch-Site": "same-site" }],
    ["a link that is followed", here, { "Sec-Fetch-Site": "none" }],
    ["a page whose name was made to point here", "http://evil.example/calendar-forwarder", {}],
  ])("what comes from %s", async (_, url, headers) => {
    const { deps, opened } = await createUpstream((__, response) => response.end());

    const answer = await ask(deps, { url, headers });

    expect([answer.status, await answer.text(), opened]).toEqual([
      403,
      "Only the app itself may ask.",
      [],
    ]);
  });

  const notOutside = "This name leads to a place that is not on the internet.";
  test.each([
    ["loopback", ["127.0.0.1"]],
    ["link-local", ["169.254.169.254"]],
    ["a house", ["192.168.1.1"]],
    ["IPv6 of a house", ["fd00::1"]],
    ["mapped IPv4", ["::ffff:10.0.0.1"]],
    ["NAT64", ["64:ff9b::a00:1"]],
    ["a public one and one of a house", [publicAddress, "10.0.0.1"]],
  ])("a name on the list that leads to %s", async (_, addresses) => {
    const { deps, opened } = await createUpstream((__, response) => response.end(), {
      resolve: async () => addresses,
    });

    const answer = await ask(deps, {});

    expect([answer.status, await answer.text(), opened]).toEqual([403, notOutside, []]);
  });

  test("the second address of a name that changes it after it was looked at", async () => {
    const answers = [[publicAddress], ["127.0.0.1"]];
    let asked = 0;
    const { deps, opened } = await createUpstream((_, response) => response.end("x"), {
      resolve: async () => answers[asked++] ?? [],
    });

    const first = await ask(deps, {});
    const hosts = opened.map(({ host, lookup }) => [host, lookup]);
    const second = await ask(deps, {});

    // One look-up a request, and a connection to what it gave: there is no second one to lie in.
    expect([first.status, hosts, second.status, asked, opened.length]).toEqual([
      200,
      [[publicAddress, undefined]],
      403,
      2,
      1,
    ]);
  });

  test("over 10 MB, either way", async () => {
    const much = "x".repeat(10 * 1024 * 1024 + 1);
    const { deps, opened } = await createUpstream((_, response) => response.end(much));

    const out = await ask(deps, { method: "PUT", body: much });
    const sent = opened.length;
    const back = await ask(deps, { method: "GET" });

    expect([out.status, sent, back.status, await back.text()]).toEqual([
      413,
      0,
      502,
      "The answer is over 10 MB.",
    ]);
  });

  test("what takes too long, at whatever point", async () => {
    const silent = await createUpstream(() => {}, { timeout: short });
    const slow = await createUpstream((_, response) => void response.write("x"), {
      timeout: short,
    });
    const lost = await createUpstream(() => {}, {
      timeout: short,
      resolve: () => new Promise(() => {}),
    });

    const answers = await Promise.all([silent, slow, lost].map(({ deps }) => ask(deps, {})));

    expect(answers.map(({ status }) => status)).toEqual([504, 504, 504]);
  });
});

test("nothing is written down, not even what goes wrong", async () => {
  const written = (["log", "error", "warn", "info"] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation(() => {}),
  );
  const { deps } = await createUpstream((_, response) => response.destroy());
  const broken = await ask(deps, {});
  const nowhere = await ask({ ...deps, resolve: failLater }, {});
  const bug = await ask({ ...deps, timeout: fail }, {});
  const calls = written.map((spy) => spy.mock.calls);
  for (const spy of written) spy.mockRestore();

  expect([broken.status, nowhere.status, bug.status]).toEqual([502, 502, 502]);
  expect(calls).toEqual([[], [], [], []]);
});

test("it is off unless hosts are named, and then one worker may ask it, and never the page", async () => {
  const root = import.meta.dirname;
  const request = { method: "PROPFIND", headers: { "Elbowroom-To": target } };
  const openings = { forwardTo: ["b.example"], connectTo: ["https://c.example"], model: null };
  const apps = [createApp(root), createApp(root, openings)];

  const answers = await Promise.all(apps.map(async (app) => app.request(here, request)));
  const sources = await Promise.all(
    apps.map(async (app) => [
      connectSources(await app.request("/")),
      connectSources(await app.request("/assets/planner-1a2b3c4d.js")),
      connectSources(await app.request("/assets/calendars-1a2b3c4d.js")),
    ]),
  );

  expect(answers.map(({ status }) => status)).toEqual([405, 403]);
  expect(sources).toEqual([
    [undefined, undefined, undefined],
    [undefined, undefined, "connect-src 'self' https://c.example"],
  ]);
});

test("what is open is told to who asks, and nobody learns anything where it is shut", async () => {
  const openings = { forwardTo: ["b.example"], connectTo: ["https://c.example"] };
  const root = import.meta.dirname;
  const apps = [createApp(root), createApp(root, { ...openings, model: null })];

  const [shut, open] = await Promise.all(
    apps.map(async (app) => app.request("/calendar-openings")),
  );

  expect(shut?.status).toBe(404);
  expect(await open?.json()).toEqual(openings);
});

function connectSources({ headers }: Response): string | undefined {
  const policy = headers.get("Content-Security-Policy") ?? "";
  return policy.split("; ").find((directive) => directive.startsWith("connect-src"));
}
