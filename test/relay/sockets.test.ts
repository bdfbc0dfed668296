import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assert as assertThat, asyncProperty, uint8Array } from "fast-check";
import { afterAll, assert, expect, test } from "vitest";
import { encodeMessage } from "../../src/core/sync/codec.ts";
import { sizes } from "../../src/core/sync/message.ts";
import { defaultLimits } from "../../src/relay/limits.ts";
import { silentLog } from "./silent-log.ts";
import { createNode } from "../../src/relay/node.ts";
import { serve } from "../../src/relay/serve.ts";
import { createSqliteStorage } from "../../src/relay/storage/sqlite.ts";
import { bearer, createCouple, createKeys, requestTo, type Couple } from "./device.ts";
import { makeRun } from "./envelopes.ts";
import { connectDevice, type SocketDevice } from "./socket-device.ts";

const folder = mkdtempSync(join(tmpdir(), "elbowroom-sockets-"));
mkdirSync(join(folder, "dist"));
writeFileSync(join(folder, "dist", "index.html"), "<title>Elbowroom</title>");

async function start(data: string, slowMilliseconds = 300) {
  const node = await createNode({
    storage: createSqliteStorage(join(folder, data)),
    openWakes: null,
    limits: {
      ...defaultLimits,
      address: { perSecond: 10_000, burst: 10_000 },
      helloMilliseconds: 150,
      slowMilliseconds,
    },
    metricsToken: null,
    pushSubject: null,
    now: Date.now,
    log: silentLog,
  });
  const serving = await serve({ root: join(folder, "dist"), port: 0, node });
  assert(serving.ok, "it can listen");
  return serving;
}

const serving = await start("shared");
const origin = serving.address;
const request = requestTo(origin);
afterAll(async () => {
  await serving.close();
  rmSync(folder, { recursive: true });
});

test("figures are for this machine, and not for whom a proxy on it asks", async () => {
  const direct = await fetch(`${origin}/metrics`);
  const proxied = await Promise.all(
    ["Forwarded", "Via", "X-Forwarded-For", "X-Real-IP"].map((name) =>
      fetch(`${origin}/metrics`, { headers: { [name]: "192.0.2.1" } }),
    ),
  );

  expect(await direct.text()).toContain("relay_sockets");
  expect(proxied.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
});

const isLive = ({ type }: { type: string }): boolean => type === "live";
const connectBoth = async ({ space, ana, ben }: Couple) => {
  const both = [
    connectDevice(origin, space, ana.keys),
    connectDevice(origin, space, ben.keys),
  ] as const;
  await Promise.all(both.map((device) => device.until(isLive)));
  return both;
};
const hasEntries = (device: SocketDevice, count: number) =>
  device.until(() => device.entries().length >= count);
const write = async (device: SocketDevice, id: string) =>
  Promise.all(Array.from({ length: 100 }, (_, i) => device.append(makeRun(id, i + 1, 1))));

test("what one writes the other has, and the writer hears how far the log has come", async () => {
  const couple = await createCouple(request);
  const [ana, ben] = await connectBoth(couple);
  const run = makeRun(couple.ana.keys.id, 1, 2);

  const ack = await ana.append(run);
  await ben.until(({ type }) => type === "events");
  const reached = await ana.until(({ type }) => type === "events");

  expect(ack).toEqual({ type: "ack", request: 1, deviceSeq: 2 });
  expect(ben.entries().map(({ seq, envelope }) => [seq, envelope])).toEqual([
    [1, run.envelopes[0]],
    [2, run.envelopes[1]],
  ]);
  expect(reached).toEqual({ type: "events", after: 0, upTo: 2, head: 2, entries: [] });
});

test("a device that comes back gets what it lacks, then goes live", async () => {
  const couple = await createCouple(request);
  const [ana] = await connectBoth(couple);
  await ana.append(makeRun(couple.ana.keys.id, 1, 200, 1000));
  await ana.append(makeRun(couple.ana.keys.id, 201, 200, 1000));

  const ben = connectDevice(origin, couple.space, couple.ben.keys, 150);
  const live = await ben.until(isLive);

  expect(live).toEqual({ type: "live", head: 400 });
  expect(ben.entries().map(({ seq }) => seq)).toEqual(
    Array.from({ length: 250 }, (_, i) => i + 151),
  );
  expect(ben.heard.filter(({ type }) => type === "events").length).toBeGreaterThan(1);
});

test("a device that was away for long gets the snapshot and the rest", async () => {
  const couple = await createCouple(request);
  const [ana] = await connectBoth(couple);
  await ana.append(makeRun(couple.ana.keys.id, 1, 10));
  for (const upTo of [4, 8]) {
    await request(`/v1/spaces/${couple.space}/snapshot`, {
      method: "PUT",
      headers: bearer(couple.ana.token),
      body: encodeMessage({ type: "snapshot", upTo, body: Buffer.from(`to ${upTo}`) }),
    });
  }

  const ben = connectDevice(origin, couple.space, couple.ben.keys, 1);
  await ben.until(isLive);

  expect(ben.heard.slice(1).map((message) => message.type)).toEqual(["snapshot", "events", "live"]);
  expect(ben.heard[1]).toEqual({
    type: "snapshot",
    upTo: 8,
    body: new Uint8Array(Buffer.from("to 8")),
  });
  expect(ben.entries().map(({ seq }) => seq)).toEqual([9, 10]);
});

test("written by HTTP, heard on the socket", async () => {
  const couple = await createCouple(request);
  const [, ben] = await connectBoth(couple);

  await request(`/v1/spaces/${couple.space}/envelopes`, {
    method: "POST",
    headers: bearer(couple.ana.token),
    body: encodeMessage({ type: "append", request: 1, run: makeRun(couple.ana.keys.id, 1, 1) }),
  });

  await hasEntries(ben, 1);
  expect(ben.entries().map(({ seq }) => seq)).toEqual([1]);
});

test("both write at once: each hears the other once and in order", async () => {
  const couple = await createCouple(request);
  const [ana, ben] = await connectBoth(couple);

  await Promise.all([write(ana, couple.ana.keys.id), write(ben, couple.ben.keys.id)]);
  await Promise.all([hasEntries(ana, 100), hasEntries(ben, 100)]);

  for (const [device, author] of [
    [ana, couple.ben.keys.id],
    [ben, couple.ana.keys.id],
  ] as const) {
    const entries = device.entries();
    expect(entries.map(({ deviceSeq }) => deviceSeq)).toEqual(
      Array.from({ length: 100 }, (_, i) => i + 1),
    );
    expect(new Set(entries.map((entry) => entry.device))).toEqual(new Set([author]));
    expect(entries.map(({ seq }) => seq)).toEqual(
      entries.map(({ seq }) => seq).toSorted((a, b) => a - b),
    );
  }
});

test("who is removed is shown out, and who deletes the space shows both out", async () => {
  const couple = await createCouple(request);
  const [ana, ben] = await connectBoth(couple);
  const remove = (path: string) =>
    request(`/v1/spaces/${couple.space}${path}`, {
      method: "DELETE",
      headers: bearer(couple.ana.token),
    });

  await remove(`/members/${couple.ben.keys.id}`);
  const bens = await ben.closed;
  await remove("");

  expect([bens, await ana.closed]).toEqual([4403, 4403]);
});

test.each([
  ["another's key", async ({ space }: Couple) => connectDevice(origin, space, createKeys()), 4403],
  [
    "another's name",
    async ({ space, ana }: Couple) =>
      connectDevice(origin, space, { ...createKeys(), id: ana.keys.id }),
    4401,
  ],
  ["no hello", async ({ space }: Couple) => connectDevice(origin, space, null), 4408],
])("%s is shown the door", async (_, connect, code) => {
  const device = await connect(await createCouple(request));

  expect(await device.closed).toBe(code);
});

test("an append before the hello, in another's name, or as text, is shown the door", async () => {
  const couple = await createCouple(request);
  const early = connectDevice(origin, couple.space, null);
  await early.until(({ type }) => type === "challenge");
  void early.append(makeRun(couple.ana.keys.id, 1, 1));
  const [ana, ben] = await connectBoth(couple);
  void ana.append(makeRun(couple.ben.keys.id, 1, 1));
  ben.sendRaw("hello");

  expect(await Promise.all([early.closed, ana.closed, ben.closed])).toEqual([4401, 4401, 4400]);
});

test("any garbage closes the socket that sent it, and no other", async () => {
  const couple = await createCouple(request);
  const [, ben] = await connectBoth(couple);

  await assertThat(
    asyncProperty(uint8Array({ maxLength: 300 }), async (bytes) => {
      const device = connectDevice(origin, couple.space, null);
      await device.until(({ type }) => type === "challenge");
      device.sendRaw(bytes);
      expect([4400, 4401]).toContain(await device.closed);
    }),
    { numRuns: 50 },
  );
  const huge = connectDevice(origin, couple.space, null);
  await huge.until(({ type }) => type === "challenge");
  huge.sendRaw(new Uint8Array(sizes.largestAppend + 10_000));

  expect(await huge.closed).toBe(1009);
  expect(ben.socket.readyState).toBe(ben.socket.OPEN);
});

test("a reader that does not read is let go", async () => {
  const couple = await createCouple(request);
  const [ana, ben] = await connectBoth(couple);
  ben.socket.pause();
  const letGo = ben.closed;
  for (let first = 1; first <= 120; first += 3) {
    await ana.append(makeRun(couple.ana.keys.id, first, 3, 65_000));
  }
  const metrics = async () => (await request("/metrics")).text();

  await expect
    .poll(metrics, { timeout: 5000 })
    .toMatch(/relay_closed_total\{reason="slow"\} [1-9]/u);
  ben.socket.resume();
  expect(await letGo).toBe(1006);
});

test("a stop is a goodbye: sockets are told, and what was acknowledged is there afterwards", async () => {
  const first = await start("stopped");
  const couple = await createCouple(requestTo(first.address));
  const ana = connectDevice(first.address, couple.space, couple.ana.keys);
  await ana.until(isLive);
  await ana.append(makeRun(couple.ana.keys.id, 1, 5));

  await first.close();
  const code = await ana.closed;
  const second = await start("stopped");
  const ben = connectDevice(second.address, couple.space, couple.ben.keys);
  await ben.until(isLive);
  await second.close();

  expect(code).toBe(1012);
  expect(ben.entries()).toHaveLength(5);
});
