import type { CalendarLink } from "../../core/caldav/discover.ts";
import type { CounterProposal } from "../../core/caldav/proposal.ts";
import type { DavTrouble } from "../../core/caldav/dav.ts";
import type { PublishedRecord } from "../../core/caldav/parse-written.ts";
import type { Outcome, PublishOptions } from "../../core/caldav/publish.ts";
import type { IcsEvent } from "../../core/calendar/write-ics.ts";
import type { Result } from "../../core/result.ts";
import type { Person } from "../../core/schedule/need.ts";
import type { Span } from "../../core/schedule/span.ts";
import type { ReadCalendar } from "../worker/planner-protocol.ts";

/** What whoever started the server opened: hosts of the forwarder, and origins that may be asked directly. */
export type Openings = {
  readonly forwardTo: readonly string[];
  readonly connectTo: readonly string[];
};

/** How one gets in. `server` as `parseServer` gives it. */
export type Account = { readonly server: string; readonly user: string; readonly password: string };

export type CalendarsRequest =
  | { readonly type: "openings" }
  | { readonly type: "find"; readonly account: Account }
  | (ReadRequest & { readonly type: "read" })
  | (WriteRequest & { readonly type: "write" });

export type ReadRequest = {
  readonly account: Account;
  readonly calendars: readonly { readonly url: string; readonly whose: Person }[];
  readonly span: Span;
  readonly zone: string;
  /** What was written there, to be compared with what is there now. */
  readonly published: PublishedRecord | null;
};

export type WriteRequest = {
  readonly account: Account;
  /** Where a calendar of our own has its place. */
  readonly home: string;
  readonly wanted: readonly IcsEvent[];
  readonly published: PublishedRecord | null;
  readonly options: PublishOptions;
};

export type FoundCalendars = {
  /** Where a calendar of our own has its place; `null` when there is none. */
  readonly home: string | null;
  readonly calendars: readonly CalendarLink[];
};

export type ReadAnswer = {
  readonly byPerson: Readonly<Record<Person, ReadCalendar | null>>;
  readonly proposals: readonly CounterProposal[];
  readonly published: PublishedRecord | null;
};

export type WriteAnswer = {
  readonly outcomes: readonly Outcome["type"][];
  /** Why the rest was not tried, or the first that did not work. */
  readonly trouble: DavTrouble | null;
  readonly published: PublishedRecord;
};

/** `closed`: whoever started the server did not open the way to this host. `failed`: the worker could not be started. */
export type CalendarsTrouble =
  | DavTrouble
  | { readonly type: "closed"; readonly host: string }
  | { readonly type: "no-home" | "failed" };

type Answer<Type extends CalendarsRequest["type"], Value> = {
  readonly type: Type;
  readonly result: Result<Value, CalendarsTrouble>;
};
export type FromCalendars =
  | Answer<"openings", Openings>
  | Answer<"find", FoundCalendars>
  | Answer<"read", ReadAnswer>
  | Answer<"write", WriteAnswer>;
