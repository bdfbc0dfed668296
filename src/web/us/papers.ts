import { activeMembers, type Device } from "../../core/sync/device.ts";
import { dropBox } from "../../core/sync/recovery.ts";
import type { InSpace, Paper } from "./kept-space.ts";
import { apiOf, updateIn, type SpaceWork } from "./space-work.ts";

/**
 * What is left to do once one has come back, or words were replaced: the lost devices go, and the boxes of words
 * that are of no more use. `false`: there was no answer, and it is to be done again.
 */
export async function tidyWayBack(work: SpaceWork, kept: InSpace): Promise<boolean> {
  const { device, papers, isBack } = kept;
  // Once the others have read of this one: it came by a link of the words, and would go with them.
  const isIn = device.log.members.has(device.keys.device);
  if (isBack && isIn && work.connection.peek() === "live") return shutOutOthers(work, device);
  const used = papers.filter((paper) => device.log.members.get(paper.device)?.isRemoved === true);
  return used.length === 0 || dropPapers(work, used);
}

async function shutOutOthers(work: SpaceWork, device: Device): Promise<boolean> {
  const api = apiOf(work, device);
  for (const [id] of ownDevices(device)) {
    if (id === device.keys.device) continue;
    const revoked = await api.revoke(id);
    if (!revoked.ok && revoked.error.type === "unreachable") return false;
  }
  if (!(await updateIn(work, (one) => ({ ...one, isBack: false })))) return false;
  await work.session?.tend();
  return true;
}

async function dropPapers(work: SpaceWork, used: readonly Paper[]): Promise<boolean> {
  if (!(await dropBoxes(work, used))) return false;
  return keepPapers(work, (papers) =>
    papers.filter(({ device }) => used.every((one) => one.device !== device)),
  );
}

/** `false` when one of them may still be there. */
export async function dropBoxes(work: SpaceWork, papers: readonly Paper[]): Promise<boolean> {
  for (const { box } of papers) {
    if (!(await dropBox(box, work.deps.relay.request))) return false;
  }
  return true;
}

export function keepPapers(
  work: SpaceWork,
  change: (papers: readonly Paper[]) => readonly Paper[],
): Promise<boolean> {
  return updateIn(work, (one) => ({ ...one, papers: change(one.papers) }));
}

/** This person's, their words among them. */
export function ownDevices(device: Device) {
  return activeMembers(device).filter(([, { person }]) => person === device.person);
}
