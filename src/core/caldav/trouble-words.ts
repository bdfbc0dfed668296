import { unreachable } from "../assert.ts";
import type { DavTrouble } from "./dav.ts";

/** One sentence that says what stands in the way and what may help. */
export function describeDavTrouble(trouble: DavTrouble): string {
  switch (trouble.type) {
    case "unreachable":
      return "The calendar server does not answer. Is the address right, and are you online?";
    case "unauthorized":
      return "The calendar server does not know this name with this password. Nothing more was tried.";
    case "not-caldav":
      return "There is a server at this address, but no calendars that we can see.";
    case "refused":
      return describeStatus(trouble.status);
    default:
      return unreachable(trouble);
  }
}

function describeStatus(status: number): string {
  if (status === 403) return "The calendar server does not allow this (403).";
  if (status === 412) return "The calendar was changed in between. Nothing was overwritten (412).";
  if (status === 413 || status === 507)
    return `The calendar server has no room for this (${status}).`;
  if (status === 429 || status >= 500)
    return `The calendar server is in trouble just now (${status}). Try again in a while.`;
  return `The calendar server did not do it (${status}).`;
}
