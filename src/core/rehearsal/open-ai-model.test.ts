import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { createOpenAiModel, isOwnMachine } from "./open-ai-model.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server | null = null;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

/** A server of the test's own that speaks the protocol, or fails to. */
async function serve(answer: Answer): Promise<string> {
  const started = createServer(answer);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  const address = started.address();
  const { port } = isAddressInfo(address) ? address : { port: 0 };
  return `http://127.0.0.1:${port}/v1`;
}

function isAddressInfo(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === "object" && address !== null;
}

function connect(base: string, wait = 5_000) {
  return createOpenAiModel<AbortSignal>(
    { base, name: "small" },
    {
      fetch,
      timeout: (milliseconds) => AbortSignal.timeout(Math.min(milliseconds, wait)),
      createDecoder: () => new TextDecoder(),
    },
  );
}

const prompt = { system: "Word one line.", user: "Say: Maybe less?" };
const chunk = (content: string): string =>
  `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`;

function stream(pieces: readonly (string | Uint8Array)[]): Answer {
  return (_request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    for (const piece of pieces) response.write(piece);
    response.end();
  };
}

test("sends the two messages, and asks for a stream", async () => {
  let seen = "";
  const base = await serve((request, response) => {
    request.on("data", (bytes: Buffer) => (seen += bytes.toString()));
    request.on("end", () => response.end(chunk("Fine by me.") + "data: [DONE]\n\n"));
  });

  await connect(base).complete(prompt);

  expect(JSON.parse(seen)).toEqual({
    model: "small",
    messages: [
      { role: "system", content: "Word one line." },
      { role: "user", content: "Say: Maybe less?" },
    ],
    stream: true,
    max_tokens: 80,
    temperature: 0.7,
  });
});

describe("an answer", () => {
  test("that comes in pieces is put together, letters cut in the middle too", async () => {
    const bytes = new TextEncoder().encode(chunk("Maybe less, my "));
    const accent = new TextEncoder().encode(chunk("chéri?"));
    const cut = accent.indexOf(0xc3) + 1;
    const base = await serve(
      stream([bytes, accent.subarray(0, cut), accent.subarray(cut), "data: [DONE]\n\n"]),
    );

    expect(await connect(base).complete(prompt)).toEqual({
      ok: true,
      value: "Maybe less, my chéri?",
    });
  });

  test("that comes at once is taken too", async () => {
    const base = await serve((_request, response) => {
      response.end(JSON.stringify({ choices: [{ message: { content: "Maybe less?" } }] }));
    });

    expect(await connect(base).complete(prompt)).toEqual({ ok: true, value: "Maybe less?" });
  });

  test.each<readonly [string, string]>([
    ["garbage", "<html>no</html>"],
    ["an empty body", ""],
    ["JSON of another shape", JSON.stringify({ error: "no such model" })],
    ["a stream that breaks off in a message", `${chunk("Maybe")}data: {"choices":[{"del`],
    ["a stream without words", "data: [DONE]\n\n"],
    ["far too much", chunk("blah ".repeat(5_000))],
  ])("that is %s is garbled", async (_, body) => {
    const base = await serve((_request, response) => response.end(body));

    expect(await connect(base).complete(prompt)).toEqual({ ok: false, error: { type: "garbled" } });
  });

  test.each([401, 404, 429, 500])("of status %i is a refusal", async (status) => {
    const base = await serve((_request, response) => response.writeHead(status).end("no"));

    expect(await connect(base).complete(prompt)).toEqual({
      ok: false,
      error: { type: "refused", status },
    });
  });

  test("that never comes is slow", async () => {
    const base = await serve(() => {
      // The server takes the request and stays silent.
    });

    expect(await connect(base, 50).complete(prompt)).toEqual({
      ok: false,
      error: { type: "slow" },
    });
  });

  test("that stops half-way is slow", async () => {
    const base = await serve((_request, response) => response.write(chunk("Maybe")));

    expect(await connect(base, 100).complete(prompt)).toEqual({
      ok: false,
      error: { type: "slow" },
    });
  });
});

test("no server there: unreachable", async () => {
  const base = await serve(() => {
    // Closed before anyone asks.
  });
  await new Promise((resolve) => server?.close(resolve));

  expect(await connect(base).complete(prompt)).toEqual({
    ok: false,
    error: { type: "unreachable" },
  });
});

test.each<readonly [string, boolean]>([
  ["http://localhost:11434/v1", true],
  ["http://127.0.0.1:8080", true],
  ["http://[::1]:1234/v1", true],
  ["https://api.example.com/v1", false],
  ["http://localhost.example.com/v1", false],
  ["http://127.0.0.1.example.com", false],
  ["http://192.168.0.4:11434", false],
  ["http://localhost@example.com", false],
])("%s stays on this machine: %s", (base, isOwn) => {
  expect(isOwnMachine(base)).toBe(isOwn);
});
