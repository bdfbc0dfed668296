import { type ContentLine, eachLine } from "./content-line.ts";
import type { IssueLog } from "./issue.ts";
import { createNameReader } from "./name-reader.ts";

/** `BEGIN:NAME` … `END:NAME`, with the properties that Elbowroom reads. */
export type Component = {
  /** In capitals. */
  readonly name: string;
  readonly line: number;
  readonly properties: readonly ContentLine[];
  readonly children: readonly Component[];
};

type Open = {
  readonly name: string;
  readonly line: number;
  readonly properties: ContentLine[];
  readonly children: Component[];
};

/** Components that hold something for us; what stands in any other is stepped over. */
const read: ReadonlySet<string> = new Set([
  "VCALENDAR",
  "VEVENT",
  "VFREEBUSY",
  "VTIMEZONE",
  "STANDARD",
  "DAYLIGHT",
  "VAVAILABILITY",
  "AVAILABLE",
]);

/** None of these can stand in another of them: when one begins, the one before it was never closed. */
const sideBySide: ReadonlySet<string> = new Set([
  "VEVENT",
  "VTODO",
  "VJOURNAL",
  "VFREEBUSY",
  "VTIMEZONE",
  "VAVAILABILITY",
]);

const readName = createNameReader([
  "BEGIN",
  "END",
  "UID",
  "DTSTART",
  "DTEND",
  "DURATION",
  "DTSTAMP",
  "SEQUENCE",
  "RRULE",
  "EXRULE",
  "RDATE",
  "EXDATE",
  "RECURRENCE-ID",
  "LAST-MODIFIED",
  "STATUS",
  "TRANSP",
  "SUMMARY",
  "COLOR",
  "ATTENDEE",
  "FREEBUSY",
  "BUSYTYPE",
  "PRIORITY",
  "TZID",
  "TZOFFSETFROM",
  "TZOFFSETTO",
  "X-LIC-LOCATION",
  "NAME",
  "X-WR-CALNAME",
]);

/** `isBare`: it stands in no calendar. */
export type TakeComponent = (component: Component, isBare: boolean) => void;

type Parser = {
  readonly stack: Open[];
  /** Of each name, how many are on the stack: a deep one is not to be searched for every line. */
  readonly openByName: Map<string, number>;
  /** Of those that stand side by side, the one that is open. */
  openBeside: string | null;
  readonly take: TakeComponent;
  readonly log: IssueLog;
};

/**
 * The components of a file, whatever state it is in: what is not closed is closed, what closes nothing is passed over,
 * and each is told. Events and their like are handed to `take` one by one, as they end, so that the lines of a large
 * file are never held all at once. Gives the calendars themselves, which keep only their properties.
 *
 * Nothing recurses, so that depth costs no stack.
 */
export function parseComponents(
  source: string,
  log: IssueLog,
  take: TakeComponent,
): readonly Component[] {
  const root: Open = { name: "", line: 0, properties: [], children: [] };
  const parser: Parser = { stack: [root], openByName: new Map(), openBeside: null, take, log };
  eachLine(source, readName, (name, content, line) => {
    if (name === "BEGIN") begin(nameIn(content), line, parser);
    else if (name === "END") end(nameIn(content), line, parser);
    else takeProperty(content, line, parser);
  });
  while (parser.stack.length > 1) closeUnclosed(parser);
  return root.children;
}

function nameIn(content: ContentLine | null): string {
  return (content?.value ?? "").trim().toUpperCase();
}

function takeProperty(content: ContentLine | null, line: number, { stack, log }: Parser): void {
  const open = stack.at(-1);
  if (open === undefined || (open.name !== "" && !read.has(open.name))) return;
  if (content === null) tellUnreadable(line, open, log);
  else open.properties.push(content);
}

function tellUnreadable(line: number, { name }: Open, log: IssueLog): void {
  // Outside of any component it is no calendar at all, and that is told once for the whole file.
  if (name === "") return;
  log.add({
    severity: "warning",
    code: "unreadable-line",
    message: "This line has no name and value, so it was left out.",
    component: name,
    line,
  });
}

function begin(name: string, line: number, parser: Parser): void {
  if (sideBySide.has(name)) {
    if (parser.openBeside !== null) closeAll(parser.openBeside, parser);
    parser.openBeside = name;
  }
  parser.stack.push({ name, line, properties: [], children: [] });
  parser.openByName.set(name, countOpen(parser, name) + 1);
}

function end(name: string, line: number, parser: Parser): void {
  const { stack, log } = parser;
  if (countOpen(parser, name) === 0) {
    log.add({
      severity: "note",
      code: "stray-end",
      message: "Something ends here that never began.",
      component: name,
      line,
    });
    return;
  }
  while (stack.length > 1 && stack.at(-1)?.name !== name) closeUnclosed(parser);
  close(parser);
}

function countOpen({ openByName }: Parser, name: string): number {
  return openByName.get(name) ?? 0;
}

/** Up to and with the one of this name. */
function closeAll(name: string, parser: Parser): void {
  while (countOpen(parser, name) > 0) closeUnclosed(parser);
}

function closeUnclosed(parser: Parser): void {
  const open = parser.stack.at(-1);
  if (open !== undefined) {
    parser.log.add({
      severity: "warning",
      code: "unclosed-component",
      message: "This part has no end, so it was read up to the next one.",
      component: open.name,
      line: open.line,
    });
  }
  close(parser);
}

/** An event counts wherever it stands, even in a component that we do not know. */
function close(parser: Parser): void {
  const { stack, openByName, take } = parser;
  const closed = stack.pop();
  const parent = stack.at(-1);
  if (closed === undefined || parent === undefined) return;
  openByName.set(closed.name, countOpen(parser, closed.name) - 1);
  if (sideBySide.has(closed.name)) {
    parser.openBeside = null;
    take(closed, countOpen(parser, "VCALENDAR") === 0);
  } else if (closed.name === "VCALENDAR" ? parent.name === "" : read.has(parent.name)) {
    parent.children.push(closed);
  }
}

export function findProperty({ properties }: Component, name: string): ContentLine | undefined {
  for (const property of properties) if (property.name === name) return property;
  return undefined;
}

export function findProperties(component: Component, name: string): readonly ContentLine[] {
  return component.properties.filter((property) => property.name === name);
}
