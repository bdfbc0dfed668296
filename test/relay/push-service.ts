import { createServer, Agent } from "node:https";
import type { AddressInfo } from "node:net";
import { connect } from "node:tls";

/** One request that came to the push service. */
export type Pushed = {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
};

/** A browser's push service over real TLS, and the way to it that a relay takes in place of the one outside. */
export async function createPushService() {
  const pushed: Pushed[] = [];
  const waiting: (() => void)[] = [];
  const server = createServer({ key, cert: certificate }, (request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString("latin1")));
    request.on("end", () => {
      const path = request.url ?? "";
      pushed.push({ path, headers: request.headers, body });
      response.writeHead(path.endsWith("gone") ? 410 : 201).end();
      for (const tell of waiting.splice(0)) tell();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const agent = new Agent();
  agent.createConnection = () =>
    connect({ host: "127.0.0.1", port, ca: certificate, servername: "fcm.googleapis.com" });
  const next = async (count: number): Promise<readonly Pushed[]> => {
    while (pushed.length < count) await new Promise<void>((resolve) => waiting.push(resolve));
    return pushed;
  };
  return { agent, pushed, next, close: () => server.close() };
}

/** Of this test alone, good for a hundred years. */
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgz/DWacmHXjUxE4y1
NA2Zoj4qq0Gs4quPyqGz2jCRev2hRANCAARraivWRy5E7F6aR6PuCfhgxYFiDOdl
s9Uz9B6IgjWOpdnCgdZjufxdrKS0SSWM268SfMs97F9iEWkAYwJOQBcQ
-----END PRIVATE KEY-----
`;
const certificate = `-----BEGIN CERTIFICATE-----
MIIBlTCCATqgAwIBAgIUF4J/VqNCrWlmxpZHqzOP2r/sulwwCgYIKoZIzj0EAwIw
DzENMAsGA1UEAwwEcHVzaDAgFw0yNjExMjYwMjExMDdaGA8yMTI2MTEwMjAyMTEw
N1owDzENMAsGA1UEAwwEcHVzaDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABGtq
K9ZHLkTsXppHo+4J+GDFgWIM52Wz1TP0HoiCNY6l2cKB1mO5/F2spLRJJYzbrxJ8
yz3sX2IRaQBjAk5AFxCjcjBwMB0GA1UdDgQWBBQ4LvSlEVu32tCyinV/rkrhzn/8
KDAfBgNVHSMEGDAWgBQ4LvSlEVu32tCyinV/rkrhzn/8KDAPBgNVHRMBAf8EBTAD
AQH/MB0GA1UdEQQWMBSCEmZjbS5nb29nbGVhcGlzLmNvbTAKBggqhkjOPQQDAgNJ
ADBGAiEAh18yRoLVmT0r+XmZRJGsZUCeSbxhotBRSlN9SuZjOjcCIQDv4re545wL
Q+T5ZuVIqpQVZ2Kwnq+5A8HK7Y0AwIHtVw==
-----END CERTIFICATE-----
`;
