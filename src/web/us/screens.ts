import type * as ui from "../ui/screens.ts";

/** One thing to do per screen. */
export const screenNames = [
  "home",
  "ask",
  "answer",
  "write",
  "need",
  "plan",
  "check-in",
  "preview",
  "link",
  "together",
  "words",
  "back",
  "leave",
] as const;
export type ScreenName = (typeof screenNames)[number];
export type Screens = ui.Screens<ScreenName>;
