import type { Openings } from "./calendars-protocol.ts";

type Fetch = typeof globalThis.fetch;

/** Whether there is a way to this server at all, before a password is sent anywhere. */
export function isOpenTo({ connectTo, forwardTo }: Openings, server: string): boolean {
  const { origin, host, protocol } = new URL(server);
  return connectTo.includes(origin) || (protocol === "https:" && forwardTo.includes(host));
}

/**
 * Asks a server by itself where that was opened, else by way of the forwarder: each request anew, since a server may
 * keep its calendars at another host.
 */
export function createRoutedFetch(
  { connectTo }: Openings,
  ways: { readonly direct: Fetch; readonly forwarded: Fetch },
): Fetch {
  return (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    return connectTo.includes(new URL(url).origin)
      ? ways.direct(input, { ...init, ...direct })
      : ways.forwarded(input, init);
  };
}

/** The password goes in the header alone: with the browser's own, a 401 would open a window that asks for one. */
const direct = { credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer" } as const;
