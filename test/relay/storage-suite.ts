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
  });
}
