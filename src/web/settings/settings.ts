import { remindersAWeek, type RemindersAWeek } from "../shell/reminders.ts";

/** What the tab and the header may be called. All of them say nothing. */
export const appNames = ["Notes", "Lists", "Recipes", "Reading"] as const;
type AppName = (typeof appNames)[number];

/** Where Leave goes. `page` is a page of our own that needs no connection. */
export const leavePlaces = ["encyclopedia", "weather", "news", "page"] as const;
export type LeavePlace = (typeof leavePlaces)[number];

/** Minutes without a touch; 0 is as soon as the page is out of sight. */
export const lockMinutes = [0, 1, 2, 5, 15] as const;
export type LockMinutes = (typeof lockMinutes)[number];

export type Settings = {
  readonly appName: AppName;
  /** A cover over the page while it is out of sight. */
  readonly coversWhenHidden: boolean;
  /** `null`: never. */
  readonly locksAfter: LockMinutes | null;
  readonly leavesTo: LeavePlace;
  readonly leavesOnShift: boolean;
  /** The browser may check the spelling; some send the words away for it. */
  readonly checksSpelling: boolean;
  /** This is not the first visit: installing is offered from the second on. */
  readonly hasBeenHere: boolean;
  readonly wantsNoInstall: boolean;
  /** `null`: never asked, and so none. */
  readonly remindersAWeek: RemindersAWeek | null;
};

export const defaultSettings: Settings = {
  appName: "Notes",
  coversWhenHidden: true,
  locksAfter: 2,
  leavesTo: "encyclopedia",
  leavesOnShift: true,
  checksSpelling: false,
  hasBeenHere: false,
  wantsNoInstall: false,
  remindersAWeek: null,
};

/** Any stored value becomes settings: what is missing or not understood is as at first. */
export function parseSettings(stored: unknown): Settings {
  const value = new Map(isRecord(stored) ? Object.entries(stored) : []);
  const flag = (key: keyof Settings, otherwise: boolean): boolean => {
    const found = value.get(key);
    return typeof found === "boolean" ? found : otherwise;
  };
  return {
    appName: oneOf(appNames, value.get("appName")) ?? defaultSettings.appName,
    coversWhenHidden: flag("coversWhenHidden", defaultSettings.coversWhenHidden),
    locksAfter:
      value.get("locksAfter") === null
        ? null
        : (oneOf(lockMinutes, value.get("locksAfter")) ?? defaultSettings.locksAfter),
    leavesTo: oneOf(leavePlaces, value.get("leavesTo")) ?? defaultSettings.leavesTo,
    leavesOnShift: flag("leavesOnShift", defaultSettings.leavesOnShift),
    checksSpelling: flag("checksSpelling", defaultSettings.checksSpelling),
    hasBeenHere: flag("hasBeenHere", defaultSettings.hasBeenHere),
    wantsNoInstall: flag("wantsNoInstall", defaultSettings.wantsNoInstall),
    remindersAWeek: oneOf(remindersAWeek, value.get("remindersAWeek")) ?? null,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function oneOf<T>(choices: readonly T[], value: unknown): T | undefined {
  return choices.find((choice) => choice === value);
}
