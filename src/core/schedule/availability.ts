import type { Grid, Slot } from "./grid.ts";
import {
  type BlockKind,
  type Children,
  type Household,
  type Member,
  needOfKind,
  otherOf,
  people,
  type Person,
} from "./need.ts";
import { minute, overlaps } from "./span.ts";
import { isWithinAny, touchesAny } from "./window.ts";

/** What keeps someone from a slot; what takes them out of the house comes first. */
export type Hindrance = "busy" | "travel" | "work" | "quiet" | "sleep";

/** Whether someone has to be there for the children. */
type Care = "none" | "awake" | "asleep";

/** Per slot of the grid. `null`: nothing hinders them. */
export type Availability = {
  readonly hindrance: Readonly<Record<Person, readonly (Hindrance | null)[]>>;
  readonly care: readonly Care[];
};

/** The same two are asked for when a week is planned, and when it is told. */
const availabilityByGrid = new WeakMap<Household, WeakMap<Grid, Availability>>();

export function readAvailability(household: Household, grid: Grid): Availability {
  const known = availabilityByGrid.get(household) ?? new WeakMap<Grid, Availability>();
  availabilityByGrid.set(household, known);
  const availability = known.get(grid) ?? workOut(household, grid);
  known.set(grid, availability);
  return availability;
}

function workOut(household: Household, grid: Grid): Availability {
  const hindrances = (member: Member): readonly (Hindrance | null)[] => {
    const isTaken = createBusy(member, grid);
    return grid.slots.map((slot) => hindranceAt(member, slot, isTaken));
  };
  const { children } = household;
  return {
    hindrance: { me: hindrances(household.me), partner: hindrances(household.partner) },
    care: grid.slots.map((slot) => careAt(children, slot)),
  };
}

/** Why a slot cannot be part of a block of this kind. */
export type Obstacle =
  | { readonly type: "not-free"; readonly who: Person; readonly by: Hindrance }
  | { readonly type: "no-cover"; readonly who: Person; readonly by: Hindrance }
  | { readonly type: "children-awake" };

export function obstacleAt(
  household: Household,
  availability: Availability,
  kind: BlockKind,
  slot: number,
): Obstacle | null {
  const { hindrance, care } = availability;
  for (const who of takersOf(kind)) {
    const by = hindrance[who][slot] ?? null;
    if (by !== null) return { type: "not-free", who, by };
  }
  const needsCare = care[slot] !== "none";
  if (kind === "together") {
    const isAlone = care[slot] !== "awake" || household.together.withChildren;
    return isAlone ? null : { type: "children-awake" };
  }
  const who = otherOf(needOfKind[kind]);
  const by = needsCare ? hindranceToCover(availability, who, slot) : null;
  return by === null ? null : { type: "no-cover", who, by };
}

export function takersOf(kind: BlockKind): readonly Person[] {
  return kind === "together" ? people : [needOfKind[kind]];
}

/** While the children sleep, a parent at home may sleep too. */
function hindranceToCover(
  { hindrance, care }: Availability,
  person: Person,
  slot: number,
): Hindrance | null {
  const by = hindrance[person][slot] ?? null;
  return by === "sleep" && care[slot] === "asleep" ? null : by;
}

type Taken = (slot: Slot) => "busy" | "travel" | null;

/** Only what touches this week is looked at, slot by slot. */
function createBusy({ busy, travel }: Member, grid: Grid): Taken {
  const buffer = travel * minute;
  const week = { start: grid.start - buffer, end: grid.end + buffer };
  const near = busy.filter((span) => overlaps(span, week));
  return ({ start }) => {
    const slot = { start, end: start + grid.step * minute };
    const around = { start: slot.start - buffer, end: slot.end + buffer };
    if (near.some((span) => overlaps(span, slot))) return "busy";
    return near.some((span) => overlaps(span, around)) ? "travel" : null;
  };
}

function hindranceAt(member: Member, slot: Slot, isTaken: Taken): Hindrance | null {
  const taken = isTaken(slot);
  if (taken !== null) return taken;
  if (touchesAny(member.work, slot)) return "work";
  if (touchesAny(member.quiet, slot)) return "quiet";
  return touchesAny(member.sleep, slot) ? "sleep" : null;
}

function careAt(children: Children | null, slot: Slot): Care {
  if (children === null) return "none";
  if (isWithinAny([...children.away, ...children.sitter], slot)) return "none";
  return isWithinAny(children.asleep, slot) ? "asleep" : "awake";
}
