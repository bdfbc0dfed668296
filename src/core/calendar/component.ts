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
  ...["BEGIN", "END", "UID", "DTSTART", "DTEND", "DURATION", "DTSTAMP", "SEQUENCE"],
  ...["RRULE", "EXRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "LAST-MODIFIED"],
  ...["STATUS", "TRANSP", "SUMMARY", "COLOR", "ATTENDEE", "FREEBUSY", "BUSYTYPE", "PRIORITY"],
  ...["TZID", "TZOFFSETFROM", "TZOFFSETTO", "X-LIC-LOCATION", "NAME", "X-WR-CALNAME"],
]);

/**
 * The components at the top of a file, whatever state it is in: what is not closed is closed, what closes nothing is
 * passed over, and each is told. Nothing recurses, so that depth costs no stack.
 */
export function parseComponents(source: string, log: IssueLog): readonly Component[] {
  const root: Open = { name: "", line: 0, properties: [], children: [] };
  const stack: Open[] = [root];
  eachLine(
    source,
    (name) => wanted.has(name),
    (raw) => takeLine(raw, stack, log),
  );
  while (stack.length > 1) closeUnclosed(stack, log);
  return root.children;
}

function takeLine(raw: RawLine, stack: Open[], log: IssueLog): void {
  const open = stack.at(-1);
  if (raw.name === "BEGIN") return begin(raw, stack, log);
  if (raw.name === "END") return end(raw, stack, log);
  if (open === undefined || (open.name !== "" && !read.has(open.name))) return;
  const line = parseContentLine(raw);
  if (line === null) tellUnreadable(raw, open, log);
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

function begin(raw: RawLine, stack: Open[], log: IssueLog): void {
  const name = componentName(raw);
  if (sideBySide.has(name)) {
    while (stack.some((open) => sideBySide.has(open.name))) closeUnclosed(stack, log);
  }
  stack.push({ name, line: raw.line, properties: [], children: [] });
}

function end(raw: RawLine, stack: Open[], log: IssueLog): void {
  const name = componentName(raw);
  if (stack.findLastIndex((open) => open.name === name) < 1) {
    log.add({
      severity: "note",
      code: "stray-end",
      message: "Something ends here that never began.",
      component: name,
      line: raw.line,
    });
    return;
  }
  while (stack.length > 1 && stack.at(-1)?.name !== name) closeUnclosed(stack, log);
  close(stack);
}

function closeUnclosed(stack: Open[], log: IssueLog): void {
  const open = stack.at(-1);
  if (open !== undefined) {
    log.add({
      severity: "warning",
      code: "unclosed-component",
      message: "This part has no end, so it was read up to the next one.",
      component: open.name,
      line: open.line,
    });
  }
  close(stack);
}

/** What is in a component that we do not know is not ours either, at any depth. */
function close(stack: Open[]): void {
  const closed = stack.pop();
  const parent = stack.at(-1);
  if (closed === undefined || parent === undefined || !read.has(closed.name)) return;
  if (parent.name === "" || read.has(parent.name)) parent.children.push(closed);
}

export function findProperty(component: Component, name: string): ContentLine | undefined {
  return component.properties.find((property) => property.name === name);
}

export function findProperties(component: Component, name: string): readonly ContentLine[] {
  return component.properties.filter((property) => property.name === name);
}
