import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { decodeRelayMessage, encodeMessage } from "../../src/core/sync/codec.ts";
import type { EnvelopeRun } from "../../src/core/sync/message.ts";
import { defaultLimits } from "../../src/relay/limits.ts";
import { createLog } from "../../src/relay/log.ts";
import { createNode } from "../../src/relay/node.ts";
import type { PushAddress } from "../../src/relay/storage/storage.ts";
import { createSqliteStorage } from "../../src/relay/storage/sqlite.ts";
import { bearer, type Request } from "./device.ts";

/** One node with its storage, no server, a clock and a push service of the test's own. */
export async function createApiStage() {
  const folder = mkdtempSync(join(tmpdir(), "elbowroom-api-"));
  const lines: string[] = [];
  const pushed: PushAddress[] = [];
  const clock = { now: 1_800_000_000_000 };
  const node = await createNode({
    storage: createSqliteStorage(folder),
    openWakes: null,
    limits: { ...defaultLimits, address: { perSecond: 10_000, burst: 10_000 } },
    metricsToken: "watch",
    pushSubject: "mailto:relay@elbowroom.example",
    createSendPush: () => async (address) => {
      pushed.push(address);
      return address.endpoint.endsWith("gone") ? "gone" : "sent";
    },
    now: () => clock.now,
    log: createLog(
      (line) => lines.push(line),
      () => new Date(clock.now),
    ),
  });
  afterAll(async () => {
    await node.close();
    rmSync(folder, { recursive: true });
  });
  const request: Request = async (path, init) => node.api.request(path, init);
  return {
    lines,
    pushed,
    clock,
    request,
    append: (space: string, token: string, run: EnvelopeRun) =>
      request(`/v1/spaces/${space}/envelopes`, {
        method: "POST",
        headers: bearer(token),
        body: encodeMessage({ type: "append", request: 1, run }),
      }),
    get: (path: string, token?: string) => request(path, { headers: bearer(token) }),
    remove: (path: string, token: string) =>
      request(path, { method: "DELETE", headers: bearer(token) }),
  };
}

export async function messageIn(
  response: Response,
): Promise<ReturnType<typeof decodeRelayMessage>> {
  return decodeRelayMessage(new Uint8Array(await response.arrayBuffer()));
}

export async function refusal(response: Response): Promise<readonly unknown[]> {
  const body: unknown = await response.json();
  return [response.status, body];
}
