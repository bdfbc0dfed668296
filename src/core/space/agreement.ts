import * as v from "valibot";
import { unreachable } from "../assert.ts";
import { canonicalJson, isSameJson, type Json } from "./json.ts";
import { kinds, type PlannedBlock, type Reply, type Stand, type Terms } from "./kinds.ts";
import { recordsOf, type PersonId, type Shared } from "./shared.ts";

/** The two of a space, seen from one of them. */
export type Pair = { readonly me: PersonId; readonly partner: PersonId };

/**
 * How an ask stands. It is never kept anywhere: each device works it out from what each of the two has
 * written themselves, so no merge, no relay and neither of the two can make a yes of the other's.
 */
export type AskStatus =
  | { readonly type: "open" | "taken-back" }
  | { readonly type: "agreed"; readonly terms: Terms }
  | { readonly type: "offered"; readonly terms: Terms }
  | { readonly type: "talk"; readonly at: string }
  | { readonly type: "not-now" };

/** A yes counts for exactly the terms it was given to. Changed since, they are open again. */
export function askStatus(asked: Terms | null, reply: Reply | null): AskStatus {
  if (asked === null) return { type: "taken-back" };
  if (reply === null) return { type: "open" };
  // To ask for just what the other offered is to take it up.
  if (reply.says === "other" && isSameJson(reply.offers, asked)) {
    return { type: "agreed", terms: asked };
  }
  if (!isSameJson(reply.to, asked)) return { type: "open" };
  switch (reply.says) {
    case "yes":
      return { type: "agreed", terms: asked };
    case "other":
      return { type: "offered", terms: reply.offers };
    case "talk":
      return { type: "talk", at: reply.at };
    case "not-now":
      return { type: "not-now" };
    default:
      return unreachable(reply);
  }
}

/** Every ask of `asker` with how it stands. What cannot be read is no yes. */
export function askStatuses(
  shared: Shared,
  asker: PersonId,
  answerer: PersonId,
): ReadonlyMap<string, AskStatus> {
  const answers = recordsOf(shared, answerer, "answer");
  return new Map(
    [...recordsOf(shared, asker, "ask")].map(([id, ask]) => [
      id,
      askStatus(read(kinds.ask.entries.terms, ask["terms"]), readReply(answers.get(id)?.["reply"])),
    ]),
  );
}

function readReply(value: Json | undefined): Reply | null {
  return read(kinds.answer.entries.reply, value);
}

const weekMilliseconds = 7 * 24 * 3600 * 1000;

/** "Not now" rests an ask for a week, on the asker's own device and by its own clock only. */
export function isResting(heardAt: number, now: number): boolean {
  // A clock that was set back rests it no longer than a week either.
  return Math.abs(now - heardAt) < weekMilliseconds;
}

type Blocks = readonly PlannedBlock[];

/** What is in force, and what each of the two would like instead. */
export type PlanStatus = {
  readonly agreed: Blocks | null;
  readonly mine: Blocks | null;
  readonly theirs: Blocks | null;
};

/**
 * A plan is agreed when both want the same, block for block. To say yes is to want what the other wants;
 * two who change it at once have made two proposals. Until there is a new one, what both still hold to
 * stands.
 */
export function planStatus(mine: Stand | null, theirs: Stand | null): PlanStatus {
  const wants = { mine: mine?.wants ?? null, theirs: theirs?.wants ?? null };
  const held = [mine?.holds ?? null, theirs?.holds ?? null] as const;
  const common = [
    [wants.mine, wants.theirs],
    [wants.mine, held[1]],
    [held[0], wants.theirs],
    [held[0], held[1]],
  ].flatMap(([a = null, b = null]) => (a !== null && b !== null && areSame(a, b) ? [a] : []));
  const bothWant = common[0] === wants.mine && areSame(wants.mine ?? [], wants.theirs ?? []);
  // Each may want what the other held: two plans that both have said yes to. All devices take the same one.
  const agreed = bothWant ? (common[0] ?? null) : (common.toSorted(byText)[0] ?? null);
  return {
    agreed,
    mine: isOther(wants.mine, agreed) ? wants.mine : null,
    theirs: isOther(wants.theirs, agreed) ? wants.theirs : null,
  };
}

/** How the plan of each week stands that either of the two has shared. */
export function planStatuses(
  shared: Shared,
  { me, partner }: Pair,
): ReadonlyMap<string, PlanStatus> {
  const [mine, theirs] = [recordsOf(shared, me, "plan"), recordsOf(shared, partner, "plan")];
  const weeks = new Set([...mine.keys(), ...theirs.keys()]);
  const standOf = (records: typeof mine, week: string): Stand | null =>
    read(kinds.plan.entries.stand, records.get(week)?.["stand"]);
  return new Map(
    [...weeks].map((week) => [week, planStatus(standOf(mine, week), standOf(theirs, week))]),
  );
}

/** My stand once I want these blocks: what was agreed stays in force until the other wants them too. */
export function proposeBlocks(status: PlanStatus, blocks: Blocks): Stand {
  return { wants: [...blocks], holds: status.agreed === null ? null : [...status.agreed] };
}

/** Nothing of this week is agreed any more. */
export const withdrawn: Stand = { wants: null, holds: null };

function isOther(wanted: Blocks | null, agreed: Blocks | null): boolean {
  return wanted !== null && (agreed === null || !areSame(wanted, agreed));
}

function areSame(a: Blocks, b: Blocks): boolean {
  return formatBlocks(a) === formatBlocks(b);
}

function byText(a: Blocks, b: Blocks): number {
  return formatBlocks(a) < formatBlocks(b) ? -1 : 1;
}

/** The same for the same blocks in another order. */
function formatBlocks(blocks: Blocks): string {
  return blocks.map(canonicalJson).toSorted().join("\n");
}

function read<S extends v.GenericSchema>(
  schema: S,
  value: Json | undefined,
): v.InferOutput<S> | null {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : null;
}
