import { debrief } from "../core/rehearsal/debrief.ts";
import { wordReply } from "../core/rehearsal/language-model.ts";
import {
  createRoom,
  hintNow,
  pathTo,
  rephrase,
  rewind,
  say,
  startRehearsal,
  talkAt,
  type Rehearsal,
  type Room,
} from "../core/rehearsal/rehearsal.ts";
import { scenarios, writtenLines, type Scenario } from "../core/rehearsal/scenario.ts";
import type { SimulatedPartner } from "../core/rehearsal/simulated-partner.ts";
import { exitCodes, type Io } from "./io.ts";
import { createPaint } from "./paint.ts";
import type { ModelChoice } from "./rehearse-model.ts";
import { passGate } from "./safety-gate.ts";
import {
  formatDebrief,
  formatFeedback,
  formatHint,
  formatReply,
  type TalkStyle,
} from "./rehearse-text.ts";

export type TerminalTask = {
  readonly scenario: Scenario;
  readonly partner: SimulatedPartner;
  readonly seed: number;
  readonly hasHints: boolean;
  readonly model: ModelChoice | null;
};

/** A fair round. After it the next talk is the real one. */
const fairRound = 16;

const help = `Type what you would say. "/back" takes your last turn back, "/end" ends.
This is a made-up partner, not yours. It shows one way it may go, and nobody here is right.
`;

const leaves = `
The model you named is not on this machine. With each reply it is sent your last two turns and
the line it should put in other words. Whoever runs it can read that.
`;

/** Talks until an end, with the coach beside it. Nothing is kept. */
export async function rehearseAtTerminal(task: TerminalTask, io: Io): Promise<number> {
  const isLetPast = await passGate(io);
  if (isLetPast === null) return exitCodes.left;
  if (!isLetPast) return exitCodes.clean;
  if (task.model?.leavesMachine === true && !(await agreesToSend(io))) return exitCodes.left;
  const room = createRoom(writtenLines);
  const style = { paint: createPaint(io), columns: io.columns };
  const start = startRehearsal(task.partner, task.seed, room);
  await io.write(introduction(task.scenario) + formatReply(start.opening, style));
  return talk(start, { task, room, style, io });
}

async function agreesToSend(io: Io): Promise<boolean> {
  await io.write(leaves);
  return /^\s*y/iu.test((await io.ask("Send it? (y/n) ")) ?? "");
}

function introduction({ title, situation, youNeed, easierId }: Scenario): string {
  const easier = scenarios.find(({ id }) => id === easierId);
  const warmUp =
    easier === undefined
      ? ""
      : `An easier one to warm up with: elbowroom rehearse --scenario ${easier.id}\n`;
  return `\n${title}\n${situation}\n${youNeed}\n\n${help}${warmUp}\n`;
}

type Table = {
  readonly task: TerminalTask;
  readonly room: Room;
  readonly style: TalkStyle;
  readonly io: Io;
};

async function talk(start: Rehearsal, table: Table): Promise<number> {
  const { io, task, style } = table;
  let rehearsal = start;
  while (talkAt(rehearsal).ending === null && pathTo(rehearsal, rehearsal.at).length < fairRound) {
    if (task.hasHints) await io.write(formatHint(hintNow(rehearsal), style));
    const typed = await io.ask("You: ");
    if (typed === null || typed.trim() === "/end") break;
    rehearsal =
      typed.trim() === "/back"
        ? await goBack(rehearsal, io)
        : await answer(rehearsal, typed, table);
  }
  const path = pathTo(rehearsal, rehearsal.at);
  if (path.length > 0) await io.write(formatDebrief(debrief(path), style));
  return exitCodes.clean;
}

async function goBack(rehearsal: Rehearsal, io: Io): Promise<Rehearsal> {
  const path = pathTo(rehearsal, rehearsal.at);
  await io.write("Back to before that. Say it another way.\n");
  return rewind(rehearsal, path.at(-2)?.id ?? null);
}

async function answer(rehearsal: Rehearsal, typed: string, table: Table): Promise<Rehearsal> {
  const { task, room, io, style } = table;
  const said = say(rehearsal, typed, room);
  const worded = task.model === null ? null : await wordReply(said, writtenLines, task.model.model);
  const answered = worded?.from === "model" ? rephrase(said, worded.text) : said;
  const turn = pathTo(answered, answered.at).at(-1)?.turn;
  if (turn !== undefined) {
    await io.write(formatReply(turn.reply, style) + formatFeedback(turn.feedback, style));
  }
  return answered;
}
