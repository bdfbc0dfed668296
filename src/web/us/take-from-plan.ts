import type { Block } from "../../core/schedule/block.ts";
import type { Kept } from "../keep/kept-record.ts";
import { parseKeptPlan } from "../plan/plan-store.ts";
import type { UsModel } from "./model.ts";
import { weekOf, type BlockForm } from "./plans.ts";

/** What of the room this needs. */
export type PlanTaker = Pick<UsModel, "plan" | "now"> & {
  readonly sharing: Pick<UsModel["sharing"], "show" | "tellProblem">;
};

const ofKind = { "alone-me": "me", "alone-partner": "partner", together: "together" } as const;

/** Puts the first week that was made in Plan into the form, where it can still be changed. */
export async function takeFromPlan(model: PlanTaker, store: Kept<unknown>): Promise<void> {
  const kept = parseKeptPlan(await store.load());
  const { agreed = [], counter, proposed = [] } = kept?.negotiation ?? {};
  const blocks = [agreed, counter ?? [], proposed].find((some) => some.length > 0) ?? [];
  const forms = blocks
    .map(blockToForm)
    .toSorted((a, b) => (a.day + a.from < b.day + b.from ? -1 : 1));
  const [first] = forms;
  if (first === undefined) {
    model.sharing.tellProblem("There is no week in Plan yet that was proposed or agreed.");
    return;
  }
  model.sharing.tellProblem(null);
  model.plan.value = forms.filter(({ day }) => weekOf(day) === weekOf(first.day));
}

/** Two weeks ahead, in milliseconds. */
const ahead = 14 * 24 * 3600 * 1000;

/** The times of one's own calendar, as Plan read it: no titles, as Plan has none. */
export async function shareBusy(
  model: PlanTaker,
  store: Kept<unknown>,
  zone: string,
): Promise<void> {
  const kept = parseKeptPlan(await store.load());
  const now = model.now();
  const spans = (kept?.calendars.me?.busy ?? [])
    .filter(({ start, end }) => end > now && start < now + ahead)
    .map(({ start, end }) => ({ start: localTime(start), end: localTime(end) }));
  if (spans.length === 0) {
    model.sharing.tellProblem(
      "There is no calendar of yours in Plan with times in these two weeks.",
    );
    return;
  }
  model.sharing.show({ kind: "busy", id: "calendar", fields: { zone, spans } });
}

function localTime(at: number): string {
  return `${dayOf(at)}T${clockOf(at)}`;
}

function blockToForm({ kind, start, end }: Block): BlockForm {
  return { of: ofKind[kind], day: dayOf(start), from: clockOf(start), to: clockOf(end) };
}

function dayOf(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function clockOf(at: number): string {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
