import { randomBytes } from "node:crypto";
import { afterAll, assert, beforeAll, expect } from "vitest";
import type {
  Joining,
  NewInvitation,
  Page,
  RelayStorage,
} from "../../src/relay/storage/storage.ts";
import { randomId } from "./envelopes.ts";

export type OpenedStorage = {
  readonly storage: RelayStorage;
  /** Lets go of everything and opens what was kept. */
  readonly reopen: () => Promise<OpenedStorage>;
  readonly close: () => Promise<void>;
};

export type Stage = {
  readonly storage: RelayStorage;
  readonly reopen: () => Promise<void>;
  readonly newSpace: () => Promise<{ readonly space: string; readonly ana: string }>;
  readonly newCouple: () => Promise<{
    readonly space: string;
    readonly ana: string;
    readonly ben: string;
    readonly joining: Joining;
  }>;
  readonly logOf: (space: string, device: string, cursor?: number, bytes?: number) => Promise<Page>;
};

export const now = 1_700_000_000_000;
export const week = 7 * 24 * 3600 * 1000;
export const noAccess = { ok: false, error: { type: "no-access" } };
export const fine = { ok: true, value: null };
export const plenty = 1_000_000;
export const key = new Uint8Array(randomBytes(32));

/** One storage for all tests of a suite; each test takes a space of its own. */
export function createStage(open: () => Promise<OpenedStorage>): Stage {
  let opened: OpenedStorage;
  beforeAll(async () => {
    opened = await open();
  }, 60_000);
  afterAll(async () => {
    await opened.close();
  });

  const newSpace: Stage["newSpace"] = async () => {
    const [space, ana] = [randomId(), randomId()];
    expect(await opened.storage.createSpace(space, ana, key)).toEqual(fine);
    return { space, ana };
  };
  const newCouple: Stage["newCouple"] = async () => {
    const { space, ana } = await newSpace();
    const invitation = newInvitation();
    const joining = joiningWith(invitation.invitation);
    expect(await opened.storage.invite(space, ana, invitation, now)).toEqual(fine);
    expect(await opened.storage.redeem(space, joining, now)).toEqual(fine);
    return { space, ana, ben: joining.device, joining };
  };
  return {
    get storage() {
      return opened.storage;
    },
    reopen: async () => {
      opened = await opened.reopen();
    },
    newSpace,
    newCouple,
    logOf: async (space, device, cursor = 0, bytes = plenty) => {
      const page = await opened.storage.since(space, device, cursor, bytes);
      assert(page.ok, "the device may read");
      return page.value;
    },
  };
}

export function newInvitation(): NewInvitation {
  return {
    invitation: randomId(),
    key,
    welcome: new Uint8Array(randomBytes(50)),
    expires: now + week,
  };
}

export function joiningWith(invitation: string): Joining {
  return { invitation, device: randomId(), key, proof: new Uint8Array(randomBytes(64)) };
}
