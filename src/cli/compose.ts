import { parseArgs } from "node:util";
import { compose as composeDrafts } from "../core/compose/compose.ts";
import { parseComposeRequest } from "../core/compose/parse-request.ts";
import type { ComposedDraft, ComposeRequest } from "../core/compose/request.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { Register } from "../core/review/context.ts";
import { parseRegister, parseStrictly } from "./arguments.ts";
import { formatDrafts } from "./drafts.ts";
import { readJson } from "./input.ts";
import { complain, exitCodes, type Io } from "./io.ts";
import { createPaint } from "./paint.ts";
import { printable } from "./printable.ts";
import { askForRequest } from "./questions.ts";

const options = {
  need: { type: "string" },
  register: { type: "string" },
  seed: { type: "string" },
  json: { type: "boolean", default: false },
} as const;

type Task = {
  readonly needPath: string | null;
  readonly register: Register;
  readonly seed: number;
  readonly json: boolean;
};

export async function compose(args: readonly string[], io: Io): Promise<number> {
  const task = parseTask(args);
  if (!task.ok) return complain(io, task.error);
  const { needPath, register, seed, json } = task.value;
  if (needPath === null && !(io.isTerminal.stdin && io.isTerminal.stdout)) {
    return complain(
      io,
      "Give your answers with --need FILE: there is no terminal here to ask you at.",
    );
  }
  const answers = needPath === null ? await askForRequest(io) : await readJson(io, needPath);
  if (answers === null) return exitCodes.left;
  if (!answers.ok) return complain(io, answers.error);
  const request = parseRequest(answers.value, needPath);
  if (!request.ok) return complain(io, request.error);

  const drafts = composeDrafts(request.value, register, seed);
  await io.write(json ? `${JSON.stringify(drafts, null, 2)}\n` : showDrafts(drafts, io));
  return exitCodes.clean;
}

function parseTask(args: readonly string[]): Result<Task, string> {
  const parsed = parseStrictly("compose", () =>
    parseArgs({ args: [...args], options, allowPositionals: false }),
  );
  if (!parsed.ok) return parsed;
  const { need, seed = "1", json } = parsed.value.values;
  const register = parseRegister(parsed.value.values.register);
  if (!register.ok) return register;
  // At most nine digits: a seed is 32 bits, and a longer number would be cut without a word.
  if (!/^\d{1,9}$/.test(seed)) return err("The seed is a whole number of at most nine digits.");
  return ok({ needPath: need ?? null, register: register.value, seed: Number(seed), json });
}

function parseRequest(value: unknown, path: string | null): Result<ComposeRequest, string> {
  const request = parseComposeRequest(value);
  if (request.ok) return request;
  const source = path === null ? "Your answers" : `"${printable(path)}"`;
  return err(`${source}: ${request.error.join("; ")}`);
}

function showDrafts(drafts: readonly ComposedDraft[], io: Io): string {
  return formatDrafts(drafts, createPaint(io));
}
