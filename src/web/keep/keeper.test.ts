import { describe, expect, test } from "vitest";
import * as v from "valibot";
import { createFakeClock } from "../../../test/fake-clock.ts";
import { createDevice, type Device } from "../../../test/storage/devices.ts";
import { err, ok } from "../../core/result.ts";
import { unavailable } from "../storage/device-storage.ts";
import { createRecords } from "../storage/records.ts";
import type { Vault } from "../storage/vault.ts";
import { createKeeper } from "./keeper.ts";

const words = "acorn lantern puddle violin gravel teapot";
const schema = v.object({ times: v.number() });

/** A page in a browser. */
function openPage(device: Device) {
  const clock = createFakeClock();
  const vaults: Vault[] = [];
  const keeper = createKeeper({
    open: async () => {
      const vault = await device.openTab();
      vaults.push(vault);
      return ok({ vault, recordsOf: (kind) => createRecords(vault, kind) });
    },
    now: clock.now,
    after: clock.after,
  });
  return { keeper, clock, vault: () => vaults[0] };
}

describe("what a room keeps", () => {
  test("is saved within a second, and there at the next visit", async () => {
    const device = createDevice();
    const { keeper, clock } = openPage(device);
    const kept = keeper.createScope().keep("plan", schema);
    expect(keeper.state.value).toBe("opening");
    await keeper.start();
    expect([keeper.state.value, await kept.load()]).toEqual(["none", null]);
    kept.save({ times: 1 });
    kept.save({ times: 2 });
    expect(keeper.isUnsaved.value).toBe(true);
    await clock.pass(1_000);
    expect(keeper.isUnsaved.value).toBe(false);

    const next = openPage(device);
    await next.keeper.start();
    expect(await next.keeper.createScope().keep("plan", schema).load()).toEqual({ times: 2 });
    expect(await next.keeper.createScope().keep("balance", schema).load()).toBe(null);
  });

  test("is written over its one record, also where nobody has loaded it", async () => {
    const device = createDevice();
    for (const times of [1, 2, 3]) {
      const { keeper, clock } = openPage(device);
      await keeper.start();
      keeper.createScope().keep("plan", schema).save({ times });
      await clock.pass(1_000);
    }
    const vault = await device.openTab();
    const plans = { kind: "plan", room: "private", schema, version: 1, migrations: [] } as const;
    const listed = await createRecords(vault, plans).list();
    expect(listed.ok && listed.value.records.map(({ value }) => value)).toEqual([{ times: 3 }]);
  });

  test("entered before the vault is open waits for it", async () => {
    const { keeper, clock } = openPage(createDevice());
    const kept = keeper.createScope().keep("plan", schema);
    kept.save({ times: 7 });
    await clock.pass(1_000);
    expect(keeper.isUnsaved.value).toBe(true);
    await keeper.start();
    await clock.pass(1_000);
    expect([keeper.isUnsaved.value, await kept.load()]).toEqual([false, { times: 7 }]);
  });
});

describe("the lock", () => {
  test("saves what is not saved, and then the keys and the scope are gone", async () => {
    const device = createDevice();
    const { keeper, clock, vault } = openPage(device);
    await keeper.start();
    await vault()?.setPassphrase(words);
    const scope = keeper.createScope();
    const kept = scope.keep("plan", schema);
    kept.save({ times: 4 });
    await keeper.lock(scope);
    expect([keeper.state.value, keeper.isUnsaved.value]).toEqual(["locked", false]);
    kept.save({ times: 5 });
    await clock.pass(5_000);

    await vault()?.unlock({ way: "passphrase", words });
    expect(await kept.load()).toBe(null);
    expect(await keeper.createScope().keep("plan", schema).load()).toEqual({ times: 4 });
  });

  test("does not wait for a disk that takes its time", async () => {
    const { keeper, clock, vault } = openPage(createDevice());
    await keeper.start();
    await vault()?.setPassphrase(words);
    const scope = keeper.createScope();
    scope.autosave<string>(() => new Promise(() => {})).change("slow");
    const locking = keeper.lock(scope);
    await clock.pass(900);
    expect(keeper.state.value).toBe("open");
    await clock.pass(200);
    await locking;
    expect([keeper.state.value, keeper.isUnsaved.value]).toEqual(["locked", false]);
  });
});

test("where nothing can be kept it says why, and the value stays unsaved", async () => {
  const clock = createFakeClock();
  const keeper = createKeeper({
    open: () => Promise.resolve(err(unavailable)),
    now: clock.now,
    after: clock.after,
  });
  await keeper.start();
  const kept = keeper.createScope().keep("plan", schema);
  expect([keeper.state.value, await kept.load()]).toEqual(["failed", null]);
  kept.save({ times: 1 });
  await clock.pass(1_000);
  expect([keeper.isUnsaved.value, keeper.problem.value]).toEqual([
    true,
    `Not saved: ${unavailable.message}`,
  ]);
});
