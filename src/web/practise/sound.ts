import type { Dictation } from "./dictation.ts";
import type { ReadAloud } from "./speech.ts";

/** What the device can say and hear by itself. */
export type Sound = { readonly aloud: ReadAloud; readonly dictation: Dictation };
