import { type ContentLine, eachLine, parseContentLine, type RawLine } from "./content-line.ts";
import type { IssueLog } from "./issue.ts";

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

const wanted: ReadonlySet<string> = new Set([
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
  const parser: Parser = { stack: [root], openByName: new Map(), take, log };
  eachLine(
    source,
    (name) => wanted.has(name),
    (raw) => takeLine(raw, parser),
  );
  while (parser.stack.length > 1) closeUnclosed(parser);
  return root.children;
}

function takeLine(raw: RawLine, parser: Parser): void {
  const open = parser.stack.at(-1);
  if (raw.name === "BEGIN") return begin(raw, parser);
  if (raw.name === "END") return end(raw, parser);
  if (open === undefined || (open.name !== "" && !read.has(open.name))) return;
  const line = parseContentLine(raw);
  if (line === null) tellUnreadable(raw, open, parser.log);
  else open.properties.push(line);
}

function tellUnreadable({ line }: RawLine, { name }: Open, log: IssueLog): void {
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

function componentName(raw: RawLine): string {
  return (parseContentLine(raw)?.value ?? "").trim().toUpperCase();
}

function begin(raw: RawLine, parser: Parser): void {
  const name = componentName(raw);
  if (sideBySide.has(name)) {
    const isOpen = [...sideBySide].find((one) => countOpen(parser, one) > 0);
    if (isOpen !== undefined) closeAll(isOpen, parser);
  }
  parser.stack.push({ name, line: raw.line, properties: [], children: [] });
  parser.openByName.set(name, countOpen(parser, name) + 1);
}

function end(raw: RawLine, parser: Parser): void {
  const { stack, log } = parser;
  const name = componentName(raw);
  if (countOpen(parser, name) === 0) {
    log.add({
      severity: "note",
      code: "stray-end",
      message: "Something ends here that never began.",
      component: name,
      line: raw.line,
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
    take(closed, countOpen(parser, "VCALENDAR") === 0);
  } else if (closed.name === "VCALENDAR" ? parent.name === "" : read.has(parent.name)) {
    parent.children.push(closed);
  }
}

export function findProperty(component: Component, name: string): ContentLine | undefined {
  return component.properties.find((property) => property.name === name);
}

export function findProperties(component: Component, name: string): readonly ContentLine[] {
  return component.properties.filter((property) => property.name === name);
}
