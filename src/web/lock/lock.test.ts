import { describe, expect, test } from "vitest";
import { createDevice } from "../../../test/storage/devices.ts";
import { err, ok } from "../../core/result.ts";
import { createLockSetup } from "./lock-setup.ts";
import { createUnlock } from "./unlock.ts";

/** Someone in the settings of a browser that keeps something. Eight letters are strong enough here. */
async function setUp() {
  const vault = await createDevice().openTab();
  let drawn = 0;
  const setup = createLockSetup({
    actions: vault,
    createPassphrase: () => `drawn words ${(drawn += 1)}`,
    checkPassphrase: async (words) => {
      if (words === "slow") await Promise.resolve();
      return words.length < 8 ? err({ message: `${words} is weak` }) : ok(undefined);
    },
  });
  const unlock = createUnlock({
    unlock: vault.unlock,
    eraseAll: vault.eraseAll,
    ways: vault.ways,
  });
  return { vault, setup, unlock };
}

function codeOf({ step }: Awaited<ReturnType<typeof setUp>>["setup"]): string {
  return step.value.type === "code" ? step.value.code : "";
}

describe("someone sets a lock", () => {
  test("with drawn words, sees the code once, and opens it with either", async () => {
    const { vault, setup, unlock } = await setUp();
    setup.choose(true);
    setup.drawOthers();
    expect(setup.step.value).toEqual({
      type: "choose",
      isFirst: true,
      generated: "drawn words 2",
    });
    await setup.set("", "");
    const code = codeOf(setup);
    expect(code.split(" ")).toHaveLength(12);
    setup.rest();
    expect(setup.step.value).toEqual({ type: "rest" });

    vault.lock();
    await unlock.tryWords(" ");
    expect(unlock.problem.value).toBe("Type the words of your lock first.");
    await unlock.tryWords("drawn words 1");
    expect([vault.state.value, unlock.problem.value]).toEqual([
      "locked",
      "This does not open. Check the words and try again.",
    ]);
    await unlock.tryWords("drawn words 2");
    expect([vault.state.value, unlock.problem.value]).toEqual(["open", null]);
    vault.lock();
    unlock.use("recovery");
    await unlock.tryWords(code);
    expect([vault.state.value, unlock.by.value]).toEqual(["open", "passphrase"]);
  });

  test("with words of their own, if these are strong enough", async () => {
    const { vault, setup } = await setUp();
    setup.choose(true);
    setup.useOwn(true);
    const slow = setup.own.typed("slow");
    await setup.own.typed("long enough");
    await slow;
    expect(setup.own.strength.value).toBe("Strong enough.");
    await setup.set("", "short");
    expect([vault.state.value, setup.problem.value]).toEqual(["none", "short is weak"]);
    await setup.set("", "long enough");
    expect([vault.state.value, setup.own.strength.value]).toEqual(["open", ""]);
  });
});

describe("someone with a lock", () => {
  test("changes the words with the code, and makes a new code with the words", async () => {
    const { vault, setup } = await setUp();
    setup.choose(true);
    await setup.set("", "");
    const code = codeOf(setup);
    setup.choose(false);
    await setup.set("not the words", "");
    expect(setup.problem.value).toBe("This does not open. Check the words and try again.");
    await setup.set(code, "");
    expect(setup.step.value).toEqual({ type: "rest" });
    vault.lock();
    expect(await vault.unlock({ way: "passphrase", words: "drawn words 2" })).toEqual(
      ok(undefined),
    );
    setup.prove("code");
    await setup.finishProof("drawn words 2");
    expect(codeOf(setup)).not.toBe(code);
    expect((await vault.unlock({ way: "recovery", words: code })).ok).toBe(false);
  });

  test("adds a passkey, takes it away, and takes the lock away", async () => {
    const { vault, setup, unlock } = await setUp();
    setup.choose(true);
    await setup.set("", "");
    setup.prove("passkey");
    await setup.finishProof("drawn words 1");
    expect(unlock.hasPasskey.value).toBe(true);
    vault.lock();
    await unlock.tryPasskey();
    expect(vault.state.value).toBe("open");
    await setup.removePasskey();
    expect(unlock.hasPasskey.value).toBe(false);
    setup.prove("remove");
    await setup.finishProof("drawn words 1");
    expect(vault.state.value).toBe("none");
  });
});
