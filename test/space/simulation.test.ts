import { afterAll, describe, expect, test, vi } from "vitest";
import { runs } from "../properties.ts";
import { openDatabase } from "./relay.ts";
import { tell } from "./simulation.ts";
import { expectNothingWrong, seedsFrom, steps } from "./stories.ts";

const database = openDatabase();
afterAll(database.close);

describe("whatever happens to the network, the relay and the devices", () => {
  test("nothing that was shared is lost, all end up alike, and nobody on the way can read it", async () => {
    for (const seed of seedsFrom(1, runs(20))) {
      expectNothingWrong(seed, await tell(database.storage, seed, 30));
    }
  }, 3_600_000);

  test("the same seed is the same story, byte for byte, with either engine", async () => {
    const seed = 100_003;
    const first = await tell(database.storage, seed, steps);
    const again = openDatabase();
    const second = await tell(again.storage, seed, steps);
    await again.close();
    expect(second).toEqual(first);

    vi.resetModules();
    vi.doMock("@noble/curves/ed25519.js", async (importOriginal) => {
      const { withNativeSignatures } = await import("./native-ed25519.ts");
      return withNativeSignatures(await importOriginal());
    });
    vi.doMock("@hpke/dhkem-x25519", () => import("@hpke/core"));
    const fresh = await import("./simulation.ts");
    const other = openDatabase();
    expect(await fresh.tell(other.storage, seed, steps)).toEqual(first);
    await other.close();
    vi.doUnmock("@noble/curves/ed25519.js");
    vi.doUnmock("@hpke/dhkem-x25519");
  }, 120_000);
});
