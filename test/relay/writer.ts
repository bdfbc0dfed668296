import { setTimeout } from "node:timers/promises";
import type { LogEntry } from "../../src/core/sync/message.ts";
import type { Keys } from "./device.ts";
import { makeEnvelope } from "./envelopes.ts";
import { connectDevice, type SocketDevice } from "./socket-device.ts";

/** A device that keeps writing, whatever happens to the relay: what is not acknowledged it sends again. */
export type Writer = {
  readonly keys: Keys;
  /** By the device's number, what it wrote. */
  readonly written: ReadonlyMap<number, Uint8Array>;
  /** The last number that the relay promised to keep. */
  readonly acknowledged: () => number;
  /** What it heard from others, in the order it came. */
  readonly heard: readonly LogEntry[];
  readonly stop: () => Promise<void>;
  /** Once all have stopped: hears what the others wrote after it went. */
  readonly catchUp: () => Promise<void>;
};

const envelopesInAppend = 4;

export function startWriter(space: string, keys: Keys, origin: string): Writer {
  const written = new Map<number, Uint8Array>();
  const heard: LogEntry[] = [];
  let acknowledged = 0;
  let cursor = 0;
  const stopping = new AbortController();

  const next = () => {
    const envelopes = Array.from({ length: envelopesInAppend }, (_, index) => {
      const deviceSeq = acknowledged + 1 + index;
      const envelope = written.get(deviceSeq) ?? makeEnvelope(keys.id, deviceSeq);
      written.set(deviceSeq, envelope);
      return envelope;
    });
    return { device: keys.id, firstDeviceSeq: acknowledged + 1, envelopes };
  };
  const write = async (device: SocketDevice, gone: Promise<null>): Promise<void> => {
    const isLive = await Promise.race([device.until(({ type }) => type === "live"), gone]);
    if (isLive === null) return;
    while (!stopping.signal.aborted) {
      const answer = await Promise.race([device.append(next()), gone]);
      if (answer === null) return;
      if (answer.type !== "ack") throw new Error(`Refused: ${JSON.stringify(answer)}`);
      acknowledged = answer.deviceSeq;
    }
  };
  const remember = (device: SocketDevice): void => {
    heard.push(...device.entries().filter((entry) => entry.device !== keys.id));
    for (const message of device.heard) if (message.type === "events") cursor = message.upTo;
  };
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const device = connectDevice(origin, space, keys, cursor);
      await write(
        device,
        device.closed.then(() => null),
      );
      device.close();
      await device.closed;
      remember(device);
      await setTimeout(15);
    }
  };
  const catchUp = async (): Promise<void> => {
    const last = connectDevice(origin, space, keys, cursor);
    await last.until(({ type }) => type === "live");
    last.close();
    await last.closed;
    remember(last);
  };
  const running = run();
  return {
    keys,
    written,
    acknowledged: () => acknowledged,
    heard,
    stop: () => {
      stopping.abort();
      return running;
    },
    catchUp,
  };
}

export type Losses = {
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  readonly outOfOrder: number;
  readonly unheard: number;
};

/** Looks up everything that was promised, in the log as another device reads it. */
function findLosses(log: readonly LogEntry[], writers: readonly Writer[]): Losses {
  const losses = writers.map((writer) => lossesOf(log, writer));
  const sum = (of: (losses: Losses) => number): number =>
    losses.reduce((total, one) => total + of(one), 0);
  return {
    acknowledged: sum((one) => one.acknowledged),
    lost: sum((one) => one.lost),
    doubled: sum((one) => one.doubled) + log.length - new Set(log.map(({ seq }) => seq)).size,
    outOfOrder: sum((one) => one.outOfOrder),
    unheard: sum((one) => one.unheard),
  };
}

function lossesOf(log: readonly LogEntry[], writer: Writer): Losses {
  const own = log.filter(({ device }) => device === writer.keys.id);
  const keptByNumber = new Map(own.map((entry) => [entry.deviceSeq, entry.envelope]));
  const promised = [...writer.written].filter(([number]) => number <= writer.acknowledged());
  const others = log.filter(({ device }) => device !== writer.keys.id);
  const heardSeqs = writer.heard.map(({ seq }) => seq);
  const everHeard = new Set(heardSeqs);
  const isSame = (number: number, envelope: Uint8Array): boolean =>
    Buffer.compare(keptByNumber.get(number) ?? new Uint8Array(), envelope) === 0;
  return {
    acknowledged: promised.length,
    lost: promised.filter(([number, envelope]) => !isSame(number, envelope)).length,
    doubled: own.length - keptByNumber.size + heardSeqs.length - everHeard.size,
    outOfOrder:
      own.filter(({ deviceSeq }, index) => deviceSeq !== index + 1).length +
      heardSeqs.filter((seq, index) => index > 0 && seq <= (heardSeqs[index - 1] ?? 0)).length,
    unheard: others.filter(({ seq }) => !everHeard.has(seq)).length,
  };
}

async function readLog(space: string, keys: Keys, origin: string): Promise<readonly LogEntry[]> {
  const device = connectDevice(origin, space, keys);
  await device.until(({ type }) => type === "live");
  device.close();
  await device.closed;
  return device.entries();
}

/** Stops all who write in a space, lets each hear the rest, and counts what is missing in the log. */
export async function stopAndCount(
  space: string,
  writers: readonly Writer[],
  origin: string,
): Promise<Losses> {
  await Promise.all(writers.map((writer) => writer.stop()));
  await Promise.all(writers.map((writer) => writer.catchUp()));
  const [first] = writers;
  return findLosses(first === undefined ? [] : await readLog(space, first.keys, origin), writers);
}
