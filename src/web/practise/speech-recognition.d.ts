/** What browsers with recognition on the device have; not in the DOM types. */
interface SpeechRecogniser extends EventTarget {
  lang: string;
  processLocally: boolean;
  continuous: boolean;
  start: () => void;
  stop: () => void;
  addEventListener(type: "end", listener: () => void): void;
  addEventListener(type: "result", listener: (event: SpeechHeard) => void): void;
}

interface SpeechHeard {
  readonly resultIndex: number;
  readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>>;
}

interface OnDeviceRecognition {
  new (): SpeechRecogniser;
  readonly available?: (wanted: {
    readonly langs: readonly string[];
    readonly processLocally: boolean;
  }) => Promise<string>;
}

interface Window {
  readonly SpeechRecognition?: OnDeviceRecognition;
}
