import { computed } from "@preact/signals";
import type { RoomContext } from "../shell/room.ts";
import "./balance.css";
import "./block.css";
import "./charts.css";
import { sharedBalance } from "./shared.ts";
import { createOnward } from "./onward.ts";
import { BalanceView } from "./view.tsx";
import { createWays } from "./ways.ts";

export function createRoom(context: RoomContext) {
  const { gate, open } = context;
  const model = sharedBalance(context);
  const ways = createWays(context, model);
  const onward = createOnward(context);
  const { aWeek, canShowLater } = context.reminders;
  const alarmsAWeek = computed(() => (canShowLater ? 0 : aWeek.value));
  return () => (
    <BalanceView
      model={model}
      isStopped={gate.isStopped}
      open={open}
      ways={ways}
      onward={onward}
      alarmsAWeek={alarmsAWeek}
    />
  );
}
