import { signal, type Signal } from "@preact/signals";
import { onceASession } from "../shell/once-a-session.ts";

/** What another room would like planned, in minutes alone a week: as much as that, or no more. */
export type PlanWish = { readonly type: "at-least" | "at-most"; readonly minutes: number };

/** Taken up by Plan as soon as it is open. */
export const planWish = onceASession((): Signal<PlanWish | null> => signal(null));
