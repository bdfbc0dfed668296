/** What browsers with recognition on the device have; not in the DOM types. */
interface SpeechRecogniser {
  lang: string;
  processLocally: boolean;
  continuous: boolean;
  onend: (() => void) | null;
  onresult: ((event: SpeechHeard) => void) | null;
  start: () => void;
  stop: () => void;
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
