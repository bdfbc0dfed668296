import { signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { people, type Person } from "../../core/schedule/need.ts";
import type { Span } from "../../core/schedule/span.ts";
import type { Planner } from "../worker/planner-client.ts";
import type { ReadCalendar } from "../worker/planner-protocol.ts";
import { type FreeTimes, usualTimes } from "./free-times.ts";
import { joinBusy } from "./join-busy.ts";
import type { Times } from "./setup.ts";

type ByPerson<T> = Readonly<Record<Person, T>>;

/** What is happening to a calendar that was brought. */
export type Reading =
  | {
      readonly type: "reading";
      readonly who: Person;
      readonly done: number;
      readonly total: number;
    }
  | { readonly type: "none" | "failed" | "too-large"; readonly who: Person };

/** Where the two times come from: a file, a server, three taps, or all of it. */
export type Sources = {
  readonly free: Signal<ByPerson<FreeTimes | null>>;
  readonly calendars: Signal<ByPerson<ReadCalendar | null>>;
  /** As last read from a server. */
  readonly served: Signal<ByPerson<ReadCalendar | null>>;
  readonly reading: ReadonlySignal<Reading | null>;
  /** A file that was shared with the app, and whose it is has not been said. */
  readonly waiting: Signal<Blob | null>;
  readonly times: () => ByPerson<Times>;
  readonly tap: (who: Person, part: Partial<FreeTimes>) => void;
  readonly bring: (who: Person, file: Blob) => Promise<void>;
  readonly cancel: () => void;
  readonly forget: (who: Person) => void;
  readonly serve: (who: Person, calendar: ReadCalendar | null) => void;
};

export type SourcesDeps = {
  readonly waiting: Signal<Blob | null>;
  readonly planner: Pick<Planner, "read" | "cancelReading">;
  readonly zone: string;
  /** What is looked at in a calendar: later it has to be brought again. */
  readonly span: () => Span;
};

const nothing = { me: null, partner: null };

/** Twenty years of a busy person's events are a tenth of this. */
const largestCalendar = 64 * 2 ** 20;

export function createSources({ planner, zone, span, waiting }: SourcesDeps): Sources {
  const free = signal<ByPerson<FreeTimes | null>>(nothing);
  const calendars = signal<ByPerson<ReadCalendar | null>>(nothing);
  const served = signal<ByPerson<ReadCalendar | null>>(nothing);
  const reading = signal<Reading | null>(null);

  return {
    free,
    calendars,
    served,
    reading,
    waiting,
    times: () => {
      const [me, partner] = people.map((who) => ({
        free: free.value[who],
        busy: joinBusy([calendars.value[who], served.value[who]]),
      }));
      return { me: me ?? unknown, partner: partner ?? unknown };
    },
    tap: (who, part) => {
      free.value = { ...free.value, [who]: { ...usualTimes, ...free.value[who], ...part } };
    },
    bring: async (who, file) => {
      waiting.value = null;
      if (file.size > largestCalendar) {
        reading.value = { type: "too-large", who };
        return;
      }
      reading.value = { type: "reading", who, done: 0, total: 0 };
      const bytes = new Uint8Array(await file.arrayBuffer());
      const read = await planner.read({ bytes, span: span(), zone }, (done, total) => {
        reading.value = { type: "reading", who, done, total };
      });
      if (!read.ok) {
        reading.value = read.error.type === "failed" ? { type: "failed", who } : null;
      } else if (read.value === null) {
        reading.value = { type: "none", who };
      } else {
        reading.value = null;
        calendars.value = { ...calendars.value, [who]: read.value };
      }
    },
    cancel: planner.cancelReading,
    forget: (who) => {
      reading.value = null;
      calendars.value = { ...calendars.value, [who]: null };
    },
    serve: (who, calendar) => {
      served.value = { ...served.value, [who]: calendar };
    },
  };
}

const unknown: Times = { free: null, busy: null };
