import { Temporal } from "temporal-polyfill";
import * as v from "valibot";
import { createCalendars } from "../caldav/calendars-client.ts";
import { createPlanner } from "../worker/planner-client.ts";
import { createWorkerStarter } from "../worker/start-worker.ts";
import type { RoomContext } from "../shell/room.ts";
import { downloadCalendar } from "./download.ts";
import { createPlanModel } from "./model.ts";
import { createScreenHistory } from "./screen-history.ts";
import "./plan.css";
import "./week.css";
import { PlanView } from "./view.tsx";

export function createRoom(context: RoomContext) {
  const history = createScreenHistory();
  const model = createPlanModel({
    planner: createPlanner(createWorkerStarter(context.createPlanner)),
    calendars: createCalendars(createWorkerStarter(context.createCalendars)),
    sharedCalendar: context.sharedCalendar,
    serverStore: context.keep("calendars", v.unknown()),
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
  void model.load().then(() => history.listen(() => screens.current.value, screens.arrive));
  return () => <PlanView model={model} />;
}
