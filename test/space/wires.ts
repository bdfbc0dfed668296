import type { Random } from "../../src/core/random.ts";
import type { Request } from "../../src/core/sync/relay-caller.ts";
import type { SessionDeps } from "../../src/core/sync/session-state.ts";
import type { Session as RelayEnd } from "../../src/relay/live/session.ts";
import type { Relay } from "./relay.ts";
import type { Timeline } from "./timeline.ts";

/** How badly a connection behaves: chances for each message. */
export type Weather = {
  readonly lose: number;
  readonly repeat: number;
  readonly flip: number;
  readonly cut: number;
  readonly breakOff: number;
  /** Milliseconds. With more than a few, messages overtake one another. */
  readonly delay: number;
  readonly isOrdered: boolean;
};

export const fair: Weather = {
  lose: 0,
  repeat: 0,
  flip: 0,
  cut: 0,
  breakOff: 0,
  delay: 20,
  isOrdered: true,
};

/** The way between one device and the relay. */
export type Wires = {
  readonly connect: SessionDeps["connect"];
  readonly request: Request;
  /** Resolves when `work` is done or waits for an answer. */
  readonly untilIdle: (work: Promise<unknown>) => Promise<void>;
  /** Both ends hear that the connection is gone. */
  readonly breakOff: () => void;
};

type Deps = {
  readonly timeline: Timeline;
  readonly random: Random;
  readonly relay: () => Relay | null;
  readonly weather: () => Weather | null;
  /** Every byte that goes over the wire, in either direction. */
  readonly tap: (bytes: Uint8Array) => void;
};

type Way = { last: number; readonly flips: 0 | 1 };

/** `null` weather: the device is offline. */
export function createWires(deps: Deps): Wires {
  const { timeline, random, relay, weather, tap } = deps;
  const open = new Set<() => void>();

  const carry = (
    bytes: Uint8Array,
    way: Way,
    deliver: (bytes: Uint8Array) => void,
    end: () => void,
  ): void => {
    const now = weather();
    tap(bytes);
    if (now === null || random() < now.breakOff) return end();
    if (random() < now.lose) return;
    for (const _ of random() < now.repeat ? [1, 2] : [1]) {
      const at = timeline.now() + 1 + Math.floor(random() * now.delay);
      way.last = now.isOrdered ? Math.max(way.last, at) : at;
      timeline.at(way.last, () =>
        deliver(spoil(bytes, { ...now, flip: now.flip * way.flips }, random)),
      );
    }
  };

  const connect: SessionDeps["connect"] = ({ onMessage, onClose }) => {
    const there = weather() === null ? null : relay();
    let isOpen = true;
    const end = (code = 1006): void => {
      if (!isOpen) return;
      isOpen = false;
      open.delete(end);
      session?.end();
      timeline.at(timeline.now() + 1, () => onClose(code));
    };
    // A relay that got other bytes than were sent keeps them: TLS is there for that, and `attacks.ts`.
    const [up, down]: readonly [Way, Way] = [
      { last: 0, flips: 0 },
      { last: 0, flips: 1 },
    ];
    let session: RelayEnd | null = null;
    session =
      there?.connect({
        send: async (bytes) => {
          if (!isOpen) return false;
          carry(bytes, down, (arrived) => isOpen && onMessage(arrived), end);
          return isOpen;
        },
        close: (code) => end(code),
      }) ?? null;
    open.add(end);
    if (!isOpen) session?.end();
    if (session === null) end();
    return {
      send: (bytes) => {
        if (!isOpen) return;
        const arrive = (arrived: Uint8Array): void => {
          if (isOpen && session !== null) timeline.busy(session.receive(arrived));
        };
        carry(bytes, up, arrive, end);
      },
      close: () => {
        isOpen = false;
        open.delete(end);
        session?.end();
      },
    };
  };

  let calls = 0;
  let next = Promise.withResolvers<null>();
  const untilIdle: Wires["untilIdle"] = async (work) => {
    if (calls === 0) await Promise.race([work, next.promise]);
  };

  const request: Request = async (call) => {
    calls += 1;
    next.resolve(null);
    next = Promise.withResolvers<null>();
    const answer = await ask(call);
    calls -= 1;
    return answer;
  };

  const ask: Request = async (call) => {
    const [now, there] = [weather(), relay()];
    const isLost = now === null || there === null || random() < now.lose;
    await timeline.wait(1 + Math.floor(random() * (now?.delay ?? 1)));
    if (isLost) return null;
    const answering = there.request(call);
    timeline.busy(answering);
    const answer = await answering;
    tap(new TextEncoder().encode(JSON.stringify([call, answer])));
    await timeline.wait(1 + Math.floor(random() * now.delay));
    // The relay did it, and the device does not hear of it.
    return random() < now.lose ? null : answer;
  };

  return { connect, request, untilIdle, breakOff: () => [...open].forEach((end) => end()) };
}

function spoil(bytes: Uint8Array, { flip, cut }: Weather, random: Random): Uint8Array {
  const copy = bytes.slice(0, random() < cut ? Math.floor(random() * bytes.length) : bytes.length);
  if (copy.length > 0 && random() < flip) {
    const at = Math.floor(random() * copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  }
  return copy;
}
