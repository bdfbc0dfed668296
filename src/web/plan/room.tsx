import { computed, effect, untracked } from "@preact/signals";
import { Temporal } from "temporal-polyfill";
import * as v from "valibot";
import { createCalendars } from "../caldav/calendars-client.ts";
import { lastNeedIn } from "../balance/kept.ts";
import { createPlanner } from "../worker/planner-client.ts";
import { createWorkerStarter } from "../worker/start-worker.ts";
import type { RoomContext } from "../shell/room.ts";
import { downloadCalendar } from "./download.ts";
import { createPlanModel } from "./model.ts";
import { createRoomHistory } from "../shell/room-history.ts";
import { screenNames, type ScreenName } from "./screens.ts";
import "./plan.css";
import "./week.css";
import { PlanView } from "./view.tsx";
import { planWish } from "./wish.ts";

export function createRoom(context: RoomContext) {
  const history = createRoomHistory("plan", screenNames);
  const model = createPlanModel({
    planner: createPlanner(createWorkerStarter(context.createPlanner)),
    calendars: createCalendars(createWorkerStarter(context.createCalendars)),
    sharedCalendar: context.sharedCalendar,
    serverStore: context.keep("calendars", v.unknown()),
    store: { isLasting: true, ...context.values.plan },
    history,
    zone: Temporal.Now.timeZoneId(),
    today: () => Temporal.Now.plainDateISO().toString(),
    now: () => Temporal.Now.instant().epochMilliseconds,
    answers: context.answers,
    partner: context.partner,
    need: computed(() => lastNeedIn(context.values.balance.current.value)),
    download: downloadCalendar,
  });
  const { screens } = model;
  const wish = planWish(context);
  // A way into the room that names no screen leads to the one that was open.
  const arrive = (screen: ScreenName | null): void => {
    if (screen !== null) screens.arrive(screen);
  };
  void Promise.all([model.load(), context.values.balance.load()]).then(() => {
    history.listen(arrive, screens.current.value);
    context.onEnd(
      effect(() => {
        // What both agreed on is in the diary at once, and with it the reminders.
        if (model.agreement.state.value === "agreed")
          void import("../balance/shared.ts").then(({ sharedBalance }) => sharedBalance(context));
      }),
    );
    context.onEnd(
      effect(() => {
        const wished = wish.value;
        if (wished === null) return;
        wish.value = null;
        untracked(() => model.wish(wished));
      }),
    );
  });
  return () => <PlanView model={model} />;
}
