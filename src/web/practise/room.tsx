import { computed } from "@preact/signals";
import { lastNeedIn } from "../balance/kept.ts";
import { createRehearser } from "../worker/rehearser-client.ts";
import { createWorkerStarter } from "../worker/start-worker.ts";
import type { RoomContext } from "../shell/room.ts";
import type { LanguageModel } from "../../core/rehearsal/language-model.ts";
import { createBrowserModel, isModelReady } from "./browser-model.ts";
import { createDictation } from "./dictation.ts";
import { createModelClient } from "./model-client.ts";
import { createPractise } from "./model.ts";
import "./practise.css";
import "./talk.css";
import { createRoomHistory } from "../shell/room-history.ts";
import { screenNames } from "./screens.ts";
import { createReadAloud } from "./speech.ts";
import { PractiseView } from "./view.tsx";
import { createWording } from "./wording.ts";

export function createRoom(context: RoomContext) {
  const { gate, partner, putOnCard, after, open } = context;
  const rehearser = createRehearser({
    startWorker: createWorkerStarter(context.createRehearser),
    after,
  });
  const model = createPractise({
    gate,
    partner,
    putOnCard,
    rehearser,
    wording: createWording({
      rehearser,
      server: createModelClient(createWorkerStarter(context.createModel)),
      browser: browserModel(window.LanguageModel),
    }),
    history: createRoomHistory("practise", screenNames),
    store: context.values.rehearsal,
    need: computed(() => lastNeedIn(context.values.balance.current.value)),
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
  void context.values.balance.load();
  return () => (
    <PractiseView model={model} sound={sound} onHelp={() => open("help")} onResume={gate.resume} />
  );
}

const timeout = (milliseconds: number): AbortSignal => AbortSignal.timeout(milliseconds);

async function browserModel(api: BrowserModel | undefined): Promise<LanguageModel | null> {
  return api !== undefined && (await isModelReady(api)) ? createBrowserModel(api, timeout) : null;
}

function speakWith(words: string, voice: SpeechSynthesisVoice): void {
  const utterance = new SpeechSynthesisUtterance(words);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  window.speechSynthesis.speak(utterance);
}
