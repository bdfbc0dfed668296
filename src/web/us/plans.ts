import {
  planStatuses,
  proposeBlocks,
  withdrawn,
  type PlanStatus,
} from "../../core/space/agreement.ts";
import type { NewItem } from "../../core/space/item.ts";
import type { PlannedBlock } from "../../core/space/kinds.ts";
import { partnerOf, type Device } from "../../core/sync/device.ts";

/** Whose a block is, seen from this side. */
export type BlockOf = "me" | "partner" | "together";

/** A block as it is typed: a day, and two times on its clock. */
export type BlockForm = {
  readonly of: BlockOf;
  readonly day: string;
  readonly from: string;
  readonly to: string;
};

export type ShownPlan = PlanStatus & { readonly week: string };

/** How each week stands that still says something, the first one first. */
export function shownPlans(device: Device): readonly ShownPlan[] {
  const partner = partnerOf(device) ?? "";
  return [...planStatuses(device.shared, { me: device.person, partner })]
    .map(([week, status]) => ({ week, ...status }))
    .filter(({ agreed, mine, theirs }) => [agreed, mine, theirs].some((one) => one !== null))
    .toSorted((a, b) => (a.week < b.week ? -1 : 1));
}

/** The first of the two is the one who began the space: on both sides the same one. */
export function isFirst({ log, person }: Device): boolean {
  const [root] = log.members.values();
  return root?.person === person;
}

export function formToBlock(device: Device, form: BlockForm, zone: string): PlannedBlock {
  const { of, day, from, to } = form;
  const isMineFirst = isFirst(device) === (of === "me");
  return {
    kind: of === "together" ? "together" : "alone",
    whose: of === "together" ? "both" : isMineFirst ? "first" : "second",
    start: `${day}T${from}`,
    end: `${day}T${to}`,
    zone,
  };
}

export function blockToForm(device: Device, { whose, start, end }: PlannedBlock): BlockForm {
  const of =
    whose === "both" ? "together" : (whose === "first") === isFirst(device) ? "me" : "partner";
  return { of, day: start.slice(0, 10), from: start.slice(11), to: end.slice(11) };
}

export function isBlockWhole({ day, from, to }: BlockForm): boolean {
  return day !== "" && from !== "" && to !== "" && from < to;
}

/** The Monday of the week that a day lies in. */
export function weekOf(day: string): string {
  const at = new Date(`${day}T00:00Z`);
  at.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7));
  return at.toISOString().slice(0, 10);
}

export function planItem(device: Device, week: string, blocks: readonly PlannedBlock[]): NewItem {
  const status = shownPlans(device).find((one) => one.week === week);
  const before = status ?? { agreed: null, mine: null, theirs: null };
  return { kind: "plan", id: week, fields: { stand: proposeBlocks(before, blocks) } };
}

export function withdrawItem(week: string): NewItem {
  return { kind: "plan", id: week, fields: { stand: withdrawn } };
}

/** "Saturday, 28 November, 09:00 to 12:00". */
export function spanToWords({ start, end }: Pick<PlannedBlock, "start" | "end">): string {
  const day = new Date(`${start.slice(0, 10)}T00:00Z`).toLocaleDateString("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  return `${day}, ${start.slice(11)} to ${end.slice(11)}`;
}
