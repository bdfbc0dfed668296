import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import type { Keeper } from "../keep/keeper.ts";
import type { Install } from "../shell/install.ts";
import { remindersAWeek, type Reminders, type RemindersAWeek } from "../shell/reminders.ts";
import { Choices, type Choice } from "../ui/choices.tsx";
import { Switch } from "../ui/switch.tsx";
import type { SettingsModel } from "./model.ts";
import { appNames, leavePlaces, lockMinutes, type LeavePlace } from "./settings.ts";

type SettingsViewProps = {
  readonly model: SettingsModel;
  readonly install: Install;
  readonly keeper: Keeper;
  readonly reminders: Reminders;
  /** The lock, and what is kept. */
  readonly children: ComponentChildren;
};

export function SettingsView({ model, install, keeper, reminders, children }: SettingsViewProps) {
  return (
    <main class="screen settings">
      <header class="room-head">
        <h1 class="screen-title">Settings</h1>
        <p class="hint">
          {keeper.state.value === "failed"
            ? "These hold until you close this page. This browser keeps nothing for it."
            : "Kept on this device, and nowhere else."}
        </p>
      </header>
      {children}
      <NameSetting model={model} />
      <CoverSetting model={model} />
      <LeaveSetting model={model} />
      <SpellingSetting model={model} />
      <ReminderSetting reminders={reminders} />
      <InstallSetting install={install} />
    </main>
  );
}

type SettingProps = { readonly model: SettingsModel };

export function Group({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  const id = useId();
  return (
    <section class="group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function NameSetting({ model: { current, change } }: SettingProps) {
  return (
    <Group title="What this page is called">
      <p class="hint">It stands in the tab and at the top. Pick one that says nothing.</p>
      <Choices
        legend="Name"
        isLegendHidden
        isRequired
        name="app-name"
        choices={appNames.map((name) => ({ value: name, label: name }))}
        value={current.value.appName}
        onChoose={(appName) => appName !== null && change({ appName })}
      />
    </Group>
  );
}

const locks: readonly Choice<string>[] = [
  ...lockMinutes.map((minutes) => ({ value: String(minutes), label: lockLabel(minutes) })),
  { value: "never", label: "Never" },
];

function lockLabel(minutes: number): string {
  if (minutes === 0) return "At once";
  return minutes === 1 ? "1 minute" : `${minutes} minutes`;
}

function CoverSetting({ model: { current, change } }: SettingProps) {
  const { coversWhenHidden, locksAfter } = current.value;
  return (
    <Group title="When you look away">
      <Switch
        label="Cover the page"
        hint="As soon as you change the tab or the app. One tap lifts the cover."
        isOn={coversWhenHidden}
        onChange={(isOn) => change({ coversWhenHidden: isOn })}
      />
      <Choices
        legend="Lock it when nobody has touched it for"
        isRequired
        name="locks-after"
        choices={locks}
        value={locksAfter === null ? "never" : String(locksAfter)}
        onChoose={(value) =>
          change({ locksAfter: lockMinutes.find((one) => String(one) === value) ?? null })
        }
      />
    </Group>
  );
}

const placeLabels: Readonly<Record<LeavePlace, string>> = {
  encyclopedia: "An encyclopedia",
  weather: "The weather",
  news: "The news",
  page: "A recipe",
};

function LeaveSetting({ model: { current, change } }: SettingProps) {
  return (
    <Group title="When you need to leave">
      <p class="hint" id="leave-limits">
        Leave puts another page in the place of this one, and Back does not return. It does not
        erase the browser’s history.
      </p>
      <Choices
        legend="Where it goes"
        isRequired
        name="leaves-to"
        choices={leavePlaces.map((place) => ({ value: place, label: placeLabels[place] }))}
        value={current.value.leavesTo}
        onChoose={(leavesTo) => leavesTo !== null && change({ leavesTo })}
      />
      <p class="hint">Without a connection it is always the recipe.</p>
      <Switch
        label="Shift three times leaves too"
        isOn={current.value.leavesOnShift}
        onChange={(isOn) => change({ leavesOnShift: isOn })}
      />
    </Group>
  );
}

function SpellingSetting({ model: { current, change } }: SettingProps) {
  return (
    <Group title="Spelling">
      <Switch
        label="Let the browser check my spelling"
        hint="Some browsers send your words away to do so."
        isOn={current.value.checksSpelling}
        onChange={(isOn) => change({ checksSpelling: isOn })}
      />
    </Group>
  );
}

function ReminderSetting({ reminders }: { readonly reminders: Reminders }) {
  const { aWeek, canShowLater, choose } = reminders;
  return (
    <Group title="Reminders">
      <p class="hint">
        {canShowLater
          ? "They say no more than “Something is down for today.” Nothing is sent for it."
          : "This browser can’t remind you by itself. The calendar you save from here brings the alarms along."}
      </p>
      <Choices
        legend="In a week"
        isRequired
        name="reminders"
        choices={remindersAWeek.map((count) => ({
          value: String(count),
          label: reminderLabels[count],
        }))}
        value={String(aWeek.value)}
        onChoose={(value) =>
          void choose(remindersAWeek.find((count) => String(count) === value) ?? 0)
        }
      />
    </Group>
  );
}

const reminderLabels: Readonly<Record<RemindersAWeek, string>> = {
  0: "None",
  1: "One",
  2: "Two",
  3: "Three",
};

function InstallSetting({ install }: { readonly install: Install }) {
  if (!install.isPossible.value) return null;
  return (
    <Group title="On this device">
      <p class="hint">
        It gets a place among your apps, under the name Notes, where others may see it.
      </p>
      <p>
        <button type="button" class="button" onClick={() => void install.accept()}>
          Put it on this device
        </button>
      </p>
    </Group>
  );
}
