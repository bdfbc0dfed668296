import type { ReadonlySignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { RoomContext } from "../shell/room.ts";
import { CheckInView } from "./check-in-view.tsx";
import type { BalanceModel } from "./model.ts";
import { MonthView } from "./month-view.tsx";
import { NeedResultView } from "./need-result-view.tsx";
import { NeedView } from "./need-view.tsx";
import { PageView } from "./page-view.tsx";
import type { Onward } from "./onward.ts";
import { PutView } from "./put-view.tsx";
import type { Ways } from "./three-ways.tsx";

export type BalanceProps = {
  readonly model: BalanceModel;
  /** The person was helped to stop: no words for the partner are offered. */
  readonly isStopped: ReadonlySignal<boolean>;
  readonly open: RoomContext["open"];
  readonly ways: Ways;
  /** From the need into the other rooms, with it filled in. */
  readonly onward: Onward;
  /** How many of the times ahead bring an alarm along in a calendar that is saved. */
  readonly alarmsAWeek: ReadonlySignal<number>;
};

export function BalanceView(props: BalanceProps) {
  const { model } = props;
  useEffect(model.enter, []);
  return (
    <>
      <CurrentScreen {...props} />
      <p class="unseen" role="status">
        {model.announcement}
      </p>
    </>
  );
}

function CurrentScreen(props: BalanceProps) {
  const { model } = props;
  const screen = model.screens.current.value;
  if (model.state.value === "loading") return <main />;
  if (screen === "page") return <PageView {...props} />;
  if (screen === "need-result") return <NeedResultView {...props} />;
  if (screen === "put") return <PutView model={model} />;
  if (screen === "check-in") return <CheckInView model={model} />;
  if (screen === "month") return <MonthView model={model} />;
  return <NeedView model={model} screen={screen} />;
}
