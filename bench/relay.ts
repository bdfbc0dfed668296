import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { startNats, startPostgres } from "../scripts/services.ts";
import { createSqliteStorage } from "../src/relay/storage/sqlite.ts";
import { makeRun, randomId } from "../test/relay/envelopes.ts";
import { encodeMessage } from "../src/core/sync/codec.ts";
import { bearer, createCouple, requestTo } from "../test/relay/device.ts";
import { createRelayProcess } from "../test/relay/relay-process.ts";
import { connectDevice } from "../test/relay/socket-device.ts";
import { percentile } from "./measure.ts";
import { formatNumber, printTable } from "./print.ts";
import { runHocuspocus, runRelay } from "./relay-contenders.ts";
import { measureLoad, memoryOf, type Figures, type Running } from "./relay-load.ts";

const sockets = 200;
const envelopeBytes = 292;

/** The relay under load: against Hocuspocus, against the bare disk, and against itself in other dress. */
export async function benchRelay(): Promise<void> {
  console.log(`\nThe machine's load over the last minute: ${formatNumber(loadavg()[0] ?? 0)}.`);
  await benchServers();
  await benchDisk();
  await benchColdLoad();
  await benchMemory();
}

async function benchServers(): Promise<void> {
  const postgres = await startPostgres();
  const nats = await startNats();
  if (postgres === null) console.error("No PostgreSQL here: only SQLite was measured.");
  const database = { DATABASE_URL: postgres?.url ?? "" };
  const runs: readonly (readonly [string, () => Promise<Running>])[] = [
    ["relay, SQLite", () => runRelay({})],
    ["Hocuspocus, SQLite (not synced)", runHocuspocus],
    ...(postgres === null
      ? []
      : ([
          ["relay, PostgreSQL", () => runRelay(database)],
          ["two nodes, PostgreSQL, NOTIFY", () => runRelay(database, 2)],
        ] as const)),
    ...(postgres === null || nats === null
      ? []
      : ([
          ["two nodes, PostgreSQL, NATS", () => runRelay({ ...database, NATS_URL: nats.url }, 2)],
        ] as const)),
  ];
  const rows: (readonly [string, Figures])[] = [];
  for (const [name, start] of runs) {
    const running = await start();
    rows.push([name, await measureLoad(running, sockets)]);
    await running.stop();
  }
  await postgres?.stop();
  await nats?.stop();
  printServers(rows);
}

function printServers(rows: readonly (readonly [string, Figures])[]): void {
  const first = rows[0]?.[1];
  const ratio = (of: (figures: Figures) => number, figures: Figures): string =>
    first === undefined ? "–" : (of(figures) / of(first)).toFixed(2);
  printTable(`${sockets} sockets, two a couple, ${envelopeBytes} bytes a change`, [
    [
      "",
      "acked/s",
      "ratio",
      "delivered/s",
      "p50 ms",
      "p99 ms",
      "MB",
      "ratio",
      "acked/core s",
      "ratio",
    ],
    ...rows.map(([name, figures]) => [
      name,
      formatNumber(figures.acknowledged),
      ratio(({ acknowledged }) => acknowledged, figures),
      formatNumber(figures.delivered),
      formatNumber(figures.p50),
      formatNumber(figures.p99),
      formatNumber(figures.memory),
      ratio(({ memory }) => memory, figures),
      formatNumber(figures.perCoreSecond),
      ratio(({ perCoreSecond }) => perCoreSecond, figures),
    ]),
  ]);
}

/** The storage alone, with 200 appends in each group, beside a file that gets as many bytes and one sync a group. */
async function benchDisk(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "elbowroom-bench-"));
  const storage = createSqliteStorage(folder);
  const devices = await Promise.all(
    Array.from({ length: sockets }, async () => {
      const [space, device] = [randomId(), randomId()];
      await storage.createSpace(space, device, randomBytes(32));
      return { space, device };
    }),
  );
  const rounds = 60;
  const stored: number[] = [];
  const synced: number[] = [];
  const file = openSync(join(folder, "bare"), "w");
  const bytes = randomBytes(sockets * envelopeBytes);
  for (let round = 1; round <= rounds; round += 1) {
    const runs = devices.map(({ space, device }) => ({
      space,
      run: makeRun(device, round, 1, envelopeBytes - 26),
    }));
    const start = performance.now();
    await Promise.all(runs.map(({ space, run }) => storage.append(space, run)));
    const middle = performance.now();
    writeSync(file, bytes);
    fdatasyncSync(file);
    synced.push(performance.now() - middle);
    stored.push(middle - start);
  }
  closeSync(file);
  await storage.close();
  rmSync(folder, { recursive: true });
  const perSecond = (times: readonly number[]): number =>
    (sockets * times.length * 1000) / times.reduce((sum, time) => sum + time, 0);
  printTable(`${sockets} appends a group, durable`, [
    ["", "appends/s", "ratio"],
    [
      "storage in SQLite",
      formatNumber(perSecond(stored)),
      (perSecond(stored) / perSecond(synced)).toFixed(2),
    ],
    ["bare file, one sync a group", formatNumber(perSecond(synced)), "1.00"],
  ]);
}

/** A device that has nothing, and a log of 10,000 envelopes: until the relay has sent it all of it. */
async function benchColdLoad(): Promise<void> {
  const relay = await createRelayProcess({});
  await relay.start();
  const request = requestTo(relay.origin);
  const { space, ana, ben } = await createCouple(request);
  const count = 10_000;
  for (let first = 1; first <= count; first += 250) {
    const run = makeRun(ana.keys.id, first, 250, envelopeBytes - 26);
    const body = encodeMessage({ type: "append", request: 1, run });
    const headers = bearer(ana.token);
    await request(`/v1/spaces/${space}/envelopes`, { method: "POST", headers, body });
  }
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const start = performance.now();
    const device = connectDevice(relay.origin, space, ben.keys);
    await device.until(({ type }) => type === "live");
    times.push(performance.now() - start);
    if (device.entries().length !== count) throw new Error("It is not all there.");
    device.close();
    await device.closed;
  }
  await relay.stop();
  printTable(`a log of ${count} envelopes, cold`, [
    ["", "ms"],
    ["until the device has all of it", formatNumber(percentile(times, 0.5))],
  ]);
}

/** What a couple costs that is connected and says nothing. */
async function benchMemory(): Promise<void> {
  const couples = 500;
  const running = await runRelay({});
  const before = memoryOf(running.pids);
  const events = { onAck: () => {}, onDelivered: () => {} };
  const links = [];
  for (let index = 0; index < couples; index += 1) {
    links.push(await running.open(index, 0, events), await running.open(index, 1, events));
  }
  const kilobytes = ((memoryOf(running.pids) - before) * 1024) / couples;
  for (const link of links) link.close();
  await running.stop();
  printTable("couples that are connected", [
    ["", ""],
    ["empty node, MB", formatNumber(before)],
    ["a couple, kB", formatNumber(kilobytes)],
    ["couples in a GB", formatNumber(((1024 - before) * 1024) / kilobytes)],
  ]);
}
