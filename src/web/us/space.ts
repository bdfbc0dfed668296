import { signal, type ReadonlySignal } from "@preact/signals";
import { formatInvitation, parseInvitation } from "../../core/crypto/invitation.ts";
import { bytesToText, keyLength, type RandomBytes } from "../../core/crypto/primitives.ts";
import { err, type Result } from "../../core/result.ts";
import type { Device } from "../../core/sync/device.ts";
import { removeDevice } from "../../core/sync/leave.ts";
import {
  beginSpace,
  createInvite,
  lookAtInvitation,
  type JoinError,
} from "../../core/sync/pairing.ts";
import type { Invite } from "../../core/sync/payload.ts";
import type { PushAddress, RelayApi } from "../../core/sync/relay-api.ts";
import type { Held, SessionStatus } from "../../core/sync/session-state.ts";
import { formatWelcome, type Welcome } from "../../core/sync/welcome.ts";
import { noItems, write, type Told } from "../../core/sync/write.ts";
import { inWith, type KeptSpace, type Link } from "./kept-space.ts";
import { dropLink, end, goOn, put, retry } from "./space-steps.ts";
import {
  apiOf,
  createSpaceWork,
  hangUp,
  update,
  updateIn,
  type SpaceDeps,
  type SpaceWork,
} from "./space-work.ts";
import { comeBack, makeWords, type NoWayBack } from "./way-back.ts";

/**
 * - `nowhere`: this browser keeps nothing, so nothing can be shared from it
 * - `unreadable`: what is kept here cannot be understood; it is left as it is
 */
type SpaceState = "loading" | "ready" | "nowhere" | "unreadable";

/** What the two share, on this device: kept first, then sent as soon as there is a way to the relay. */
export type Space = {
  readonly state: ReadonlySignal<SpaceState>;
  readonly kept: ReadonlySignal<KeptSpace | null>;
  /** Whether the relay is there now. `out`: it lets this device in no more. */
  readonly connection: ReadonlySignal<SessionStatus>;
  /** Why the relay takes nothing now, though it is there. */
  readonly held: ReadonlySignal<Held | null>;
  /** The link by which one wanted to come lets nobody in any more. */
  readonly isLinkClosed: ReadonlySignal<boolean>;
  readonly load: () => Promise<void>;
  /** A new space with a link to it. `items` were previewed: they are in it, and behind the link. */
  readonly begin: (items: Uint8Array) => Promise<boolean>;
  /** What is behind a link. Nobody hears that one looked. */
  readonly look: (fragment: string) => Promise<Result<Welcome, JoinError>>;
  /** Comes in by a link, with these items. */
  readonly join: (fragment: string, welcome: Welcome, items: Uint8Array) => Promise<boolean>;
  /** Kept once this is `true`; it goes out by itself. */
  readonly share: (items: Uint8Array) => Promise<boolean>;
  readonly invite: (whom: Invite["for"], items: Uint8Array) => Promise<boolean>;
  /** Takes the link back. `false`: the relay did not answer. */
  readonly withdraw: () => Promise<boolean>;
  /** There may be a connection again. */
  readonly retry: () => void;
  /** Without a word to anybody; a copy to read stays here. `isDeleting`: what the relay keeps goes too. */
  readonly leave: (isDeleting: boolean) => Promise<boolean>;
  /** One's own device that is lost: it gets nothing any more. `false`: the relay did not answer. */
  readonly removeDevice: (device: string) => Promise<boolean>;
  /** Twelve words to come back with, in place of any before. `null`: the relay did not answer. */
  readonly makeWords: () => Promise<string | null>;
  /** Comes in by twelve words; this person's other devices, and the words, are of no use from then on. */
  readonly comeBack: (words: string) => Promise<Result<null, NoWayBack>>;
  /** Being woken by the relay, where it can. */
  readonly push: {
    readonly key: () => Promise<string | null>;
    readonly put: (address: PushAddress) => Promise<boolean>;
    readonly drop: () => Promise<boolean>;
  };
  /** Erases what is kept here of a space that one is out of, or of an answer that came too late. */
  readonly forget: () => Promise<boolean>;
  readonly end: () => void;
};

export function createSpace(deps: SpaceDeps): Space {
  const work = createSpaceWork(deps);
  const state = signal<SpaceState>("loading");
  const { kept, connection, held, isLinkClosed } = work;
  return {
    state,
    kept,
    connection,
    held,
    isLinkClosed,
    load: async () => {
      const loaded = await deps.store.load();
      if (work.isEnded) return;
      const isKept = loaded !== "nowhere" && loaded !== "unreadable";
      if (isKept) kept.value = loaded;
      state.value = isKept ? "ready" : loaded;
      goOn(work);
    },
    begin: (items) => begin(work, items),
    look: async (fragment) => {
      const invitation = parseInvitation(fragment);
      if (!invitation.ok) return err({ type: "malformed" });
      return lookAtInvitation(deps.relay.request, invitation.value);
    },
    join: (fragment, welcome, items) => {
      const seed = deps.random(keyLength);
      return enter(work, {
        type: "joining",
        fragment,
        welcome: formatWelcome(welcome),
        seed,
        items,
      });
    },
    share: (items) => put(work, items, {}),
    invite: (whom, items) => invite(work, whom, items),
    withdraw: () => withdraw(work),
    retry: () => retry(work),
    leave: (isDeleting) => leave(work, isDeleting),
    removeDevice: (device) => shutOut(work, device),
    makeWords: () => makeWords(work),
    comeBack: (words) => comeBack(work, words),
    push: pushOf(work),
    forget: () => forget(work),
    end: () => end(work),
  };
}

function pushOf(work: SpaceWork): Space["push"] {
  const api = (): RelayApi | null => {
    const now = work.kept.peek();
    return now?.type === "in" ? apiOf(work, now.device) : null;
  };
  return {
    key: async () => {
      const key = await api()?.pushKey();
      return key?.ok === true ? key.value : null;
    },
    put: async (address) => (await api()?.putPush(address))?.ok === true,
    drop: async () => (await api()?.dropPush())?.ok === true,
  };
}

/** Where there is no space yet, or only a copy of an old one. */
async function enter(work: SpaceWork, next: KeptSpace): Promise<boolean> {
  const isKept = await update(work, (before) =>
    before === null || before.type === "out" ? next : undefined,
  );
  if (!isKept) return false;
  work.api = null;
  goOn(work);
  return true;
}

async function begin(work: SpaceWork, items: Uint8Array): Promise<boolean> {
  const { random } = work.deps;
  const device = beginSpace(random);
  const { told, link } = createLink(device, "partner", items, random);
  const written = write(device, items, told, random);
  return written.ok ? enter(work, inWith(written.value, false, link)) : false;
}

async function invite(work: SpaceWork, whom: Invite["for"], items: Uint8Array): Promise<boolean> {
  const before = work.kept.peek();
  if (before?.type !== "in") return false;
  const { told, link } = createLink(before.device, whom, items, work.deps.random);
  // Kept first: a link that was told of and then forgotten could never be given to anybody.
  if (!(await updateIn(work, (one) => ({ ...one, link })))) return false;
  return put(work, noItems, told);
}

async function leave(work: SpaceWork, isDeleting: boolean): Promise<boolean> {
  hangUp(work);
  const isLeaving = await updateIn(work, ({ device, papers }) => {
    return { type: "leaving", device, isDeleting, papers };
  });
  goOn(work);
  return isLeaving;
}

async function shutOut(work: SpaceWork, lost: string): Promise<boolean> {
  const before = work.kept.peek();
  if (before?.type !== "in") return false;
  const isOut = await removeDevice(before.device, lost, apiOf(work, before.device));
  if (isOut) await work.session?.tend();
  return isOut;
}

async function forget(work: SpaceWork): Promise<boolean> {
  const isGone = await update(work, (before) =>
    before?.type === "in" || before?.type === "leaving" ? undefined : null,
  );
  if (isGone) work.isLinkClosed.value = false;
  return isGone;
}

async function withdraw(work: SpaceWork): Promise<boolean> {
  const before = work.kept.peek();
  if (before?.type !== "in" || before.link === null) return false;
  const { link, device } = before;
  const withdrawn = await apiOf(work, device).withdraw(link.invitation);
  if (!withdrawn.ok && withdrawn.error.type === "unreachable") return false;
  return dropLink(work, link);
}

function createLink(
  device: Device,
  whom: Invite["for"],
  items: Uint8Array,
  random: RandomBytes,
): { readonly told: Told; readonly link: Link } {
  const made = createInvite(device, whom, bytesToText(items), random);
  const link: Link = {
    fragment: formatInvitation(made.invitation),
    for: whom,
    invitation: made.invitation.invitation,
    key: made.invite.key,
    welcome: made.welcome,
    openedAt: null,
  };
  return { told: { invites: [made.invite] }, link };
}
