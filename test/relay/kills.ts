import { setTimeout } from "node:timers/promises";
import { createCouple, requestTo } from "./device.ts";
import { createRelayProcess } from "./relay-process.ts";
import { startWriter, stopAndCount, type Losses } from "./writer.ts";

export type KillReport = Losses & {
  readonly kills: number;
  /** From the start of the process to its answering again, the longest of all. */
  readonly longestReturn: number;
};

/**
 * Kills relays again and again while couples write to them, and then counts what is missing. Some at a
 * time, each with couples of its own: while one starts again, another is killed.
 */
export async function killUnderLoad(
  env: Readonly<Record<string, string>>,
  kills: number,
  relays = 4,
): Promise<KillReport> {
  const reports = await Promise.all(
    Array.from({ length: relays }, () => killOne(env, Math.ceil(kills / relays))),
  );
  return {
    ...addUp(reports),
    kills: reports.reduce((sum, report) => sum + report.kills, 0),
    longestReturn: Math.max(...reports.map(({ longestReturn }) => longestReturn)),
  };
}

const couples = 2;

async function killOne(env: Readonly<Record<string, string>>, kills: number): Promise<KillReport> {
  const relay = await createRelayProcess(env);
  await relay.start();
  const pairs = await Promise.all(
    Array.from({ length: couples }, () => createCouple(requestTo(relay.origin))),
  );
  const writing = pairs.map(({ space, ana, ben }) => ({
    space,
    writers: [ana, ben].map(({ keys }) => startWriter(space, keys, relay.origin)),
  }));
  let longestReturn = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    // Here early, there late in a group, in a sync of the disk, in the middle of an answer.
    await setTimeout(20 + ((kill * 37) % 80));
    await relay.kill();
    const down = performance.now();
    await relay.start();
    longestReturn = Math.max(longestReturn, performance.now() - down);
  }
  await setTimeout(200);
  const losses = await Promise.all(
    writing.map(({ space, writers }) => stopAndCount(space, writers, relay.origin)),
  );
  await relay.stop();
  return { kills, longestReturn, ...addUp(losses) };
}

export function addUp(losses: readonly Losses[]): Losses {
  const sum = (of: (losses: Losses) => number): number =>
    losses.reduce((total, one) => total + of(one), 0);
  return {
    acknowledged: sum((one) => one.acknowledged),
    lost: sum((one) => one.lost),
    doubled: sum((one) => one.doubled),
    outOfOrder: sum((one) => one.outOfOrder),
    unheard: sum((one) => one.unheard),
  };
}
