import { parseArgs } from "node:util";
import { emptyPartner, type Partner } from "../core/partner.ts";
import { parsePartner } from "../core/parse-partner.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { Register, ReviewContext } from "../core/review/context.ts";
import type { Finding } from "../core/review/finding.ts";
import { landing } from "../core/review/landing.ts";
import { review, type Review } from "../core/review/review.ts";
import { rewrite } from "../core/review/rewrite.ts";
import { sliceSpan } from "../core/text/span.ts";
import { parseRegister, parseStrictly } from "./arguments.ts";
import { readJson, readText } from "./input.ts";
import { complain, exitCodes, type Io } from "./io.ts";
import { createPaint } from "./paint.ts";
import { printable } from "./printable.ts";
import { formatReport } from "./report.ts";

const options = {
  json: { type: "boolean", default: false },
  fix: { type: "boolean", default: false },
  partner: { type: "string" },
  register: { type: "string" },
} as const;

/** Nobody sends more as one message, and every change in it would be read again from the start. */
const longestRewritten = 20_000;

type Task = {
  readonly source: string;
  readonly register: Register;
  /** `null` when nothing is told about them. */
  readonly partner: Partner | null;
  readonly output: "report" | "json" | "fix";
};

export async function check(args: readonly string[], io: Io): Promise<number> {
  const task = await parseTask(args, io);
  if (!task.ok) return complain(io, task.error);
  const { source, output } = task.value;
  const context = createContext(task.value);
  if (output === "fix" && source.length > longestRewritten) {
    return complain(io, "That is too long to rewrite as one message: give a part of it.");
  }
  const result = review(source, context);
  if (result.language === "other") return refuse(result, output, io);
  if (output === "fix") return fix(source, context, io);
  await (output === "json"
    ? writeJson(result, task.value.partner, io)
    : writeReport(result, task.value, io));
  return exitCode(result.findings);
}

async function parseTask(args: readonly string[], io: Io): Promise<Result<Task, string>> {
  const parsed = parseStrictly("check", () =>
    parseArgs({ args: [...args], options, allowPositionals: true }),
  );
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  if (values.json && values.fix)
    return err("Choose one: --json tells what is found, --fix prints the new message.");
  const register = parseRegister(values.register);
  if (!register.ok) return register;
  const partner = await readPartner(values.partner, io);
  if (!partner.ok) return partner;
  if (positionals[0] === undefined && io.isTerminal.stdin) {
    await io.writeError("Type your message. End with Ctrl-D on a line of its own.\n\n");
  }
  const source = await readText(io, positionals[0]);
  if (!source.ok) return source;
  const output = values.json ? "json" : values.fix ? "fix" : "report";
  return ok({ source: source.value, register: register.value, partner: partner.value, output });
}

async function readPartner(
  path: string | undefined,
  io: Io,
): Promise<Result<Partner | null, string>> {
  if (path === undefined) return ok(null);
  const json = await readJson(io, path);
  if (!json.ok) return json;
  const partner = parsePartner(json.value);
  return partner.ok ? partner : err(`"${printable(path)}": ${partner.error.join("; ")}`);
}

function createContext({ register, partner }: Task): ReviewContext {
  return {
    register,
    partner: partner ?? emptyPartner,
    mutedRuleIds: new Set(),
    ignoredKeys: new Set(),
  };
}

/** Unread is not clean: a script must not take it for that. */
async function refuse(
  { findings, points }: Review,
  output: Task["output"],
  io: Io,
): Promise<number> {
  if (output === "json") await io.write(`${JSON.stringify({ findings, points, landing: [] })}\n`);
  return complain(
    io,
    "Elbowroom reads only English so far, so it has nothing to say about this one.",
  );
}

async function writeJson(result: Review, partner: Partner | null, io: Io): Promise<void> {
  const { findings, points } = result;
  const heard = partner === null ? [] : landing(result, partner);
  await io.write(`${JSON.stringify({ findings, points, landing: heard }, null, 2)}\n`);
}

async function writeReport(result: Review, task: Task, io: Io): Promise<void> {
  const heard = task.partner === null ? [] : landing(result, task.partner);
  const rewritten =
    task.source.length > longestRewritten
      ? { text: task.source, applied: [], borrowed: [] }
      : rewrite(task.source, createContext(task));
  const style = { paint: createPaint(io), columns: io.columns };
  await io.write(formatReport({ source: task.source, review: result, heard, rewritten }, style));
}

/** The new message goes out exactly as it is; what is to be said about it goes to standard error. */
async function fix(source: string, context: ReviewContext, io: Io): Promise<number> {
  const { text, borrowed } = rewrite(source, context);
  if (text.trim() === "") {
    await io.writeError(
      "None of this can stay. Say first what you need; then there is more to keep.\n",
    );
    return exitCodes.risks;
  }
  await io.write(text.endsWith("\n") ? text : `${text}\n`);
  if (borrowed.length > 0) {
    const words = borrowed.map((span) => `"${printable(sliceSpan(text, span)).trim()}"`).join(", ");
    await io.writeError(`Not your words yet, so make them yours: ${words}\n`);
  }
  const code = exitCode(review(text, context).findings);
  if (code === exitCodes.risks) {
    await io.writeError("Some of this may still hurt. `elbowroom check` says what and why.\n");
  }
  return code;
}

function exitCode(findings: readonly Finding[]): number {
  const isClean = findings.every(
    ({ severity, isSoft }) => severity === "strength" || severity === "missing" || isSoft === true,
  );
  return isClean ? exitCodes.clean : exitCodes.risks;
}
