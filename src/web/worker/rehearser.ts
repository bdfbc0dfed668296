import { unreachable } from "../../core/assert.ts";
import { createRoom } from "../../core/rehearsal/rehearsal.ts";
import { writtenLines } from "../../core/rehearsal/scenario.ts";
import { createPlayer, playChair, scenarioSummaries } from "../practise/play.ts";
import type { FromRehearser, ToRehearser } from "./rehearser-protocol.ts";

/** It lives and dies with this worker: stopping it forgets every word. */
const room = createRoom(writtenLines);
const play = createPlayer(room);

/** The partner and the coach, off the main thread: reading a turn takes longer than a key. */
export function rehearse(message: ToRehearser): FromRehearser {
  const { id } = message;
  switch (message.type) {
    case "scenarios":
      return { type: "scenarios", id, scenarios: scenarioSummaries };
    case "play":
      return { type: "play", id, scene: play(message.script) };
    case "chair":
      return { type: "chair", id, turns: playChair(message.chair, room) };
    default:
      return unreachable(message);
  }
}
