import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { percentile } from "./measure.ts";

/** One device on one socket, whatever the server speaks. */
export type Link = {
  /** Sends one change of the usual size. */
  readonly send: () => void;
  readonly close: () => void;
};

export type LinkEvents = {
  /** The server has taken the oldest change that was not acknowledged yet. */
  readonly onAck: () => void;
  /** So many changes of others have arrived. */
  readonly onDelivered: (count: number) => void;
};

/** A server that runs, with couples connected to it. */
export type Running = {
  readonly open: (couple: number, side: 0 | 1, events: LinkEvents) => Promise<Link>;
  readonly pids: readonly number[];
  readonly stop: () => Promise<void>;
};

export type Figures = {
  readonly acknowledged: number;
  readonly delivered: number;
  readonly p50: number;
  readonly p99: number;
  /** Of all server processes, in megabytes, at the end. */
  readonly memory: number;
  /**
   * Acknowledged changes for each second that a processor spent on the server: unlike the rest it says
   * the same when the machine has other things to do.
   */
  readonly perCoreSecond: number;
};

const warmUpMilliseconds = 2000;
const measuredMilliseconds = 6000;
/** Changes a device has under way at once: it gathers what is typed, and does not wait for each answer. */
const underWay = 4;

/** The load is bounded by the answers: a device sends the next change when one is acknowledged. */
export async function measureLoad(running: Running, sockets: number): Promise<Figures> {
  const latencies: number[] = [];
  let delivered = 0;
  let isMeasuring = false;
  let isSending = true;
  const links = await openAll(running, sockets, (link) => {
    const sentAt: number[] = [];
    const send = (): void => {
      sentAt.push(performance.now());
      link().send();
    };
    return {
      send,
      onAck: () => {
        const start = sentAt.shift() ?? 0;
        if (isMeasuring) latencies.push(performance.now() - start);
        if (isSending) send();
      },
      onDelivered: (count) => {
        if (isMeasuring) delivered += count;
      },
    };
  });
  for (const { send } of links) for (let index = 0; index < underWay; index += 1) send();
  await setTimeout(warmUpMilliseconds);
  isMeasuring = true;
  const start = performance.now();
  const usedBefore = processorSecondsOf(running.pids);
  await setTimeout(measuredMilliseconds);
  const used = processorSecondsOf(running.pids) - usedBefore;
  const seconds = (performance.now() - start) / 1000;
  isMeasuring = false;
  isSending = false;
  const memory = memoryOf(running.pids);
  for (const { close } of links) close();
  return {
    acknowledged: latencies.length / seconds,
    delivered: delivered / seconds,
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    memory,
    perCoreSecond: latencies.length / used,
  };
}

type Driver = LinkEvents & { readonly send: () => void };

async function openAll(
  running: Running,
  sockets: number,
  createDriver: (link: () => Link) => Driver,
): Promise<readonly { readonly send: () => void; readonly close: () => void }[]> {
  const opened: { readonly send: () => void; readonly close: () => void }[] = [];
  for (let index = 0; index < sockets; index += 1) {
    const holder: Link[] = [];
    const driver = createDriver(() => {
      const [link] = holder;
      if (link === undefined) throw new Error("The link is not open yet.");
      return link;
    });
    const link = await running.open(Math.floor(index / 2), index % 2 === 0 ? 0 : 1, driver);
    holder.push(link);
    opened.push({ send: driver.send, close: link.close });
  }
  return opened;
}

/** Resident memory in megabytes, as Linux tells it. */
export function memoryOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return sum + Number(/VmRSS:\s+(\d+) kB/u.exec(status)?.[1] ?? Number.NaN) / 1024;
  }, 0);
}

/** Linux counts in hundredths of a second, for the process as a whole. */
function processorSecondsOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [user, system] = stat.slice(stat.lastIndexOf(")")).split(" ").slice(12, 14);
    return sum + (Number(user) + Number(system)) / 100;
  }, 0);
}
