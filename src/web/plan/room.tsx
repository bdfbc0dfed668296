import { Temporal } from "temporal-polyfill";
import * as v from "valibot";
import { createPlanner } from "../worker/planner-client.ts";
import { createWorkerStarter } from "../worker/start-worker.ts";
import type { RoomContext } from "../shell/room.ts";
import { downloadCalendar } from "./download.ts";
import { createPlanModel } from "./model.ts";
import { formatRoute } from "../shell/router.ts";
import { createScreenHistory } from "../ui/screen-history.ts";
import { screenNames, type ScreenName } from "./screens.ts";
import "./plan.css";
import "./week.css";
import { PlanView } from "./view.tsx";

export function createRoom(context: RoomContext) {
  const history = createScreenHistory({
    room: "plan",
    names: screenNames,
    isHere: () => location.hash === formatRoute("plan"),
  });
  const model = createPlanModel({
    planner: createPlanner(createWorkerStarter(context.createPlanner)),
    store: { isLasting: true, ...context.keep("plan", v.unknown()) },
    history,
    zone: Temporal.Now.timeZoneId(),
    today: () => Temporal.Now.plainDateISO().toString(),
    now: () => Temporal.Now.instant().epochMilliseconds,
    answers: context.answers,
    partner: context.partner,
    download: downloadCalendar,
  });
  const { screens } = model;
  // A way into the room that names no screen leads to the one that was open.
  const arrive = (screen: ScreenName | null): void => {
    if (screen !== null) screens.arrive(screen);
  };
  void model.load().then(() => history.listen(arrive, screens.current.value));
  return () => <PlanView model={model} />;
}
