import { useEffect } from "preact/hooks";
import { TwoRooms } from "../ui/motif.tsx";
import { ChairView } from "./chair-view.tsx";
import { ChooseView } from "./choose-view.tsx";
import { DebriefView } from "./debrief-view.tsx";
import { EnoughView } from "./enough-view.tsx";
import type { PractiseModel } from "./model.ts";
import type { ScreenName } from "./screens.ts";
import { SettingView } from "./setting-view.tsx";
import type { Sound } from "./sound.ts";
import { StoppedView } from "./stopped-view.tsx";
import { TalkView } from "./talk-view.tsx";
import { WaysView } from "./ways-view.tsx";

type PractiseProps = {
  readonly model: PractiseModel;
  readonly sound: Sound;
  readonly onHelp: () => void;
  /** The person decides to go on after all. */
  readonly onResume: () => void;
};

export function PractiseView({ model, sound, onHelp, onResume }: PractiseProps) {
  const { screens, scenarios, isFailed, isStopped, load } = model;
  const screen = screens.current.value;
  // Nobody is read to from a screen that is gone.
  useEffect(() => sound.aloud.stop, [screen]);
  if (isStopped.value) return <StoppedView onHelp={onHelp} onResume={onResume} />;
  if (isFailed.value) return <NotReady onAgain={() => void load()} />;
  // The worker is there in a moment. A word for it would flicker.
  if (scenarios.value.length === 0) return <main />;
  const View = views[screen];
  return <View key={screen} model={model} sound={sound} />;
}

type ScreenProps = { readonly model: PractiseModel; readonly sound: Sound };

const views: Readonly<Record<ScreenName, (props: ScreenProps) => preact.JSX.Element | null>> = {
  choose: ChooseView,
  setting: SettingView,
  talk: TalkView,
  ways: WaysView,
  debrief: DebriefView,
  enough: EnoughView,
  chair: ChairView,
};

function NotReady({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <main class="screen practise-empty">
      <TwoRooms door="closed" />
      <h1 class="screen-title">Nobody is at the table yet</h1>
      <p>The room could not get ready on this device.</p>
      <p>
        <button type="button" class="button" onClick={onAgain}>
          Try again
        </button>
      </p>
    </main>
  );
}
