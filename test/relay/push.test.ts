import { verify, createPublicKey } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { assert } from "../../src/core/assert.ts";
import { defaultLimits } from "../../src/relay/limits.ts";
import { silentLog } from "./silent-log.ts";
import { createNode } from "../../src/relay/node.ts";
import { serve } from "../../src/relay/serve.ts";
import { createSqliteStorage } from "../../src/relay/storage/sqlite.ts";
import { createSendPush } from "../../src/relay/web-push.ts";
import { bearer, createCouple, postJson, requestTo, textIn } from "./device.ts";
import { makeRun } from "./envelopes.ts";
import { createPushService } from "./push-service.ts";
import { connectDevice } from "./socket-device.ts";

const folder = mkdtempSync(join(tmpdir(), "elbowroom-push-"));
mkdirSync(join(folder, "dist"));
writeFileSync(join(folder, "dist/index.html"), "<title>Elbowroom</title>");
const service = await createPushService();
const storage = createSqliteStorage(join(folder, "data"));
const node = await createNode({
  storage,
  openWakes: null,
  limits: { ...defaultLimits, pushMilliseconds: 0 },
  metricsToken: null,
  pushSubject: "mailto:relay@elbowroom.example",
  createSendPush: (keys, subject) => createSendPush(keys, subject, service.agent),
  now: Date.now,
  log: silentLog,
});
const serving = await serve({ root: join(folder, "dist"), port: 0, node });
assert(serving.ok, "it can listen");
const { address: origin } = serving;
const request = requestTo(origin);
afterAll(async () => {
  await serving.close();
  service.close();
  rmSync(folder, { recursive: true });
});

const at = (name: string) => ({
  endpoint: `https://fcm.googleapis.com/fcm/send/${name}`,
  p256dh: "B".repeat(87),
  auth: "a".repeat(22),
});

test("who asked for it is woken over TLS with an empty push, signed with the relay's key; a gone address is dropped", async () => {
  const { space, ana, ben } = await createCouple(request);
  const path = `/v1/spaces/${space}/push`;
  const put = (name: string) => request(path, { ...postJson(at(name), ben.token), method: "PUT" });
  const socket = connectDevice(origin, space, ana.keys);
  await socket.until(({ type }) => type === "live");
  const write = (deviceSeq: number) => socket.append(makeRun(ana.keys.id, deviceSeq, 1));

  // Off by default: nobody is called before they asked to be.
  await write(1);
  expect(service.pushed).toEqual([]);
  expect((await put("ben")).status).toBe(204);
  await write(2);
  const [pushed] = await service.next(1);
  const key = await textIn(await request("/v1/push-key"), "key");
  const { authorization = "", ...headers } = pushed?.headers ?? {};

  expect([pushed?.path, pushed?.body, headers["content-length"]]).toEqual([
    "/fcm/send/ben",
    "",
    "0",
  ]);
  expect([headers["content-encoding"], headers["ttl"]]).toEqual([undefined, "86400"]);
  const [head = "", claims = "", signature = ""] =
    /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), k=/u.exec(String(authorization))?.slice(1) ?? [];
  // Whose push it is, for which service and until when: no more.
  expect(Buffer.from(claims, "base64url").toString()).toMatch(
    /^\{"aud":"https:\/\/fcm\.googleapis\.com","exp":\d+,"sub":"mailto:relay@elbowroom\.example"\}$/u,
  );
  expect(isSignedWith(key, `${head}.${claims}`, signature)).toBe(true);

  await put("gone");
  await write(3);
  await service.next(2);
  await expect.poll(() => storage.pushAddresses(space)).toEqual([]);
  await write(4);
  await put("again");
  await request(path, { method: "DELETE", headers: bearer(ben.token) });
  await write(5);
  socket.close();
  expect(service.pushed.map((one) => one.path)).toEqual(["/fcm/send/ben", "/fcm/send/gone"]);
});

/** ES256 (RFC 7518, 3.4), by the key that the browsers were given. */
function isSignedWith(key: string, text: string, signature: string): boolean {
  const point = Buffer.from(key, "base64url");
  const [x, y] = [point.subarray(1, 33), point.subarray(33)];
  const jwk = {
    kty: "EC",
    crv: "P-256",
    x: x.toString("base64url"),
    y: y.toString("base64url"),
  };
  const publicKey = createPublicKey({ key: jwk, format: "jwk" });
  const bytes = Buffer.from(signature, "base64url");
  return verify("sha256", Buffer.from(text), { key: publicKey, dsaEncoding: "ieee-p1363" }, bytes);
}
