import { parseArgs } from "node:util";
import { Temporal } from "temporal-polyfill";
import * as v from "valibot";
import { balanceOf, type Balance } from "../core/balance/balance.ts";
import { isDay, type Day, type Diary } from "../core/balance/diary.ts";
import { blocksToCsv, diaryToMarkdown } from "../core/balance/export-diary.ts";
import { diaryToIcs } from "../core/balance/export-ics.ts";
import { parseDiary } from "../core/balance/parse-diary.ts";
import { nextStepToWords } from "../core/balance/words.ts";
import { minutesToWords } from "../core/compose/grammar/duration.ts";
import { err, ok, type Result } from "../core/result.ts";
import { parseStrictly } from "./arguments.ts";
import { readJson } from "./input.ts";
import { complain, exitCodes, type Io } from "./io.ts";
import { printable } from "./printable.ts";

const options = {
  data: { type: "string" },
  today: { type: "string" },
  json: { type: "boolean", default: false },
  csv: { type: "boolean", default: false },
  ics: { type: "boolean", default: false },
  markdown: { type: "boolean", default: false },
} as const;

type Form = "words" | "json" | "csv" | "ics" | "markdown";
type Task = { readonly path: string; readonly today: Day; readonly form: Form };

export async function balance(args: readonly string[], io: Io): Promise<number> {
  const task = parseTask(args);
  if (!task.ok) return complain(io, task.error);
  const { path, today, form } = task.value;
  const json = await readJson(io, path);
  if (!json.ok) return complain(io, json.error);
  const diary = parseDiary(diaryIn(json.value));
  if (!diary.ok) return complain(io, `"${printable(path)}": ${diary.error.join("; ")}`);
  await io.write(format(diary.value, today, form));
  return exitCodes.clean;
}

const exported = v.object({
  format: v.literal("elbowroom-export"),
  kinds: v.object({ balance: v.array(v.object({ value: v.object({ diary: v.unknown() }) })) }),
});

/** The diary itself, or the `everything.json` of what the app hands out. */
function diaryIn(json: unknown): unknown {
  const parsed = v.safeParse(exported, json);
  return parsed.success ? parsed.output.kinds.balance[0]?.value.diary : json;
}

function parseTask(args: readonly string[]): Result<Task, string> {
  const parsed = parseStrictly("balance", () =>
    parseArgs({ args: [...args], options, allowPositionals: false }),
  );
  if (!parsed.ok) return parsed;
  const {
    data,
    today = Temporal.Now.plainDateISO().toString(),
    json,
    csv,
    ics,
    markdown,
  } = parsed.value.values;
  if (data === undefined) return err("Give the export to read with --data FILE.");
  if (!isDay(today)) return err("--today is a day of the calendar, as 2026-11-28.");
  const forms = (
    [
      ["json", json],
      ["csv", csv],
      ["ics", ics],
      ["markdown", markdown],
    ] as const
  ).filter(([, isWanted]) => isWanted);
  if (forms.length > 1) return err("Choose one of --json, --csv, --ics and --markdown.");
  return ok({ path: data, today, form: forms[0]?.[0] ?? "words" });
}

function format(diary: Diary, today: Day, form: Form): string {
  switch (form) {
    case "json":
      return `${JSON.stringify(balanceOf(diary, today), null, 2)}\n`;
    case "csv":
      return blocksToCsv(diary);
    case "ics":
      return diaryToIcs(diary, {
        now: Temporal.PlainDate.from(today).toZonedDateTime("UTC").epochMilliseconds,
        zone: Temporal.Now.timeZoneId(),
        isNamed: false,
        alarmsAWeek: 0,
      });
    case "markdown":
      return diaryToMarkdown(diary);
    case "words":
      return formatBalance(balanceOf(diary, today));
    default:
      return form satisfies never;
  }
}

/** The last four weeks; a longer past is in the JSON. */
const weeksShown = 4;

function formatBalance({ weeks, promises, insights, nextStep }: Balance): string {
  const lines = weeks.slice(-weeksShown).map(({ start, wanted, had }) => {
    const alone = `${amount(had.alone)} alone of ${amount(wanted.alone)} wanted`;
    return `Week of ${start}: ${alone}, ${amount(had.together)} together of ${amount(wanted.together)}`;
  });
  const { kept, partly, fellThrough } = promises;
  return [
    ...lines,
    "",
    `Promises of these weeks: ${kept} kept, ${partly} in part, ${fellThrough} fell through`,
    insights.blocks,
    insights.weeks,
    ...(nextStep === null ? [] : ["", nextStepToWords(nextStep, (day) => day)]),
    "",
  ].join("\n");
}

function amount(minutes: number): string {
  return minutes === 0 ? "none" : minutesToWords(minutes);
}
