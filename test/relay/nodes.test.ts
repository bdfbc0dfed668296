import { setTimeout } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { createCouple, requestTo } from "./device.ts";
import { addUp } from "./kills.ts";
import { createRelayProcess } from "./relay-process.ts";
import { startForTests } from "./services.ts";
import { startWriter, stopAndCount, type Losses } from "./writer.ts";

const { postgres, nats, stop } = await startForTests(["postgres", "nats"]);
afterAll(stop);

const nothing = { lost: 0, doubled: 0, outOfOrder: 0, unheard: 0 };

/** Two nodes on one database, the two of each couple on different nodes; one node is killed, and comes back. */
async function killOneOfTwo(env: Readonly<Record<string, string>>): Promise<Losses> {
  const [one, two] = await Promise.all([createRelayProcess(env), createRelayProcess(env)]);
  await Promise.all([one.start(), two.start()]);
  const couples = await Promise.all(
    Array.from({ length: 4 }, () => createCouple(requestTo(one.origin))),
  );
  const writing = couples.map(({ space, ana, ben }) => ({
    space,
    writers: [startWriter(space, ana.keys, one.origin), startWriter(space, ben.keys, two.origin)],
  }));
  for (let kill = 0; kill < 2; kill += 1) {
    await setTimeout(400);
    await two.kill();
    await setTimeout(200);
    await two.start();
  }
  await setTimeout(400);
  const losses = await Promise.all(
    writing.map(({ space, writers }) => stopAndCount(space, writers, two.origin)),
  );
  await Promise.all([one.stop(), two.stop()]);
  return addUp(losses);
}

describe.runIf(postgres !== null)("two nodes on one PostgreSQL", () => {
  const database = { DATABASE_URL: postgres ?? "" };

  test("woken by LISTEN and NOTIFY: nothing lost, nothing doubled", async () => {
    const losses = await killOneOfTwo(database);

    expect(losses).toMatchObject(nothing);
    expect(losses.acknowledged).toBeGreaterThan(0);
  }, 120_000);

  test.runIf(nats !== null)(
    "woken by NATS: nothing lost, nothing doubled",
    async () => {
      const losses = await killOneOfTwo({ ...database, NATS_URL: nats ?? "" });

      expect(losses).toMatchObject(nothing);
      expect(losses.acknowledged).toBeGreaterThan(0);
    },
    120_000,
  );
});
