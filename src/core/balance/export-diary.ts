import { byTime, minutesHad, type Block, type CheckIn, type Diary } from "./diary.ts";

/** Rows for a spreadsheet (RFC 4180): one a block, in the order of time. */
export function blocksToCsv({ blocks }: Diary): string {
  const head = [
    "day",
    "start",
    "kind",
    "minutes planned",
    "outcome",
    "minutes had",
    "use",
    "before",
    "after",
  ];
  const rows = sorted(blocks).map((block) => [
    block.day,
    block.start ?? "",
    block.kind,
    String(block.minutesPlanned),
    block.outcome.type,
    String(minutesHad(block)),
    block.use ?? "",
    block.before ?? "",
    block.after ?? "",
  ]);
  return [head, ...rows].map((row) => `${row.map(csvField).join(",")}\r\n`).join("");
}

/** All of it to read without Elbowroom. */
export function diaryToMarkdown(diary: Diary): string {
  return [
    "# Balance",
    section(
      "Wanted",
      diary.wanted.map(
        ({ from, alone, together }) =>
          `From ${from}: ${alone} minutes alone and ${together} together a week`,
      ),
    ),
    section("What happened", sorted(diary.blocks).map(blockToLine)),
    section(
      "Check-ins",
      diary.checkIns.toSorted((a, b) => (a.week < b.week ? -1 : 1)).map(checkInToLine),
    ),
    "",
  ]
    .join("\n\n")
    .replace(/\n+$/, "\n");
}

function section(title: string, lines: readonly string[]): string {
  const body = lines.length === 0 ? "Nothing yet." : lines.map((line) => `- ${line}`).join("\n");
  return `## ${title}\n\n${body}`;
}

function blockToLine(block: Block): string {
  const { day, start, kind, minutesPlanned, outcome, use } = block;
  const was = outcome.type === "planned" ? "ahead" : outcome.type.replace("-", " ");
  const had =
    outcome.type === "planned" || outcome.type === "skipped" ? "" : `, ${minutesHad(block)} had`;
  return `${day}${start === null ? "" : ` at ${start}`}, ${kind}, ${minutesPlanned} minutes planned${had}: ${was}${use === null ? "" : ` (${use})`}`;
}

function checkInToLine({
  week,
  rested,
  atEase,
  wasEnough,
  wasChosen,
  feltClose,
  line,
}: CheckIn): string {
  const answers = {
    rested: rested,
    "at ease": atEase,
    enough: wasEnough,
    chosen: wasChosen,
    close: feltClose,
  };
  const said = Object.entries(answers).flatMap(([name, value]) =>
    value === null ? [] : [`${name} ${value}`],
  );
  return `Week of ${week}: ${said.join(", ") || "no answers"}${line === null ? "" : `. ${oneLine(line)}`}`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}

function csvField(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function sorted(blocks: readonly Block[]): readonly Block[] {
  return blocks.toSorted(byTime);
}
