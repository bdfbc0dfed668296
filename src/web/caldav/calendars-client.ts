import { err, type Result } from "../../core/result.ts";
import type { StartWorker } from "../worker/start-worker.ts";
import type { CalendarService } from "./calendar-service.ts";
import type { CalendarsRequest, CalendarsTrouble, FromCalendars } from "./calendars-protocol.ts";

export type Calendars = CalendarService & {
  /** Ends what is under way, and forgets what was read. */
  readonly stop: () => void;
};

type StartCalendars = StartWorker<CalendarsRequest, FromCalendars>;

/** The page's end of the worker for calendars. It is started when it is first asked; a second request waits. */
export function createCalendars(start: StartCalendars): Calendars {
  let worker: ReturnType<StartCalendars> | null = null;
  let hear: ((message: FromCalendars | null) => void) | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function stop(): void {
    worker?.terminate();
    worker = null;
    hear?.(null);
  }

  function send(request: CalendarsRequest): Promise<FromCalendars | null> {
    return new Promise((resolve) => {
      hear = resolve;
      worker ??= start({ onMessage: (message) => hear?.(message), onError: stop });
      worker.send(request);
    });
  }

  async function ask<T>(
    request: CalendarsRequest,
    resultIn: (message: FromCalendars) => Result<T, CalendarsTrouble> | null,
  ): Promise<Result<T, CalendarsTrouble>> {
    const answered = last.then(() => send(request));
    last = answered;
    const message = await answered;
    return (message === null ? null : resultIn(message)) ?? err({ type: "failed" });
  }

  return {
    openings: () =>
      ask({ type: "openings" }, (message) => (message.type === "openings" ? message.result : null)),
    find: (account) =>
      ask({ type: "find", account }, (message) =>
        message.type === "find" ? message.result : null,
      ),
    read: (request) =>
      ask({ ...request, type: "read" }, (message) =>
        message.type === "read" ? message.result : null,
      ),
    write: (request) =>
      ask({ ...request, type: "write" }, (message) =>
        message.type === "write" ? message.result : null,
      ),
    stop,
  };
}
