import { signal, type Signal } from "@preact/signals";
import { emptyPartner, type Partner } from "../src/core/partner.ts";
import { createRandom } from "../src/core/random.ts";
import { err, ok } from "../src/core/result.ts";
import { draftPlan } from "../src/core/schedule/plan.ts";
import { reportPlan } from "../src/core/schedule/report.ts";
import { describeTrouble } from "../src/core/schedule/trouble-words.ts";
import type { PlanInput } from "../src/core/schedule/week.ts";
import type { Calendars } from "../src/web/caldav/calendars-client.ts";
import { createPlanModel } from "../src/web/plan/model.ts";
import { createMemoryPlans, type PlanStore } from "../src/web/plan/plan-store.ts";
import type { ScreenName } from "../src/web/plan/screens.ts";
import { createMemoryServer } from "../src/web/plan/server-store.ts";
import type { Answers } from "../src/web/say/questions.ts";
import type { Planner } from "../src/web/worker/planner-client.ts";
import type { PlanOutcome } from "../src/web/worker/planner-protocol.ts";
import { readCalendar } from "../src/web/worker/read-calendar.ts";

/** The room Plan without its screens and workers: what they would do is done at once, in the same thread. */
const nothingSaid: Answers = {
  howLong: "",
  when: "",
  often: "once",
  whatFor: "",
  why: "",
  name: "",
  enjoy: "",
  giveBack: "",
};

/** Works in the same thread, without the proof. */
const planner: Planner = {
  read: async ({ bytes, span, zone }, onProgress) =>
    ok(readCalendar(bytes, span, zone, onProgress)),
  plan: async (input) => ok(outcomeOf(input)),
  cancelReading: () => undefined,
  cancelPlanning: () => undefined,
};

/** No server may be asked. */
const shut = async () => err({ type: "failed" } as const);
export const noCalendars: Calendars = {
  openings: shut,
  find: shut,
  read: shut,
  write: shut,
  stop: () => undefined,
};

function outcomeOf(input: PlanInput): PlanOutcome {
  const search = { random: createRandom(1), rounds: 60, shouldStop: () => false };
  const planned = draftPlan(input, search);
  if (planned.ok)
    return { type: "plan", plan: planned.value, report: reportPlan(input, planned.value) };
  const words = describeTrouble(input.household, planned.error, input.horizon.zone);
  return { type: "trouble", words };
}

type Given = {
  readonly answers?: Partial<Answers>;
  readonly partner?: Partial<Partner>;
  readonly store?: PlanStore;
  readonly today?: string;
  readonly calendars?: Calendars;
  readonly sharedCalendar?: Signal<Blob | null>;
};

export async function enter({
  answers,
  partner,
  store,
  today = "2026-03-01",
  calendars = noCalendars,
  sharedCalendar = signal(null),
}: Given = {}) {
  const opened: ScreenName[] = [];
  const files: string[] = [];
  const model = createPlanModel({
    planner,
    calendars,
    sharedCalendar,
    serverStore: createMemoryServer(),
    store: store ?? createMemoryPlans(),
    history: {
      push: (screen) => opened.push(screen),
      back: () => undefined,
      home: () => undefined,
    },
    zone: "Europe/Paris",
    today: () => today,
    now: () => Date.UTC(2026, 2, 1, 12),
    answers: signal({ ...nothingSaid, ...answers }),
    need: signal(null),
    partner: signal({ ...emptyPartner, ...partner }),
    download: (name, text) => files.push(`${name}\n${text}`),
  });
  await model.load();
  return { model, opened, files };
}

export async function showWeek(given?: Given) {
  const room = await enter(given);
  room.model.showWeek();
  await settled();
  return room;
}

/** Planning is asynchronous, and here at once. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
