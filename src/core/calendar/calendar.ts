import type { Duration } from "./duration.ts";
import type { Issue } from "./issue.ts";
import type { Moment } from "./moment.ts";
import type { RecurrenceRule } from "./recurrence-rule.ts";

/** A calendar as it was read: nothing is worked out yet, and nothing depends on where the reader is. */
export type Calendar = {
  /** Empty when it has none. */
  readonly name: string;
  /** A CSS colour name (RFC 7986); empty when it has none. */
  readonly color: string;
  readonly events: readonly CalendarEvent[];
  /** The periods of VFREEBUSY that are not free. */
  readonly busyPeriods: readonly Period[];
  readonly availabilities: readonly Availability[];
  readonly issues: readonly Issue[];
};

/** A VEVENT (RFC 5545, 3.6.1), or an AVAILABLE (RFC 7953). */
export type CalendarEvent = {
  readonly component: string;
  readonly line: number;
  /** Empty when it has none; such events have nothing to do with one another. */
  readonly uid: string;
  readonly summary: string;
  readonly color: string;
  readonly start: Moment;
  readonly length: Length;
  readonly transp: "OPAQUE" | "TRANSPARENT";
  /** In capitals, `null` when it says nothing. */
  readonly status: string | null;
  readonly sequence: number;
  /** Of two with the same sequence, the later one counts. */
  readonly stamp: string;
  readonly recurrence: Recurrence;
  /** Which occurrence of its series this one replaces. */
  readonly replaces: Replaces | null;
  /** Addresses, in lower case, of those who said no. */
  readonly declinedBy: readonly string[];
};

export type Recurrence = {
  readonly rules: readonly RecurrenceRule[];
  /** RFC 2445's EXRULE, still met. */
  readonly exceptRules: readonly RecurrenceRule[];
  readonly dates: readonly Period[];
  readonly exceptDates: readonly Moment[];
  /** False when a rule has something in it that we cannot read: it may happen on any day then. */
  readonly isWhole: boolean;
};

export type Replaces = { readonly moment: Moment; readonly andFuture: boolean };

/** How long: up to a moment, which gives every occurrence the same exact length, or by the calendar (3.8.5.3). */
export type Length =
  | { readonly type: "end"; readonly end: Moment }
  | { readonly type: "duration"; readonly duration: Duration };

/** `length` is `null` for a date of RDATE that is no period: it is as long as its event. */
export type Period = { readonly start: Moment; readonly length: Length | null };

/** VAVAILABILITY (RFC 7953): outside of what is available, one is not. */
export type Availability = {
  /** `null` reaches back, or on, for ever. */
  readonly start: Moment | null;
  readonly length: Length | null;
  /** From 1, the highest, to 10 for none. */
  readonly priority: number;
  readonly available: readonly CalendarEvent[];
};
