import { describe, expect, it } from "vitest";
import { cannotOpen } from "../../core/crypto/envelope.ts";
import { createDevice, killAfter, quickStretch } from "../../../test/storage/devices.ts";
import { drafts } from "../../../test/storage/draft-kind.ts";
import type { Proof } from "./door.ts";
import { err } from "../../core/result.ts";
import { unavailable } from "./device-storage.ts";
import { createRecords } from "./records.ts";
import type { Stretch } from "./stretch.ts";
import type { Vault } from "./vault.ts";
import { busy, locked, noLock } from "./vault-error.ts";

const done = { ok: true, value: undefined };
const words = "acorn lantern puddle violin gravel teapot";
const passphrase: Proof = { way: "passphrase", words };
const wrong: Proof = { way: "passphrase", words: "acorn lantern puddle violin gravel" };

async function textsIn(vault: Vault): Promise<readonly string[] | string> {
  const listed = await createRecords(vault, drafts).list();
  return listed.ok ? listed.value.records.map(({ value }) => value.text) : listed.error.type;
}

async function write(vault: Vault, text: string): Promise<void> {
  const saved = await createRecords(vault, drafts).put({ text });
  expect(saved.ok).toBe(true);
}

async function lockedDevice() {
  const device = createDevice();
  const tab = await device.openTab();
  await write(tab, "I need Saturday to myself.");
  const set = await tab.setPassphrase(words);
  const recovery: Proof = { way: "recovery", words: set.ok ? set.value.recoveryCode : "" };
  return { device, tab, recovery };
}

describe("a vault without a lock", () => {
  it("opens by itself, today and tomorrow", async () => {
    const device = createDevice();
    const today = await device.openTab();
    expect([today.state.value, [...today.ways.value]]).toEqual(["none", ["device"]]);
    await write(today, "I need Saturday to myself.");
    const tomorrow = await device.openTab();
    expect(tomorrow.state.value).toBe("none");
    expect(await textsIn(tomorrow)).toEqual(["I need Saturday to myself."]);
  });

  it("has nothing to lock with", async () => {
    const tab = await createDevice().openTab();
    expect(tab.lock()).toEqual({ ok: false, error: noLock });
    expect(tab.state.value).toBe("none");
  });

  it("takes the keys of the tab that was first when two open at once", async () => {
    const device = createDevice();
    const [one, other] = await Promise.all([device.openTab(), device.openTab()]);
    await write(one, "from one");
    expect(await textsIn(other)).toEqual(["from one"]);
  });

  it("can't be opened by the key of another browser", async () => {
    const device = createDevice();
    await device.openTab();
    const other = createDevice();
    await other.openTab();
    const [door, otherDoor] = [await device.storage.readDoor(), await other.storage.readDoor()];
    const deviceKey = otherDoor.ok ? (otherDoor.value?.deviceKey ?? null) : null;
    if (door.ok && door.value !== null)
      await device.storage.writeDoor({ ...door.value, deviceKey }, door.value.revision);
    const tab = await device.openTab();
    expect([tab.state.value, [...tab.ways.value]]).toEqual(["locked", []]);
    expect(await tab.unlock(passphrase)).toEqual({ ok: false, error: cannotOpen });
    expect(await textsIn(tab)).toBe("locked");
    expect(await tab.eraseAll()).toEqual(done);
    expect([tab.state.value, await textsIn(tab)]).toEqual(["none", []]);
  });

  it("on a disk that can't be written says so", async () => {
    const { storage } = createDevice();
    const device = createDevice({ ...storage, writeDoor: async () => err(unavailable) });
    await expect(device.openTab()).rejects.toThrow("the vault opens");
  });
});

describe("a lock", () => {
  it("once set leaves no way in by the device alone", async () => {
    const { device, tab } = await lockedDevice();
    expect([tab.state.value, [...tab.ways.value]]).toEqual(["open", ["passphrase", "recovery"]]);
    const door = await device.storage.readDoor();
    expect(door).toMatchObject({ ok: true, value: { deviceKey: null } });
    const tomorrow = await device.openTab();
    expect(tomorrow.state.value).toBe("locked");
    expect(await textsIn(tomorrow)).toBe("locked");
    expect(await createRecords(tomorrow, drafts).put({ text: "x" })).toEqual({
      ok: false,
      error: locked,
    });
  });

  it("opens by the passphrase, and what was written before it is there", async () => {
    const { device } = await lockedDevice();
    const tomorrow = await device.openTab();
    expect(await tomorrow.unlock(wrong)).toEqual({ ok: false, error: cannotOpen });
    expect(tomorrow.state.value).toBe("locked");
    expect(await tomorrow.unlock(passphrase)).toEqual(done);
    expect(tomorrow.state.value).toBe("open");
    expect(await textsIn(tomorrow)).toEqual(["I need Saturday to myself."]);
  });

  it("opens by the recovery code", async () => {
    const { device, recovery } = await lockedDevice();
    const tomorrow = await device.openTab();
    expect(await tomorrow.unlock(recovery)).toEqual(done);
    expect(await textsIn(tomorrow)).toEqual(["I need Saturday to myself."]);
  });

  it("opens by a passkey once there is one, and no longer when it is taken away", async () => {
    const { device, tab } = await lockedDevice();
    expect(await tab.unlock({ way: "passkey" })).toEqual({ ok: false, error: noLock });
    expect(await tab.setPasskey(wrong)).toEqual({ ok: false, error: cannotOpen });
    expect(await tab.setPasskey(passphrase)).toEqual(done);
    expect(await tab.setPasskey({ way: "passkey" })).toEqual(done);
    expect([...tab.ways.value]).toEqual(["passphrase", "recovery", "passkey"]);
    const tomorrow = await device.openTab();
    expect(await tomorrow.unlock({ way: "passkey" })).toEqual(done);
    expect(await textsIn(tomorrow)).toEqual(["I need Saturday to myself."]);
    expect(await tomorrow.removePasskey()).toEqual(done);
    expect([...tomorrow.ways.value]).toEqual(["passphrase", "recovery"]);
  });

  it("locked in one tab is locked in all", async () => {
    const { device, tab } = await lockedDevice();
    const other = await device.openTab();
    await other.unlock(passphrase);
    expect(tab.lock()).toEqual(done);
    expect([tab.state.value, other.state.value]).toEqual(["locked", "locked"]);
    expect([tab.access(), other.access()]).toEqual([
      { ok: false, error: locked },
      { ok: false, error: locked },
    ]);
  });

  it("wipes the keys it had handed out", async () => {
    const { tab } = await lockedDevice();
    const access = tab.access();
    const key = access.ok ? access.value.recordKey("private") : null;
    expect(key?.some((byte) => byte !== 0)).toBe(true);
    tab.lock();
    expect(key).toEqual(new Uint8Array(32));
  });

  it("pressed while the passphrase is still being stretched wins", async () => {
    const { tab } = await lockedDevice();
    const unlocking = tab.unlock(passphrase);
    tab.lock();
    expect(await unlocking).toEqual({ ok: false, error: locked });
    expect(tab.state.value).toBe("locked");
  });

  it("set in one tab is known in the other, which stays open", async () => {
    const device = createDevice();
    const [one, other] = [await device.openTab(), await device.openTab()];
    await one.setPassphrase(words);
    await expect.poll(() => other.state.value).toBe("open");
    expect(other.lock()).toEqual(done);
    expect(one.state.value).toBe("locked");
  });

  it("pressed, or the page left, while a passphrase is being set wraps no wiped keys", async () => {
    const newWords: Proof = { way: "passphrase", words: "new words" };
    for (const close of ["lock", "leave"] as const) {
      const { device, tab } = await lockedDevice();
      const changing = tab.changePassphrase(passphrase, "new words");
      tab[close]();
      expect(await changing).toEqual(done);
      expect(tab.state.value).toBe("locked");
      const tomorrow = await device.openTab();
      expect(await tomorrow.unlock(newWords)).toEqual(done);
      expect(await textsIn(tomorrow)).toEqual(["I need Saturday to myself."]);
    }
    const device = createDevice();
    const [begun, begin] = promiseWith<void>();
    const [released, release] = promiseWith<void>();
    const stretch: Stretch = async (...args) => {
      begin();
      await released;
      return quickStretch(...args);
    };
    const tab = await device.openTab({ stretch });
    await write(tab, "I need Saturday to myself.");
    const setting = tab.setPassphrase(words);
    await begun;
    tab.leave();
    release();
    expect((await setting).ok).toBe(true);
    const tomorrow = await device.openTab();
    expect(await tomorrow.unlock(passphrase)).toEqual(done);
    expect(await textsIn(tomorrow)).toEqual(["I need Saturday to myself."]);
  });

  it("set by a tab that had not heard that everything was erased is refused", async () => {
    const device = createDevice();
    const tab = await device.openTab();
    const stale = await device.storage.readDoor();
    const deaf = await device.openTab({
      storage: { ...device.storage, readDoor: async () => stale },
    });
    await tab.eraseAll();
    await write(tab, "a new beginning");
    const set = await deaf.setPassphrase(words);
    expect(set.ok).toBe(false);
    expect(await textsIn(await device.openTab())).toEqual(["a new beginning"]);
  });

  it("is not set twice", async () => {
    const { tab } = await lockedDevice();
    expect(await tab.setPassphrase("another")).toEqual({ ok: false, error: busy });
  });
});

describe("changing the lock", () => {
  it("wants a proof even when it is open", async () => {
    const { tab } = await lockedDevice();
    expect(await tab.changePassphrase(wrong, "new words")).toEqual({
      ok: false,
      error: cannotOpen,
    });
    expect(await tab.removeLock(wrong)).toEqual({ ok: false, error: cannotOpen });
    expect(await tab.renewRecoveryCode(wrong)).toEqual({ ok: false, error: cannotOpen });
  });

  it("to another passphrase leaves every record as it was, and the old words open nothing", async () => {
    const { device, tab, recovery } = await lockedDevice();
    const access = tab.access();
    const label = access.ok ? access.value.label("private", "draft") : "";
    const before = await device.storage.list(label);
    expect(await tab.changePassphrase(passphrase, "new words")).toEqual(done);
    expect(await device.storage.list(label)).toEqual(before);
    const tomorrow = await device.openTab();
    expect(await tomorrow.unlock(passphrase)).toEqual({ ok: false, error: cannotOpen });
    expect(await tomorrow.unlock({ way: "passphrase", words: "new words" })).toEqual(done);
    expect(await textsIn(tomorrow)).toEqual(["I need Saturday to myself."]);
    expect((await (await device.openTab()).unlock(recovery)).ok).toBe(true);
  });

  it("by the recovery code helps who forgot the words", async () => {
    const { device, recovery } = await lockedDevice();
    const tomorrow = await device.openTab();
    expect(await tomorrow.changePassphrase(recovery, "new words")).toEqual(done);
    expect(await tomorrow.unlock({ way: "passphrase", words: "new words" })).toEqual(done);
  });

  it("to a new recovery code makes the old one worthless", async () => {
    const { device, tab, recovery } = await lockedDevice();
    const renewed = await tab.renewRecoveryCode(passphrase);
    const tomorrow = await device.openTab();
    expect(await tomorrow.unlock(recovery)).toEqual({ ok: false, error: cannotOpen });
    const code = renewed.ok ? renewed.value.recoveryCode : "";
    expect(await tomorrow.unlock({ way: "recovery", words: code })).toEqual(done);
  });

  it("to none at all opens every tab and every day after", async () => {
    const { device, tab } = await lockedDevice();
    const other = await device.openTab();
    expect(await tab.removeLock(passphrase)).toEqual(done);
    expect(tab.state.value).toBe("none");
    await expect.poll(() => other.state.value).toBe("none");
    expect(await textsIn(await device.openTab())).toEqual(["I need Saturday to myself."]);
  });

  it("killed at any write leaves a door that opens one way or the other", async () => {
    const newWords: Proof = { way: "passphrase", words: "new words" };
    for (let writes = 0; writes < 3; writes++) {
      const { device } = await lockedDevice();
      const dying = await device.openTab({ storage: killAfter(writes, device.storage) });
      const changed = await dying.changePassphrase(passphrase, "new words");
      const tomorrow = await device.openTab();
      expect(await tomorrow.unlock(changed.ok ? newWords : passphrase)).toEqual(done);
      expect(await textsIn(tomorrow)).toEqual(["I need Saturday to myself."]);
    }
  });
});

describe("erasing", () => {
  it("everything leaves nothing, in no tab, and makes new keys; it needs no unlocking", async () => {
    const { device, tab } = await lockedDevice();
    const access = tab.access();
    const label = access.ok ? access.value.label("private", "draft") : "";
    const tomorrow = await device.openTab();
    expect(await tomorrow.eraseAll()).toEqual(done);
    expect(await device.storage.list(label)).toEqual({ ok: true, value: [] });
    expect([tomorrow.state.value, await textsIn(tomorrow)]).toEqual(["none", []]);
    await expect.poll(() => tab.state.value).toBe("none");
    await write(tomorrow, "a new beginning");
    expect(await textsIn(tab)).toEqual(["a new beginning"]);
  });

  it("one room leaves the other, whatever kinds are in it", async () => {
    const tab = await createDevice().openTab();
    const shared = createRecords(tab, { ...drafts, room: "shared" });
    const answers = createRecords(tab, { ...drafts, kind: "answer" });
    await write(tab, "private");
    await answers.put({ text: "private too" });
    await shared.put({ text: "shared" });
    expect(await tab.eraseRoom("private")).toEqual(done);
    expect(await textsIn(tab)).toEqual([]);
    expect(await answers.list()).toMatchObject({ ok: true, value: { records: [] } });
    expect(await shared.list()).toMatchObject({
      ok: true,
      value: { records: [{ value: { text: "shared" } }] },
    });
  });
});

it("leaving in a hurry forgets the keys, lock or not, until the page is loaded again", async () => {
  const device = createDevice();
  const tab = await device.openTab();
  await write(tab, "mine");
  tab.leave();
  expect([tab.state.value, await textsIn(tab)]).toEqual(["locked", "locked"]);
  expect(await textsIn(await device.openTab())).toEqual(["mine"]);
});

it("the disk holds no word, no kind and no room that a person could read", async () => {
  const device = createDevice();
  const tab = await device.openTab();
  await write(tab, "I need Saturday to myself.");
  const access = tab.access();
  const label = access.ok ? access.value.label("private", "draft") : "";
  const [door, records] = [await device.storage.readDoor(), await device.storage.list(label)];
  const seen = JSON.stringify([door, records], (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : value,
  );
  expect(seen).not.toMatch(/saturday|draft|private|savedAt/iu);
});

function promiseWith<T>(): readonly [Promise<T>, (value: T) => void] {
  const { promise, resolve } = Promise.withResolvers<T>();
  return [promise, resolve];
}
