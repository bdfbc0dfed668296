import { describe, expect, test } from "vitest";
import { makeRun } from "./envelopes.ts";
import { testLog } from "./storage-log-suite.ts";
import { testMembership } from "./storage-membership-suite.ts";
import { createStage, type OpenedStorage } from "./storage-stage.ts";

/** What every adapter of the port must do. */
export function testStorage(name: string, open: () => Promise<OpenedStorage>): void {
  describe(`relay storage in ${name}`, () => {
    const stage = createStage(open);
    testLog(stage);
    testMembership(stage);

    test("all of it is there when the storage is opened again", async () => {
      const { space, ana } = await stage.newSpace();
      await stage.storage.append(space, makeRun(ana, 1, 3));
      const before = await stage.logOf(space, ana);

      await stage.reopen();

      expect(await stage.logOf(space, ana)).toEqual(before);
    });

    test("after a compaction it still knows where everyone stood", async () => {
      const { space, ana, ben } = await stage.newCouple();
      const run = makeRun(ana, 1, 3);
      await stage.storage.append(space, run);
      await stage.storage.append(space, makeRun(ben, 1, 1));
      for (const upTo of [3, 4]) {
        await stage.storage.compact(space, ben, { upTo, body: new Uint8Array(1) });
      }

      await stage.reopen();

      const again = await stage.storage.append(space, run);
      const next = await stage.storage.append(space, makeRun(ana, 4, 1));
      const early = await stage.storage.append(space, makeRun(ben, 3, 1));
      expect(again).toEqual({ ok: true, value: { deviceSeq: 3, entries: [] } });
      expect(next).toMatchObject({ ok: true, value: { entries: [{ seq: 5, deviceSeq: 4 }] } });
      expect(early).toEqual({ ok: false, error: { type: "gap", expected: 2 } });
    });
  });
}
