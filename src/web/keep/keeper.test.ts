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

/** A page with one value of a room, and the values it heard of from another tab. */
async function openRoom(device: Device) {
  const { keeper, clock } = openPage(device);
  await keeper.start();
  const scope = keeper.createScope();
  const kept = scope.keep("plan", schema);
  const heard: number[] = [];
  kept.onChange(({ times }) => heard.push(times));
  await kept.load();
  const others = () => keeper.others.value.map(({ kind }) => kind);
  return { keeper, kept, scope, heard, others, pass: () => clock.pass(1_000) };
}

describe("two tabs", () => {
  test("show what either of them wrote, and write it down once", async () => {
    const device = createDevice();
    const [one, other] = [await openRoom(device), await openRoom(device)];
    one.kept.save({ times: 1 });
    await one.pass();
    expect([one.heard, other.heard]).toEqual([[], [1]]);
    one.kept.save({ times: 2 });
    await one.pass();
    expect([one.heard, other.heard]).toEqual([[], [1, 2]]);
    // What was heard goes into a signal, and the signal saves.
    other.kept.save({ times: 2 });
    expect(other.keeper.isUnsaved.value).toBe(false);
    other.kept.save({ times: 3 });
    await other.pass();
    expect([one.heard, other.heard, one.others(), other.others()]).toEqual([[3], [1, 2], [], []]);
  });

  test("lose nothing where both wrote at once: one is shown, and the other can be", async () => {
    const device = createDevice();
    const [one, other] = [await openRoom(device), await openRoom(device)];
    one.kept.save({ times: 0 });
    await one.pass();
    await other.kept.load();
    one.kept.save({ times: 1 });
    other.kept.save({ times: 2 });
    await one.pass();
    await other.pass();
    expect([one.heard, other.heard]).toEqual([[2], [0]]);
    expect([one.others(), other.others()]).toEqual([["plan"], ["plan"]]);

    await other.keeper.others.value[0]?.swap();
    await one.pass();
    expect([one.heard, other.heard]).toEqual([
      [2, 1],
      [0, 1],
    ]);
    expect([one.others(), other.others()]).toEqual([["plan"], ["plan"]]);
    await one.keeper.others.value[0]?.swap();
    expect(await (await openRoom(device)).kept.load()).toEqual({ times: 2 });

    await one.keeper.others.value[0]?.drop();
    await other.pass();
    expect([one.others(), other.others()]).toEqual([[], []]);
    expect(await (await openRoom(device)).kept.load()).toEqual({ times: 2 });
  });

  test("a version beside another never takes its place, and one finds it at the next visit", async () => {
    const device = createDevice();
    const [one, other] = [await openRoom(device), await openRoom(device)];
    one.kept.save({ times: 0 });
    await one.pass();
    await other.kept.load();
    one.kept.save({ times: 1 });
    other.kept.save({ times: 2 });
    await one.pass();
    await other.pass();
    const next = await openRoom(device);
    expect([await next.kept.load(), next.others()]).toEqual([{ times: 2 }, ["plan"]]);
  });

  test("whose scope has ended hears nothing, and says nothing of another version", async () => {
    const device = createDevice();
    const [one, other] = [await openRoom(device), await openRoom(device)];
    one.kept.save({ times: 1 });
    await one.pass();
    await other.kept.load();
    other.scope.end();
    one.kept.save({ times: 2 });
    await one.pass();
    await other.pass();
    expect([other.heard, other.others()]).toEqual([[1], []]);
  });

  test("that each wrote their first one at once have two versions too", async () => {
    const device = createDevice();
    const [one, other] = [await openRoom(device), await openRoom(device)];
    one.kept.save({ times: 1 });
    other.kept.save({ times: 2 });
    await Promise.all([one.pass(), other.pass()]);
    expect([one.others(), other.others()]).toEqual([["plan"], ["plan"]]);
    await one.keeper.others.value[0]?.drop();
    await other.pass();
    expect([one.others(), other.others()]).toEqual([[], []]);
    expect(await one.kept.load()).toEqual(await other.kept.load());
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
