import { unreachable } from "../../core/assert.ts";
import * as v from "valibot";
import { createCalendarService } from "../caldav/calendar-service.ts";
import type { CalendarsRequest, FromCalendars, Openings } from "../caldav/calendars-protocol.ts";
import { createForwardedFetch } from "../caldav/forwarded-fetch.ts";

/**
 * Asks calendar servers: the one part of the app that may ask anybody, and only those that were named when the server
 * of the app was started (see relay/headers.ts).
 */
addEventListener("message", ({ data }: MessageEvent<CalendarsRequest>) => {
  // A bug must reach the page as an error of the worker: a rejected promise would not.
  void answer(data).then(send, reportError);
});

/** A large calendar on a slow line; a server that says nothing for longer is not going to. */
const longestMilliseconds = 60_000;

const patientFetch: typeof fetch = (input, init) =>
  fetch(input, { ...init, signal: AbortSignal.timeout(longestMilliseconds) });

const service = createCalendarService({
  loadOpenings,
  direct: patientFetch,
  forwarded: createForwardedFetch(patientFetch, addressOf("calendar-forwarder")),
});

const openings = v.object({
  forwardTo: v.array(v.string()),
  connectTo: v.array(v.string()),
});
const shut: Openings = { forwardTo: [], connectTo: [] };

/** Where nothing was opened the policy of this worker lets it ask nobody, not even for this. */
async function loadOpenings(): Promise<Openings> {
  try {
    const response = await patientFetch(addressOf("calendar-openings"));
    const parsed = v.safeParse(openings, await response.json());
    return parsed.success ? parsed.output : shut;
  } catch {
    return shut;
  }
}

/** This file lies in `assets/`. */
function addressOf(name: string): string {
  return new URL(`../${name}`, location.href).href;
}

async function answer(request: CalendarsRequest): Promise<FromCalendars> {
  switch (request.type) {
    case "openings":
      return { type: request.type, result: await service.openings() };
    case "find":
      return { type: request.type, result: await service.find(request.account) };
    case "read":
      return { type: request.type, result: await service.read(request) };
    case "write":
      return { type: request.type, result: await service.write(request) };
    default:
      return unreachable(request);
  }
}

function send(message: FromCalendars): void {
  postMessage(message);
}
