import { signal, type ReadonlySignal } from "@preact/signals";

/** Takes spoken words down where the browser does it on the device; elsewhere there is no such button. */
export type Dictation = {
  readonly isPossible: ReadonlySignal<boolean>;
  readonly isListening: ReadonlySignal<boolean>;
  /** `onWords` gets what was understood, bit by bit. Again while it listens: it stops. */
  readonly toggle: (onWords: (words: string) => void) => void;
};

const language = "en-US";

export function createDictation(recogniser: OnDeviceRecognition | undefined): Dictation {
  const isPossible = signal(false);
  const isListening = signal(false);
  let running: SpeechRecogniser | null = null;
  void isOnDevice(recogniser).then((isIt) => (isPossible.value = isIt));

  return {
    isPossible,
    isListening,
    toggle: (onWords) => {
      if (running !== null) return running.stop();
      if (recogniser === undefined || !isPossible.peek()) return undefined;
      running = new recogniser();
      running.lang = language;
      // The promise: without this the browser may send the sound away.
      running.processLocally = true;
      running.continuous = true;
      running.onresult = ({ results, resultIndex }) => {
        const words = results[resultIndex]?.[0]?.transcript.trim() ?? "";
        if (words !== "") onWords(words);
      };
      running.onend = () => {
        running = null;
        isListening.value = false;
      };
      running.start();
      isListening.value = true;
      return undefined;
    },
  };
}

async function isOnDevice(recogniser: OnDeviceRecognition | undefined): Promise<boolean> {
  if (recogniser?.available === undefined) return false;
  try {
    const found = await recogniser.available({ langs: [language], processLocally: true });
    return found === "available";
  } catch {
    return false;
  }
}
