import { parseInvitation } from "../../core/crypto/invitation.ts";
import { registerSpace } from "../../core/sync/epochs.ts";
import { leave } from "../../core/sync/leave.ts";
import { join } from "../../core/sync/pairing.ts";
import { createSession, type Session } from "../../core/sync/session.ts";
import { parseWelcome } from "../../core/sync/welcome.ts";
import { write, type Told } from "../../core/sync/write.ts";
import { inWith, type InSpace, type KeptSpace, type Link } from "./kept-space.ts";
import { dropBoxes, tidyWayBack } from "./papers.ts";
import {
  apiOf,
  firstWait,
  hangUp,
  update,
  updateIn,
  updateNow,
  type SpaceWork,
} from "./space-work.ts";

/** Doubled each time, so that a relay that is down is not stormed when it comes back. In milliseconds. */
const longestWait = 60_000;

/** By the session while there is one; else straight into what is kept, where the next session finds it. */
export async function put(work: SpaceWork, items: Uint8Array, told: Told): Promise<boolean> {
  // In one turn: a session that began in the middle would not know of it.
  const isKept = await work.inTurn(async () => {
    if (work.session !== null) return null;
    return updateNow(work, (before) => {
      if (before?.type !== "in") return undefined;
      const written = write(before.device, items, told, work.deps.random);
      return written.ok ? { ...before, device: written.value } : undefined;
    });
  });
  if (isKept !== null) {
    goOn(work);
    return isKept;
  }
  const shared = await (items.length > 0 ? work.session?.share(items) : work.session?.tell(told));
  return shared?.ok === true;
}

/** Does what waits for the relay, and comes back to what could not be done yet. */
export function goOn(work: SpaceWork): void {
  work.callOff();
  void work.atWork(async () => {
    if (work.isEnded) return;
    const isDone = await step(work);
    if (work.isEnded) return;
    work.callOff();
    if (!isDone) work.callOff = work.deps.after(work.wait, () => goOn(work));
    work.wait = isDone ? firstWait : Math.min(longestWait, work.wait * 2);
  });
}

/** Something changed for the better: what waits is tried again now. */
export function retry(work: SpaceWork): void {
  work.wait = firstWait;
  work.session?.wake();
  goOn(work);
}

export function end(work: SpaceWork): void {
  work.isEnded = true;
  work.callOff();
  hangUp(work);
}

/** `false`: there was no answer, and it is to be done again. */
async function step(work: SpaceWork): Promise<boolean> {
  const kept = work.kept.peek();
  if (kept === null || kept.type === "out") return true;
  if (kept.type === "joining") return finishJoining(work, kept);
  if (kept.type === "leaving") return finishLeaving(work, kept);
  if (!kept.isRegistered) return register(work, kept);
  await startSession(work);
  return (await tidyWayBack(work, kept)) && tidyLink(work, kept);
}

async function tidyLink(work: SpaceWork, kept: InSpace): Promise<boolean> {
  const { link } = kept;
  if (link !== null && kept.device.log.invites.get(link.invitation)?.isUsed === true) {
    return dropLink(work, link);
  }
  return link === null || link.openedAt !== null || openLink(work, kept, link);
}

async function register(work: SpaceWork, { device }: InSpace): Promise<boolean> {
  const isKnown = await registerSpace(device, apiOf(work, device), work.deps.random);
  if (!isKnown) return false;
  return (await updateIn(work, (one) => ({ ...one, isRegistered: true }))) && step(work);
}

function startSession(work: SpaceWork): Promise<void> {
  return work.inTurn(async () => {
    const kept = work.kept.peek();
    if (work.session === null && kept?.type === "in" && !work.isEnded) {
      work.session = openSession(work, kept);
    }
  });
}

function openSession(work: SpaceWork, { device }: InSpace): Session {
  const { relay, random, after } = work.deps;
  return createSession({
    device,
    api: apiOf(work, device),
    connect: relay.connect,
    save: (next) => updateIn(work, (before) => ({ ...before, device: next })),
    random,
    after,
    onChange: () => goOn(work),
    onHeld: (held) => {
      work.held.value = held;
    },
    onStatus: (status) => {
      work.connection.value = status;
      if (status !== "live") return;
      // Whoever has left is not to read what comes next.
      void work.session?.tend();
      goOn(work);
    },
  });
}

const isThereAlready = 409;

/** The others have to hear of the link before anyone comes by it. */
async function openLink(work: SpaceWork, { device }: InSpace, link: Link): Promise<boolean> {
  // Once it stands in the log, that change brings us back here.
  if (!device.log.invites.has(link.invitation)) return true;
  const told = await apiOf(work, device).invite(link.invitation, link.key, link.welcome);
  const refusal = told.ok ? null : told.error;
  if (refusal?.type === "unreachable") return false;
  const isOpen = refusal === null || refusal.status === isThereAlready;
  return updateIn(work, (one) =>
    one.link?.invitation === link.invitation
      ? { ...one, link: isOpen ? { ...link, openedAt: work.deps.now() } : null }
      : undefined,
  );
}

/** This link and no other: there may be a new one by now. */
export function dropLink(work: SpaceWork, { invitation }: Link): Promise<boolean> {
  return updateIn(work, (one) =>
    one.link?.invitation === invitation ? { ...one, link: null } : one,
  );
}

type Joining = Extract<KeptSpace, { readonly type: "joining" }>;

async function finishJoining(work: SpaceWork, kept: Joining): Promise<boolean> {
  const { relay, random } = work.deps;
  const invitation = parseInvitation(kept.fragment);
  const welcome = parseWelcome(kept.welcome);
  if (!invitation.ok || !welcome.ok) return closeLink(work);
  const joined = await join(relay.request, invitation.value, welcome.value, kept.seed, random);
  if (!joined.ok) return joined.error.type === "unreachable" ? false : closeLink(work);
  const written = write(joined.value, kept.items, {}, random);
  const device = written.ok ? written.value : joined.value;
  const isIn = await update(work, () => inWith(device, true, null));
  return isIn && step(work);
}

function closeLink(work: SpaceWork): boolean {
  work.isLinkClosed.value = true;
  return true;
}

type Leaving = Extract<KeptSpace, { readonly type: "leaving" }>;

async function finishLeaving(work: SpaceWork, kept: Leaving): Promise<boolean> {
  const { device, isDeleting, papers } = kept;
  const api = apiOf(work, device);
  if (isDeleting) {
    const deleted = await api.deleteSpace();
    if (!deleted.ok && deleted.error.type === "unreachable") return false;
  } else if (!(await leave(device, api))) {
    return false;
  }
  if (!(await dropBoxes(work, papers))) return false;
  return update(work, () => ({ type: "out", device }));
}
