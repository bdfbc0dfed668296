import { describe, expect, it } from "vitest";
import { createDictation } from "./dictation.ts";
import { createReadAloud } from "./speech.ts";

function voice(name: string, lang: string, localService: boolean): SpeechSynthesisVoice {
  return { name, lang, localService, default: false, voiceURI: name };
}

/** A browser that speaks, as far as it is asked. */
function openBrowser(voices: SpeechSynthesisVoice[]) {
  const said: string[] = [];
  const listeners: (() => void)[] = [];
  const synthesis = {
    speaking: false,
    getVoices: () => voices,
    cancel: () => {
      synthesis.speaking = false;
    },
    addEventListener: (_type: "voiceschanged", listener: () => void) => {
      listeners.push(listener);
    },
  };
  const aloud = createReadAloud({
    synthesis,
    say: (words, { name }) => {
      said.push(`${name}: ${words}`);
      synthesis.speaking = true;
    },
  });
  return { aloud, said, comeIn: () => listeners.forEach((listen) => listen()) };
}

describe("reading aloud", () => {
  it("takes a voice that lives on the device, and a second press stops it", () => {
    const { aloud, said } = openBrowser([
      voice("Cloud", "en-US", false),
      voice("Own", "en-GB", true),
    ]);
    expect(aloud.isPossible.value).toBe(true);
    aloud.speak("Hello.");
    aloud.speak("Hello.");
    expect(said).toEqual(["Own: Hello."]);
    aloud.speak("Again.");
    expect(said).toEqual(["Own: Hello.", "Own: Again."]);
  });

  it.each([
    ["no voice at all", []],
    ["only voices that send the words away", [voice("Cloud", "en-US", false)]],
    ["no voice for English", [voice("Anna", "de-DE", true)]],
  ])("with %s there is none", (_what, voices) => {
    const { aloud, said } = openBrowser(voices);
    aloud.speak("Hello.");
    expect([aloud.isPossible.value, said]).toEqual([false, []]);
  });

  it("finds the voices that come in late", () => {
    const voices: SpeechSynthesisVoice[] = [];
    const { aloud, comeIn } = openBrowser(voices);
    voices.push(voice("Own", "en-GB", true));
    comeIn();
    expect(aloud.isPossible.value).toBe(true);
  });

  it("is not there where the browser cannot speak", () => {
    expect(createReadAloud({ synthesis: undefined, say: () => {} }).isPossible.value).toBe(false);
  });
});

/** A browser that answers `state` when asked for recognition on the device. */
function createRecogniser(state: string) {
  const made: SpeechRecogniser[] = [];
  class Recogniser implements SpeechRecogniser {
    static readonly available = () => Promise.resolve(state);
    lang = "";
    processLocally = false;
    continuous = false;
    onend: SpeechRecogniser["onend"] = null;
    onresult: SpeechRecogniser["onresult"] = null;
    start(): void {
      made.push(this);
    }
    stop(): void {
      this.onend?.();
    }
  }
  return { made, Recogniser };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe("speaking instead of typing", () => {
  it.each([
    ["downloadable", false],
    ["unavailable", false],
    ["available", true],
  ])("where the language is %s on the device: %s", async (state, isThere) => {
    const dictation = createDictation(createRecogniser(state).Recogniser);
    await settled();
    expect(dictation.isPossible.value).toBe(isThere);
  });

  it("is not there where the browser only recognises elsewhere, or not at all", async () => {
    const { Recogniser } = createRecogniser("available");
    class Old extends Recogniser {
      static override readonly available = () => Promise.reject(new Error("no such language"));
    }
    const all = [createDictation(undefined), createDictation(Old)];
    await settled();
    expect(all.map(({ isPossible }) => isPossible.value)).toEqual([false, false]);
  });

  it("hands on what was understood, asks for it to stay on the device, and stops", async () => {
    const { made, Recogniser } = createRecogniser("available");
    const dictation = createDictation(Recogniser);
    await settled();
    const heard: string[] = [];
    dictation.toggle((words) => heard.push(words));
    const [running] = made;
    running?.onresult?.({ resultIndex: 0, results: [[{ transcript: " I need an evening " }]] });
    expect([running?.processLocally, dictation.isListening.value, heard]).toEqual([
      true,
      true,
      ["I need an evening"],
    ]);
    dictation.toggle(() => {});
    expect([dictation.isListening.value, made.length]).toEqual([false, 1]);
  });
});
