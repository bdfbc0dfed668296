import { computed, effect } from "@preact/signals";
import { Temporal } from "temporal-polyfill";
import { blocksFromPlan } from "../../core/balance/from-plan.ts";
import { remindersOf } from "../../core/balance/reminders.ts";
import type { Span } from "../../core/schedule/span.ts";
import { joinBusy } from "../plan/join-busy.ts";
import { type KeptPlan, parseKeptPlan } from "../plan/plan-store.ts";
import { newId } from "../new-id.ts";
import { copyText } from "../say/send.ts";
import type { RoomContext } from "../shell/room.ts";
import { onceASession } from "../shell/once-a-session.ts";
import { createRoomHistory } from "../shell/room-history.ts";
import type { TimedReminder } from "../shell/reminders.ts";
import { createBalanceModel, type BalanceModel } from "./model.ts";
import { screenNames } from "./screens.ts";

/** The diary of the session: Balance keeps it, and Today reads it. What both agreed on in Plan comes in by itself. */
export const sharedBalance = onceASession(createSharedBalance);

function createSharedBalance({
  values,
  noteCopied,
  onEnd,
  reminders,
  after,
}: RoomContext): BalanceModel {
  const history = createRoomHistory("balance", screenNames);
  const plan = computed(() => parseKeptPlan(values.plan.current.value));
  const model = createBalanceModel({
    store: { isLasting: true, ...values.balance },
    history,
    today: () => Temporal.Now.plainDateISO().toString(),
    newId,
    copy: copyText,
    noteCopied,
    busy: computed(() => myBusy(plan.value)),
    now: () => Temporal.Now.instant().epochMilliseconds,
    zone: Temporal.Now.timeZoneId(),
    after,
  });
  history.listen((screen) => model.screens.arrive(screen ?? "page"));
  void Promise.all([model.load(), values.plan.load()]).then(() => {
    onEnd(
      effect(() => {
        const agreed = plan.value?.negotiation.agreed ?? [];
        if (agreed.length > 0) model.takePlan(blocksFromPlan(agreed, Temporal.Now.timeZoneId()));
      }),
    );
    onEnd(effect(() => reminders.set(timed(model, reminders.aWeek.value))));
  });
  return model;
}

/** From a file and from a server alike; the same event may be in both. */
function myBusy(plan: KeptPlan | null): readonly Span[] {
  return plan === null ? [] : (joinBusy([plan.calendars.me, plan.served.me]) ?? []);
}

function timed({ kept, today }: BalanceModel, mostAWeek: number): readonly TimedReminder[] {
  const now = Temporal.Now.plainTimeISO().toString({ smallestUnit: "minute" });
  const zone = Temporal.Now.timeZoneId();
  return remindersOf(kept.value.diary, { today: today.value, now, mostAWeek }).map(
    ({ day, at, text }) => ({
      at: Temporal.PlainDateTime.from(`${day}T${at}`).toZonedDateTime(zone).epochMilliseconds,
      text,
    }),
  );
}
