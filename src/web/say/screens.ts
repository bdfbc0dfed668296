import type * as ui from "../ui/screens.ts";

/** One thing to do per screen. */
export const screenNames = [
  "write",
  "need",
  "why",
  "them",
  "give-back",
  "register",
  "drafts",
  "kept",
] as const;
export type ScreenName = (typeof screenNames)[number];

export type ScreenHistory = ui.ScreenHistory<ScreenName>;
export type Screens = ui.Screens<ScreenName>;
