import { computed, type ReadonlySignal } from "@preact/signals";
import type { SettingsModel } from "../settings/model.ts";

/** At a time of its own, `at` in milliseconds since 1970. The text is one of a fixed list and says nothing. */
export type TimedReminder = { readonly at: number; readonly text: string };

/** What the browser can do. Nothing ever leaves the device for it. */
export type ReminderPort = {
  /** Whether it can show something at a later time with the page closed. */
  readonly canShowLater: boolean;
  readonly askLeave: () => Promise<boolean>;
  /** In place of all that was to be shown so far. */
  readonly showLater: (name: string, all: readonly TimedReminder[]) => Promise<void>;
};

export type Reminders = {
  readonly canShowLater: boolean;
  /** Once, after the first week both said yes to. Until then, and until they say yes, there are none. */
  readonly isOffered: ReadonlySignal<boolean>;
  /** 0 for none. */
  readonly aWeek: ReadonlySignal<number>;
  readonly accept: () => Promise<void>;
  readonly decline: () => void;
  readonly choose: (aWeek: RemindersAWeek) => Promise<void>;
  /** What there is to be reminded of as things stand. */
  readonly set: (all: readonly TimedReminder[]) => void;
};

/** More than a few would be a voice in the house. */
export const remindersAWeek = [0, 1, 2, 3] as const;
export type RemindersAWeek = (typeof remindersAWeek)[number];
const usual: RemindersAWeek = 2;

export function createReminders(
  { current, change }: SettingsModel,
  isPlanned: ReadonlySignal<boolean>,
  port: ReminderPort,
): Reminders {
  const aWeek = computed(() => current.value.remindersAWeek ?? 0);
  let last: readonly TimedReminder[] = [];

  function set(all: readonly TimedReminder[]): void {
    last = all;
    if (port.canShowLater) void port.showLater(current.peek().appName, aWeek.peek() > 0 ? all : []);
  }

  async function choose(chosen: RemindersAWeek): Promise<void> {
    // Refused by the browser, they can still go into a calendar.
    if (chosen > 0 && port.canShowLater) await port.askLeave();
    change({ remindersAWeek: chosen });
    set(last);
  }

  return {
    canShowLater: port.canShowLater,
    isOffered: computed(() => current.value.remindersAWeek === null && isPlanned.value),
    aWeek,
    accept: () => choose(usual),
    decline: () => change({ remindersAWeek: 0 }),
    choose,
    set,
  };
}
