import type * as ui from "../ui/screens.ts";

/** One thing to do per screen. */
export const screenNames = [
  "start",
  "my-times",
  "their-times",
  "server",
  "need",
  "home",
  "week",
  "out",
] as const;
export type ScreenName = (typeof screenNames)[number];

export type ScreenHistory = ui.ScreenHistory<ScreenName>;
export type Screens = ui.Screens<ScreenName>;
