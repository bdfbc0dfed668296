import { afterAll, describe, expect, test } from "vitest";
import { killUnderLoad } from "./kills.ts";
import { startForTests } from "./services.ts";

const { postgres, stop } = await startForTests(["postgres"]);
afterAll(stop);

/** `node scripts/soak-relay.ts` says how long the longest return took, too. */
const kills = 200;
const nothing = { lost: 0, doubled: 0, outOfOrder: 0, unheard: 0 };

test("killed under load on SQLite: nothing that was acknowledged is lost", async () => {
  const report = await killUnderLoad({}, kills);

  expect(report).toMatchObject({ kills, ...nothing });
  expect(report.acknowledged).toBeGreaterThan(0);
}, 1_800_000);

describe.runIf(postgres !== null)("with PostgreSQL", () => {
  test("killed under load: nothing that was acknowledged is lost", async () => {
    const report = await killUnderLoad({ DATABASE_URL: postgres ?? "" }, kills);

    expect(report).toMatchObject({ kills, ...nothing });
    expect(report.acknowledged).toBeGreaterThan(0);
  }, 1_800_000);
});
