/** The language model that some browsers bring along, on the device; not in the DOM types. */
interface BrowserModel {
  readonly availability: (wanted: BrowserModelLanguages) => Promise<string>;
  readonly create: (
    wanted: BrowserModelLanguages & {
      readonly initialPrompts: readonly { readonly role: "system"; readonly content: string }[];
      readonly signal: AbortSignal;
    },
  ) => Promise<BrowserModelSession>;
}

interface BrowserModelLanguages {
  readonly expectedInputs: readonly BrowserModelText[];
  readonly expectedOutputs: readonly BrowserModelText[];
}

interface BrowserModelText {
  readonly type: "text";
  readonly languages: readonly string[];
}

interface BrowserModelSession {
  readonly prompt: (text: string, options: { readonly signal: AbortSignal }) => Promise<string>;
  readonly destroy: () => void;
}

interface Window {
  readonly LanguageModel?: BrowserModel;
}
