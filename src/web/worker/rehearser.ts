import { unreachable } from "../../core/assert.ts";
import { createRoom } from "../../core/rehearsal/rehearsal.ts";
import { writtenLines } from "../../core/rehearsal/scenario.ts";
import { createPlayer, playChair, scenarioSummaries } from "../practise/play.ts";
import type { FromRehearser, ToRehearser } from "./rehearser-protocol.ts";

/** It lives and dies with this worker: stopping it forgets every word. */
const room = createRoom(writtenLines);
const player = createPlayer(room);

/** The partner and the coach, off the main thread: reading a turn takes longer than a key. */
export function rehearse(message: ToRehearser): FromRehearser {
  const { id } = message;
  switch (message.type) {
    case "scenarios":
      return { type: "scenarios", id, scenarios: scenarioSummaries };
    case "play":
      return { type: "play", id, scene: player.play(message.script) };
    case "prompt":
      return { type: "prompt", id, prompt: player.promptFor(message.script) };
    case "fit":
      return { type: "fit", id, reply: player.takeIfFit(message.script, message.answer) };
    case "chair":
      return { type: "chair", id, turns: playChair(message.chair, room) };
    default:
      return unreachable(message);
  }
}
