import { parseArgs } from "node:util";
import { emptyPartner, temperaments, type Partner, type Temperament } from "../core/partner.ts";
import { parsePartner } from "../core/parse-partner.ts";
import {
  createRoom,
  pathTo,
  say,
  startRehearsal,
  talkAt,
  type CoachedTurn,
  type Rehearsal,
} from "../core/rehearsal/rehearsal.ts";
import {
  describedPartner,
  detailsOf,
  scenarios,
  writtenLines,
  type Scenario,
} from "../core/rehearsal/scenario.ts";
import {
  intensities,
  simulatePartner,
  type Intensity,
  type SimulatedPartner,
} from "../core/rehearsal/simulated-partner.ts";
import { err, ok, type Result } from "../core/result.ts";
import { parseStrictly } from "./arguments.ts";
import { readJson, readText } from "./input.ts";
import { complain, exitCodes, type Io } from "./io.ts";
import { createPaint } from "./paint.ts";
import { printable } from "./printable.ts";
import { formatChoices, listChoices } from "./rehearse-list.ts";
import { parseModel, type ModelChoice } from "./rehearse-model.ts";
import { rehearseAtTerminal } from "./rehearse-talk.ts";
import { formatTurn } from "./rehearse-text.ts";

const options = {
  scenario: { type: "string" },
  temperament: { type: "string" },
  intensity: { type: "string" },
  partner: { type: "string" },
  seed: { type: "string" },
  script: { type: "string" },
  model: { type: "string" },
  "model-name": { type: "string" },
  list: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  "no-hints": { type: "boolean", default: false },
} as const;

type Task = {
  readonly scenario: Scenario;
  readonly partner: SimulatedPartner;
  readonly seed: number;
  readonly scriptPath: string | null;
  readonly hasHints: boolean;
  readonly json: boolean;
  readonly model: ModelChoice | null;
};

export async function rehearse(args: readonly string[], io: Io): Promise<number> {
  const parsed = parseStrictly("rehearse", () =>
    parseArgs({ args: [...args], options, allowPositionals: false }),
  );
  if (!parsed.ok) return complain(io, parsed.error);
  const { values } = parsed.value;
  if (values.list) {
    await io.write(values.json ? `${JSON.stringify(listChoices(), null, 2)}\n` : formatChoices());
    return exitCodes.clean;
  }
  const task = await parseTask(values, io);
  if (!task.ok) return complain(io, task.error);
  return task.value.scriptPath === null
    ? talkAtTerminal(task.value, io)
    : runScript(task.value, task.value.scriptPath, io);
}

type Values = {
  readonly [K in keyof typeof options]?: (typeof options)[K]["type"] extends "string"
    ? string
    : boolean;
};

async function parseTask(values: Values, io: Io): Promise<Result<Task, string>> {
  const scenario = scenarios.find(({ id }) => id === (values.scenario ?? scenarios[0]?.id));
  if (scenario === undefined) return unknown("scenario", values.scenario);
  const temperament = temperaments.find((one) => one === values.temperament) ?? null;
  if (values.temperament !== undefined && temperament === null) {
    return unknown("temperament", values.temperament);
  }
  const intensity = intensities.find((one) => String(one) === values.intensity) ?? null;
  if (values.intensity !== undefined && intensity === null)
    return err("The intensity is 1, 2 or 3.");
  const { seed = "1" } = values;
  // At most nine digits: a seed is 32 bits, and a longer number would be cut without a word.
  if (!/^\d{1,9}$/.test(seed)) return err("The seed is a whole number of at most nine digits.");
  const own = await readPartner(values.partner, io);
  if (!own.ok) return own;
  const model = parseModel(values.model, values["model-name"]);
  if (!model.ok) return model;
  return ok({
    scenario,
    partner: partnerFor(own.value, scenario, temperament, intensity),
    seed: Number(seed),
    scriptPath: values.script ?? null,
    hasHints: values["no-hints"] !== true,
    json: values.json === true,
    model: model.value,
  });
}

function unknown(kind: string, name: string | undefined): Result<Task, string> {
  return err(
    `There is no ${kind} "${printable(name ?? "")}". \`elbowroom rehearse --list\` shows them all.`,
  );
}

async function readPartner(path: string | undefined, io: Io): Promise<Result<Partner, string>> {
  if (path === undefined) return ok(emptyPartner);
  const json = await readJson(io, path);
  if (!json.ok) return json;
  const partner = parsePartner(json.value);
  return partner.ok ? partner : err(`"${printable(path)}": ${partner.error.join("; ")}`);
}

function partnerFor(
  own: Partner,
  scenario: Scenario,
  temperament: Temperament | null,
  intensity: Intensity | null,
): SimulatedPartner {
  const described = describedPartner(own, scenario);
  const details = detailsOf(scenario);
  return simulatePartner(
    { ...described, temperament: temperament ?? described.temperament },
    intensity === null ? details : { ...details, intensity },
  );
}

async function talkAtTerminal(task: Task, io: Io): Promise<number> {
  if (!(io.isTerminal.stdin && io.isTerminal.stdout)) {
    return complain(
      io,
      "Give your turns with --script FILE: there is no terminal here to talk at.",
    );
  }
  if (task.json) return complain(io, "--json goes with --list or with --script.");
  return rehearseAtTerminal(task, io);
}

async function runScript(task: Task, path: string, io: Io): Promise<number> {
  const source = await readText(io, path);
  if (!source.ok) return complain(io, source.error);
  const rehearsal = playAll(task, turnsIn(source.value));
  const turns = pathTo(rehearsal, rehearsal.at).map(({ turn }) => turn);
  const ending = talkAt(rehearsal).ending ?? "open";
  await io.write(
    task.json
      ? `${JSON.stringify({ turns: turns.map(toJson), ending }, null, 2)}\n`
      : formatScript(rehearsal, turns, ending, io),
  );
  return exitCodes.clean;
}

/** One a line. An empty line is a turn too: someone who says nothing. */
function turnsIn(source: string): readonly string[] {
  return source.replace(/\r?\n$/u, "").split(/\r?\n/u);
}

function playAll({ partner, seed }: Task, turns: readonly string[]): Rehearsal {
  const room = createRoom(writtenLines);
  return turns.reduce(
    (rehearsal, text) =>
      talkAt(rehearsal).ending === null ? say(rehearsal, text, room) : rehearsal,
    startRehearsal(partner, seed, room),
  );
}

/** What the script prints of a turn. Stable: others measure by it. */
function toJson(turn: CoachedTurn): unknown {
  const { text, acts, before, after, stance, reply, hint, feedback } = turn;
  return { text, acts, before, after, stance, reply, hint, feedback };
}

function formatScript(
  { opening }: Rehearsal,
  turns: readonly CoachedTurn[],
  ending: string,
  io: Io,
): string {
  const style = { paint: createPaint(io), columns: io.columns };
  return `Them: ${opening}\n${turns.map((turn) => formatTurn(turn, style)).join("")}\nEnding: ${ending}\n`;
}
