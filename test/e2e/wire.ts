import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocket, WebSocketServer } from "ws";

/** The line between the browsers and the relay: it hears every byte in both directions, and can be cut. */
export type Wire = {
  readonly origin: string;
  /** What was asked of the relay, and what it answered, the app's own files left out. */
  readonly heard: Buffer[];
  /** Every address that was asked for, in order. */
  readonly asked: string[];
  readonly cut: () => void;
  readonly mend: () => void;
  readonly close: () => Promise<void>;
};

export async function openWire(relay: string): Promise<Wire> {
  const heard: Buffer[] = [];
  const asked: string[] = [];
  const open = new Set<WebSocket>();
  let isCut = false;
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? "/";
    asked.push(path);
    if (isCut) {
      incoming.destroy();
      return;
    }
    const isRelay = path.startsWith("/v1/");
    if (isRelay) heard.push(Buffer.from(`${incoming.method} ${path}`));
    const upstream = request(
      new URL(path, relay),
      { method: incoming.method ?? "GET", headers: { ...incoming.headers, host: hostOf(relay) } },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        if (isRelay) answer.on("data", (chunk: Buffer) => heard.push(chunk));
        answer.pipe(outgoing);
      },
    );
    upstream.on("error", () => outgoing.destroy());
    if (isRelay) incoming.on("data", (chunk: Buffer) => heard.push(chunk));
    incoming.pipe(upstream);
  });
  const sockets = new WebSocketServer({ noServer: true });
  server.on("upgrade", (incoming, socket, head) => {
    asked.push(incoming.url ?? "/");
    if (isCut) {
      socket.destroy();
      return;
    }
    sockets.handleUpgrade(incoming, socket, head, (browser) => {
      const upstream = new WebSocket(
        new URL(incoming.url ?? "/", relay.replace("http", "ws")).href,
      );
      open.add(browser);
      join(browser, upstream, heard);
      browser.on("close", () => open.delete(browser));
    });
  });
  const port = await listen(server);
  return {
    origin: `http://localhost:${port}`,
    heard,
    asked,
    cut: () => {
      isCut = true;
      for (const socket of open) socket.terminate();
      server.closeAllConnections();
    },
    mend: () => {
      isCut = false;
    },
    close: async () => {
      for (const socket of open) socket.terminate();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function join(browser: WebSocket, upstream: WebSocket, heard: Buffer[]): void {
  const waiting: Buffer[] = [];
  browser.on("message", (data: Buffer) => {
    heard.push(data);
    if (upstream.readyState === upstream.OPEN) upstream.send(data);
    else waiting.push(data);
  });
  upstream.on("open", () => waiting.forEach((data) => upstream.send(data)));
  upstream.on("message", (data: Buffer) => {
    heard.push(data);
    if (browser.readyState === browser.OPEN) browser.send(data);
  });
  // Why the relay closes is for the browser to hear; what was only lost has no code that may be said.
  upstream.on("close", (code) =>
    code >= 3000 || code === 1012 ? browser.close(code) : browser.terminate(),
  );
  browser.on("close", () => upstream.terminate());
  for (const socket of [browser, upstream]) socket.on("error", () => socket.terminate());
}

function hostOf(address: string): string {
  return new URL(address).host;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address: AddressInfo | string | null = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}
