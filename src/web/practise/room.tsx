import * as v from "valibot";
import { createRehearser } from "../worker/rehearser-client.ts";
import { createWorkerStarter } from "../worker/start-worker.ts";
import type { RoomContext } from "../shell/room.ts";
import { createDictation } from "./dictation.ts";
import { createPractise } from "./model.ts";
import "./practise.css";
import "./talk.css";
import { formatRoute } from "../shell/router.ts";
import { createScreenHistory } from "../ui/screen-history.ts";
import { screenNames } from "./screens.ts";
import { createReadAloud } from "./speech.ts";
import { PractiseView } from "./view.tsx";

export function createRoom(context: RoomContext) {
  const { gate, partner, putOnCard, after, open } = context;
  const model = createPractise({
    gate,
    partner,
    putOnCard,
    rehearser: createRehearser({
      startWorker: createWorkerStarter(context.createRehearser),
      after,
    }),
    history: createScreenHistory({
      room: "practise",
      names: screenNames,
      // The private page may have led to Help in between: its address is not to be taken for ours.
      isHere: () => location.hash === formatRoute("practise"),
    }),
    store: context.keep("rehearsal", v.unknown()),
    nextSeed: () => Math.floor(Math.random() * 2 ** 32),
  });
  const sound = {
    aloud: createReadAloud({
      synthesis: window.speechSynthesis,
      say: speakWith,
    }),
    dictation: createDictation(window.SpeechRecognition),
  };
  void model.load();
  return () => (
    <PractiseView model={model} sound={sound} onHelp={() => open("help")} onResume={gate.resume} />
  );
}

function speakWith(words: string, voice: SpeechSynthesisVoice): void {
  const utterance = new SpeechSynthesisUtterance(words);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  window.speechSynthesis.speak(utterance);
}
