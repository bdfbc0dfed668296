import { effect } from "@preact/signals";
import { createRecoveryCode, type NoRecoveryCode } from "../../core/crypto/recovery-code.ts";
import { keyLength } from "../../core/crypto/primitives.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Device } from "../../core/sync/device.ts";
import { removeDevice } from "../../core/sync/leave.ts";
import { createInvite, join, lookAtInvitation } from "../../core/sync/pairing.ts";
import {
  openRecovery,
  paperIn,
  prepareRecovery,
  type RecoveryError,
} from "../../core/sync/recovery.ts";
import { createRelayApi } from "../../core/sync/relay-api.ts";
import { createSession, type Session } from "../../core/sync/session.ts";
import { noItems } from "../../core/sync/write.ts";
import { inWith, type Paper } from "./kept-space.ts";
import { keepPapers, ownDevices } from "./papers.ts";
import { goOn, put } from "./space-steps.ts";
import { apiOf, update, type SpaceWork } from "./space-work.ts";

/**
 * The way back into a space for who has lost every device: twelve words (`core/sync/recovery.ts`). Making
 * them wants a connection: they are shown only once all devices know of them.
 */

/** In milliseconds. */
const patience = 20_000;

/** Twelve new words, the only ones that are good from now on. `null`: the relay did not answer. */
export async function makeWords(work: SpaceWork): Promise<string | null> {
  const before = work.kept.peek();
  const code = createRecoveryCode(work.deps.random);
  const paper = paperIn(code);
  if (before?.type !== "in" || work.connection.peek() !== "live" || paper === null) return null;
  const { device } = before;
  const { relay, random } = work.deps;
  // Before there is a box: one that nobody knows of would stay at the relay for ever.
  if (!(await keepPapers(work, (papers) => [...papers, paper]))) return null;
  const told = await prepareRecovery(device, code, relay.request, apiOf(work, device), random);
  if (!told.ok || !(await put(work, noItems, told.value))) return null;
  const isKnown = await becomes(work, ({ log }) => log.members.has(paper.device));
  return isKnown && (await dropOthers(work, paper)) ? code : null;
}

async function dropOthers(work: SpaceWork, { device: paper }: Paper): Promise<boolean> {
  const now = work.kept.peek();
  if (now?.type !== "in") return false;
  const older = ownDevices(now.device).filter(([id, { isPaper }]) => isPaper && id !== paper);
  for (const [id] of older) {
    if (!(await removeDevice(now.device, id, apiOf(work, now.device)))) return false;
  }
  await work.session?.tend();
  return true;
}

export type NoWayBack =
  | NoRecoveryCode
  /** - `unreachable`: no answer. - `used`: these words open nothing (any more). - `taken`: one is in a space already. */
  | { readonly type: "unreachable" | "used" | "taken" | "not-kept" };

/** Comes in by twelve words. All other devices of this person, and the words, are of no use from then on. */
export async function comeBack(work: SpaceWork, code: string): Promise<Result<null, NoWayBack>> {
  const before = work.kept.peek();
  if (before !== null && before.type !== "out") return err({ type: "taken" });
  const opened = await openRecovery(code, work.deps.relay.request);
  const words = paperIn(code);
  if (!opened.ok || words === null) {
    return err(opened.ok ? { type: "unreachable" } : whyNot(opened.error));
  }
  const paper = readAs(work, opened.value);
  const device = await joinBy(work, paper);
  paper.session.close();
  if (!device.ok) return device;
  const kept = { ...inWith(device.value, true, null), papers: [words], isBack: true };
  work.api = null;
  if (!(await update(work, () => kept))) return err({ type: "not-kept" });
  goOn(work);
  return ok(null);
}

function whyNot(error: RecoveryError): NoWayBack {
  if (error.type === "no-recovery-code") return error;
  return { type: error.type === "refused" ? "used" : "unreachable" };
}

/** The words as a device: it reads, and lets one in. */
type Reader = { readonly session: Session; readonly until: (isSo: IsSo) => Promise<boolean> };
type IsSo = (session: Session) => boolean;

function readAs({ deps }: SpaceWork, device: Device): Reader {
  const { relay, random, after } = deps;
  let look = nothing;
  const session = createSession({
    device,
    api: createRelayApi(relay.request, device.space, device.keys),
    connect: relay.connect,
    // Nothing is kept of it: the words can be typed again.
    save: () => Promise.resolve(true),
    random,
    after,
    onChange: () => look(),
    onStatus: () => look(),
  });
  const until = (isSo: IsSo): Promise<boolean> =>
    new Promise((resolve) => {
      const callOff = after(patience, () => resolve(false));
      look = () => {
        if (!isSo(session)) return;
        callOff();
        resolve(true);
      };
      look();
    });
  return { session, until };
}

function nothing(): void {}

async function joinBy(work: SpaceWork, paper: Reader): Promise<Result<Device, NoWayBack>> {
  const { relay, random } = work.deps;
  const { session, until } = paper;
  // Let in once, it is out for good when it was removed: only a relay that does not answer is waited for.
  const isHeard = await until((one) => one.isLive() || one.isOut());
  if (!isHeard) return err({ type: "unreachable" });
  if (session.isOut()) return err({ type: "used" });
  const { invitation, invite, welcome } = createInvite(session.device(), "device", "", random);
  const told = await session.tell({ invites: [invite] });
  const isKnown =
    told.ok && (await until((one) => one.device().log.invites.has(invite.invitation)));
  if (!isKnown) return err({ type: "unreachable" });
  const { space, keys } = session.device();
  const api = createRelayApi(relay.request, space, keys);
  const invited = await api.invite(invite.invitation, invite.key, welcome);
  const looked = await lookAtInvitation(relay.request, invitation);
  if (!invited.ok || !looked.ok) return err({ type: "unreachable" });
  const joined = await join(relay.request, invitation, looked.value, random(keyLength), random);
  return joined.ok ? joined : err({ type: "unreachable" });
}

/** `false` when it did not come to be so in good time. */
function becomes(work: SpaceWork, isSo: (device: Device) => boolean): Promise<boolean> {
  return new Promise((resolve) => {
    const callOff = work.deps.after(patience, () => end(false));
    const stop = effect(() => {
      const now = work.kept.value;
      if (now?.type === "in" && isSo(now.device)) queueMicrotask(() => end(true));
    });
    const end = (hasBecome: boolean): void => {
      callOff();
      stop();
      resolve(hasBecome);
    };
  });
}
