import { Temporal } from "temporal-polyfill";
import { findCounterProposals } from "../core/caldav/counter-proposal.ts";
import { type CounterProposal, settleProposal } from "../core/caldav/proposal.ts";
import type { Dav } from "../core/caldav/dav.ts";
import { discoverCalendars, openOwnCalendar } from "../core/caldav/discover.ts";
import { parsePublished, type PublishedRecord } from "../core/caldav/parse-written.ts";
import { type Outcome, publishBlocks, writtenAfter } from "../core/caldav/publish.ts";
import { emptyReplica, syncReplica } from "../core/caldav/replica.ts";
import { describeDavTrouble } from "../core/caldav/trouble-words.ts";
import { ianaZone } from "../core/calendar/iana-zone.ts";
import type { IcsEvent } from "../core/calendar/write-ics.ts";
import { utc } from "../core/calendar/zone.ts";
import { unreachable } from "../core/assert.ts";
import { err, ok, type Result } from "../core/result.ts";
import { formatSpan } from "./calendar-report.ts";
import { connectServer, type ServerAddress } from "./calendar-server.ts";
import { nameInput, parseJson, readText } from "./input.ts";
import { complain, exitCodes, type Io } from "./io.ts";

export type Publishing = {
  readonly address: ServerAddress;
  /** The file that keeps what was written. */
  readonly recordPath: string;
  /** Both have talked about what was moved or deleted there, and it may be written over. */
  readonly isSettled: boolean;
};

/** Writes the blocks of a plan to a calendar of their own on the server, but for those that someone changed there. */
export async function publishPlan(
  { address, recordPath, isSettled }: Publishing,
  wanted: readonly IcsEvent[],
  zone: string,
  io: Io,
): Promise<number> {
  const record = await readRecord(io, recordPath);
  if (!record.ok) return complain(io, record.error);
  const opened = await openServer(address, io);
  if (!opened.ok) return complain(io, opened.error);
  const { dav, calendar } = opened.value;
  if (record.value !== null && record.value.calendar !== calendar)
    return complain(io, `${nameInput(recordPath)} is about another calendar.`);
  const synced = await syncReplica(dav, calendar, emptyReplica);
  if (!synced.ok) return complain(io, describeDavTrouble(synced.error));
  const compared = findCounterProposals(
    record.value?.written ?? [],
    synced.value.replica,
    ianaZone(zone) ?? utc,
  );
  const written = isSettled
    ? compared.proposals.reduce(settleProposal, compared.written)
    : compared.written;
  const open = isSettled ? [] : compared.proposals;
  const heldUids = new Set(open.map(({ uid }) => uid));
  const isFree = ({ uid }: IcsEvent): boolean => !heldUids.has(uid);
  const blocks = {
    wanted: wanted.filter(isFree),
    known: written.filter((one) => isFree(one.event)),
  };
  const now = Temporal.Now.instant().epochMilliseconds;
  const { outcomes } = await publishBlocks(dav, calendar, blocks, { now, zone });
  const kept = { calendar, written: writtenAfter(written, outcomes) };
  const trouble = await io.writeFile(recordPath, `${JSON.stringify(kept, null, 2)}\n`);
  if (trouble !== null) return complain(io, trouble);
  return report(open, outcomes, zone, io);
}

/** `null` the first time. */
async function readRecord(io: Io, path: string): Promise<Result<PublishedRecord | null, string>> {
  if (!(await isThere(io, path))) return ok(null);
  const text = await readText(io, path);
  if (!text.ok) return text;
  const json = parseJson(text.value);
  const record = json.ok ? parsePublished(json.value) : null;
  return record === null
    ? err(`${nameInput(path)} is not a file that --publish wrote.`)
    : ok(record);
}

async function isThere(io: Io, path: string): Promise<boolean> {
  try {
    for await (const _ of io.openFile(path)) return true;
    return true;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ENOENT");
  }
}

type Opened = { readonly dav: Dav; readonly calendar: string };

async function openServer(address: ServerAddress, io: Io): Promise<Result<Opened, string>> {
  const dav = await connectServer(address, io);
  if (!dav.ok) return dav;
  const found = await discoverCalendars(dav.value, address.url);
  if (!found.ok) return err(describeDavTrouble(found.error));
  if (found.value.home === null) return err("This server has no place for another calendar.");
  const own = await openOwnCalendar(dav.value, found.value.home);
  return own.ok
    ? ok({ dav: dav.value, calendar: own.value.url })
    : err(describeDavTrouble(own.error));
}

async function report(
  open: readonly CounterProposal[],
  outcomes: readonly Outcome[],
  zone: string,
  io: Io,
): Promise<number> {
  const count = (type: Outcome["type"]): number =>
    outcomes.filter((outcome) => outcome.type === type).length;
  const clashes = outcomes.flatMap((outcome) => (outcome.type === "clash" ? [outcome.clash] : []));
  const failure = outcomes.find((outcome) => outcome.type === "failed");
  const lines = [
    `Written: ${count("written")}. Taken away: ${count("removed")}. As before: ${count("unchanged")}.`,
    ...open.map((proposal) => describeProposal(proposal, zone)),
    ...clashes.map(({ uid }) => `Changed there just now, and left as it is: ${uid}.`),
    ...(open.length === 0
      ? []
      : ["Talk about it, plan again, and add --settled: then it is written over."]),
  ];
  await io.write(`${lines.join("\n")}\n`);
  if (failure !== undefined) return complain(io, describeDavTrouble(failure.trouble));
  return open.length + clashes.length === 0 ? exitCodes.clean : exitCodes.risks;
}

function describeProposal(proposal: CounterProposal, zoneId: string): string {
  const zone = ianaZone(zoneId) ?? utc;
  const was = formatSpan(proposal.from, zone);
  switch (proposal.type) {
    case "moved":
      return `Moved in the calendar: ${was} is now ${formatSpan(proposal.to, zone)}.`;
    case "deleted":
      return `Deleted in the calendar: ${was}.`;
    case "unreadable":
      return `No longer readable in the calendar: ${was}.`;
    default:
      return unreachable(proposal);
  }
}
