import { signal, type ReadonlySignal } from "@preact/signals";

/** Reads aloud with a voice that lives on the device, or not at all: others send the words away. */
export type ReadAloud = {
  readonly isPossible: ReadonlySignal<boolean>;
  /** Again while it speaks: it stops. */
  readonly speak: (words: string) => void;
  readonly stop: () => void;
};

/** The part of the browser's speech it needs. */
type Synthesis = Pick<SpeechSynthesis, "getVoices" | "cancel" | "speaking"> & {
  readonly addEventListener: (type: "voiceschanged", listener: () => void) => void;
};

type AloudDeps = {
  readonly synthesis: Synthesis | undefined;
  readonly say: (words: string, voice: SpeechSynthesisVoice) => void;
};

export function createReadAloud({ synthesis, say }: AloudDeps): ReadAloud {
  const voice = signal<SpeechSynthesisVoice | null>(null);
  const isPossible = signal(false);
  const find = () => {
    voice.value = synthesis === undefined ? null : localVoice(synthesis.getVoices());
    isPossible.value = voice.value !== null;
  };
  find();
  // Most browsers know their voices only some time after they are asked.
  synthesis?.addEventListener("voiceschanged", find);

  return {
    isPossible,
    stop: () => synthesis?.cancel(),
    speak: (words) => {
      const by = voice.peek();
      if (synthesis === undefined || by === null) return;
      const wasSpeaking = synthesis.speaking;
      synthesis.cancel();
      if (!wasSpeaking) say(words, by);
    },
  };
}

function localVoice(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | null {
  const near = voices.filter(({ localService, lang }) => localService && /^en\b/iu.test(lang));
  return near.find((one) => one.default) ?? near[0] ?? null;
}
