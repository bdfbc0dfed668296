import { text as readText } from "node:stream/consumers";
import { createServer, type RequestListener, type Server } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { listen } from "./listen.ts";
import { createModelForwarder, parseModelAt, type ModelAt } from "./model-forwarder.ts";
import { createApp } from "./static.ts";

const here = "http://localhost:5173/language-model";
const question = { model: "", messages: [{ role: "user", content: "Say it." }], stream: true };

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** A model on this machine that answers so. */
async function modelThat(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  return `http://127.0.0.1:${await listen(server, 0)}/v1`;
}

function post(base: string, body: string, headers: Readonly<Record<string, string>> = {}) {
  const app = createModelForwarder(
    { base, name: "small" },
    { fetch, timeout: () => AbortSignal.timeout(200) },
  );
  return app.request(`${here}/chat/completions`, { method: "POST", headers, body });
}

test("a question goes to the model that was named, by its name, and the answer comes back", async () => {
  let seen = "";
  let path = "";
  const base = await modelThat((request, response) => {
    path = request.url ?? "";
    void readText(request).then((body) => {
      seen = body;
      response.write("data: one\n\n");
      response.end("data: [DONE]\n\n");
    });
  });

  const answer = await post(base, JSON.stringify(question));

  expect([path, JSON.parse(seen)]).toEqual([
    "/v1/chat/completions",
    { ...question, model: "small" },
  ]);
  expect([answer.status, answer.headers.get("content-type"), await answer.text()]).toEqual([
    200,
    "text/plain; charset=utf-8",
    "data: one\n\ndata: [DONE]\n\n",
  ]);
});

describe("an answer is ours when", () => {
  const answered = JSON.stringify(question);
  test.each<readonly [string, RequestListener, number]>([
    ["the model refuses", (_request, response) => void response.writeHead(401).end("no"), 502],
    [
      "it points elsewhere",
      (_request, response) =>
        void response.writeHead(307, { location: "http://localhost:1/" }).end(),
      502,
    ],
    ["it never answers", () => undefined, 502],
    ["it hangs up", (request) => void request.socket.destroy(), 502],
  ])("%s", async (_, answer, status) => {
    expect((await post(await modelThat(answer), answered)).status).toBe(status);
  });

  test.each<readonly [string, string, Readonly<Record<string, string>>, number]>([
    ["the question is none", "[1]", {}, 400],
    ["it is no JSON", "{", {}, 400],
    ["it is a book", JSON.stringify({ text: "x".repeat(70_000) }), {}, 413],
    ["another page asks", answered, { "Sec-Fetch-Site": "cross-site" }, 403],
  ])("%s", async (_, body, headers, status) => {
    const base = await modelThat((_request, response) => void response.end("reached"));
    const answer = await post(base, body, headers);
    expect([answer.status, (await answer.text()).includes("reached")]).toEqual([status, false]);
  });
});

test("where lines would go is told to the page, and to nobody under another name", async () => {
  const app = createModelForwarder({ base: "http://localhost:1/v1", name: "small" });
  const told = await app.request(here, { method: "POST" });
  const stranger = await app.request("http://evil.example/language-model", { method: "POST" });
  expect([await told.json(), stranger.status]).toEqual([
    { base: "http://localhost:1/v1", name: "small" },
    403,
  ]);
});

async function openingOf(model: ModelAt | null) {
  const app = createApp("nowhere", { forwardTo: [], connectTo: [], model });
  const [page, worker, asked] = await Promise.all([
    app.request("/"),
    app.request("/assets/model-1a2b3c4d.js"),
    app.request(here, { method: "POST" }),
  ]);
  const sources = [page, worker].map(
    ({ headers }) => /connect-src [^;]*/u.exec(headers.get("content-security-policy") ?? "")?.[0],
  );
  return [...sources, asked.status];
}

describe("the server", () => {
  test("lets nobody ask, and has no such path, unless it was told", async () => {
    expect(await openingOf(null)).toEqual([undefined, undefined, 405]);
  });

  test("lets one worker ask this server and no other when it was, and never the page", async () => {
    const model = { base: "http://localhost:1/v1", name: "small" };
    expect(await openingOf(model)).toEqual([undefined, "connect-src 'self'", 200]);
  });
});

test.each<readonly [string | null, string | null, boolean]>([
  [null, null, true],
  ["http://localhost:11434/v1", "small", true],
  ["https://models.example.com/v1", "big", true],
  ["http://localhost:11434/v1", null, false],
  ["http://localhost:11434/v1", " ", false],
  [null, "small", false],
  ["ollama", "small", false],
  ["file:///etc/passwd", "small", false],
  ["http://anna:secret@localhost/v1", "small", false],
  ["http://localhost/v1?key=1", "small", false],
])("--model %s --model-name %s", (base, name, isFine) => {
  expect(parseModelAt(base, name).ok).toBe(isFine);
});
