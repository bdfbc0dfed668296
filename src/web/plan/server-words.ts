import { Temporal } from "temporal-polyfill";
import { unreachable } from "../../core/assert.ts";
import type { CounterProposal } from "../../core/caldav/proposal.ts";
import { describeDavTrouble } from "../../core/caldav/trouble-words.ts";
import type { Outcome } from "../../core/caldav/publish.ts";
import { clockWord } from "../../core/schedule/clock-words.ts";
import type { BlockKind } from "../../core/schedule/need.ts";
import type { Span } from "../../core/schedule/span.ts";
import type { CalendarsTrouble } from "../caldav/calendars-protocol.ts";

export const insecureWords =
  "It has to begin with https, or anyone on the way could read your password.";
export const notAnAddressWords = "That is no address. It looks like https://cloud.example.org.";

export function connectTrouble(trouble: CalendarsTrouble): string {
  switch (trouble.type) {
    case "closed":
      return `Elbowroom may not ask ${trouble.host} yet. It has to be started with its name.`;
    case "no-home":
      return "This server has no place for another calendar. Save the file instead.";
    case "failed":
      return "This needs a connection, and there is none just now. Try again in a while.";
    case "unreachable":
    case "unauthorized":
    case "refused":
    case "not-caldav":
      return describeDavTrouble(trouble);
    default:
      return unreachable(trouble);
  }
}

/** What came of writing. `held` wait for an answer. */
export function writtenWords(outcomes: readonly Outcome["type"][], held: number): string {
  const count = (...types: readonly Outcome["type"][]): number =>
    outcomes.filter((type) => types.includes(type)).length;
  const there = count("written", "unchanged");
  const gone = count("removed");
  const left = count("clash") + held;
  return [
    there === 1 ? "One time is in your calendar." : `${there} times are in your calendar.`,
    ...(gone === 0 ? [] : [gone === 1 ? "One was taken out." : `${gone} were taken out.`]),
    ...(left === 0
      ? []
      : [`${left === 1 ? "One" : left} you changed there yourself, and nothing was written over.`]),
  ].join(" ");
}

/** What was done to a block in the calendar, as a sentence to the one who looks at the plan. */
export function proposalWords(
  proposal: CounterProposal,
  { zone, what }: { readonly zone: string; readonly what: string },
): string {
  const was = timeWords(proposal.from, zone);
  switch (proposal.type) {
    case "moved":
      return `${what}, ${was}, is now on ${timeWords(proposal.to, zone)}.`;
    case "deleted":
      return `${what}, ${was}, was taken out.`;
    case "unreadable":
      return `${what}, ${was}, has a time there that cannot be read.`;
    default:
      return unreachable(proposal);
  }
}

/** "Tuesday 8 December, 21:00 to 22:30": two weeks have two Tuesdays. */
function timeWords({ start, end }: Span, zone: string): string {
  const at = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone);
  const day = at.toPlainDate().toLocaleString("en-GB", dayFormat);
  return `${day}, ${clockWord(start, zone)} to ${clockWord(end, zone)}`;
}

const dayFormat = { weekday: "long", day: "numeric", month: "long" } as const;

/** "Your own time", "Ben's own time", "Time together". */
export function kindWords(kind: BlockKind, partner: string): string {
  switch (kind) {
    case "alone-me":
      return "Your own time";
    case "alone-partner":
      return `${partner}’s own time`;
    case "together":
      return "Time together";
    default:
      return unreachable(kind);
  }
}
