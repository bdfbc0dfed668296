import { afterAll, describe, expect, test } from "vitest";
import { runs } from "../properties.ts";
import { openDatabase } from "./relay.ts";
import { tell } from "./simulation.ts";

const database = openDatabase();
afterAll(database.close);

/** The same ones at every run; a soak goes on from there. */
const seeds = Array.from({ length: runs(45) }, (_, index) => index + 1);
const steps = 30;
/** Each story is a second or so of work. */
const longest = 20_000 + seeds.length * 10_000;

describe("whatever happens to the network, the relay and the devices", () => {
  test(
    "nothing that was shared is lost, all end up alike, and nobody on the way can read it",
    async () => {
      for (const seed of seeds) {
        const { trace: _, shared, ...wrong } = await tell(database.storage, seed, steps);
        expect({ seed, ...wrong }).toEqual({
          seed,
          lost: [],
          apart: [],
          readable: [],
          troubles: [],
        });
        expect(shared).toBeGreaterThanOrEqual(0);
      }
    },
    longest,
  );

  test("the same seed is the same story, byte for byte", async () => {
    const again = openDatabase();
    const seed = 100_003;
    const first = await tell(database.storage, seed, steps);
    const second = await tell(again.storage, seed, steps);
    await again.close();
    expect(second).toEqual(first);
  });
});
