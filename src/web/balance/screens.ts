import type * as ui from "../ui/screens.ts";

/** One thing to do per screen. Those of the finder follow one another. */
export const screenNames = [
  "page",
  "need-home",
  "need-out",
  "need-activity",
  "need-friends",
  "need-chosen",
  "need-purposes",
  "need-obstacles",
  "need-pushes",
  "need-result",
  "put",
  "check-in",
  "month",
] as const;
export type ScreenName = (typeof screenNames)[number];

export type ScreenHistory = ui.ScreenHistory<ScreenName>;
export type Screens = ui.Screens<ScreenName>;
