import { unreachable } from "../../core/assert.ts";
import { decodeDeviceMessage, encodeMessage } from "../../core/sync/codec.ts";
import {
  closeCodes,
  type DeviceId,
  type DeviceMessage,
  type EnvelopeRun,
  type Refusal,
  type RelayMessage,
  type SpaceId,
} from "../../core/sync/message.ts";
import { isSigned, type Auth } from "../auth.ts";
import type { RelayStorage } from "../storage/storage.ts";
import type { AppendRefusal, Appending } from "./append.ts";
import { createFeed, type Feed } from "./feed.ts";
import type { Hub } from "./hub.ts";

/** One socket, as the session sees it. */
export type Transport = {
  /** Resolves when the bytes have left, which a slow reader delays; to whether they did. */
  readonly send: (bytes: Uint8Array) => Promise<boolean>;
  readonly close: (code: number, reason: string) => void;
};

export type Session = {
  readonly receive: (bytes: Uint8Array) => Promise<void>;
  /** The socket is closed: nothing more is to be sent. */
  readonly end: () => void;
};

export type SessionDeps = {
  readonly auth: Auth;
  readonly storage: RelayStorage;
  readonly hub: Hub;
  readonly appending: Appending;
  readonly onDelivered: (count: number) => void;
};

type Who = { readonly space: SpaceId; readonly device: DeviceId; readonly feed: Feed };

/**
 * One device on one socket: `challenge`, then its `hello`, then everything it lacks, then `live` and
 * whatever comes. It may append from its `hello` on.
 */
export function createSession(deps: SessionDeps, transport: Transport): Session {
  let who: Who | null = null;
  let greeting: Promise<void> | null = null;
  let isOpen = true;
  const say = (message: RelayMessage): Promise<boolean> => transport.send(encodeMessage(message));
  void say({ type: "challenge", challenge: deps.auth.challenge() });

  const greet = async (hello: DeviceMessage & { readonly type: "hello" }): Promise<void> => {
    const { space, device, cursor } = hello;
    const refused = await whyRefused(deps, hello);
    if (refused !== null) return transport.close(closeCodes[refused], refused);
    // The socket may have closed meanwhile.
    if (!isOpen) return;
    who = { space, device, feed: createFeed(deps, { space, device, cursor }, transport) };
  };

  const append = async (request: number, run: EnvelopeRun): Promise<void> => {
    // Sent right behind the hello, it is here before that is proven.
    await greeting;
    if (who === null || run.device !== who.device) {
      return transport.close(closeCodes.unproven, "unproven");
    }
    const answer = await deps.appending(who.space, run);
    await say(
      answer.ok
        ? { type: "ack", request, deviceSeq: answer.value.deviceSeq }
        : { type: "refused", request, ...explain(answer.error) },
    );
  };

  return {
    receive: async (bytes) => {
      const message = decodeDeviceMessage(bytes);
      if (!message.ok) return transport.close(closeCodes.malformed, "malformed");
      if (message.value.type === "append") {
        return append(message.value.request, message.value.run);
      }
      if (greeting !== null) return transport.close(closeCodes.malformed, "malformed");
      greeting = greet(message.value);
      return greeting;
    },
    end: () => {
      isOpen = false;
      who?.feed.end();
    },
  };
}

/** `noAccess`: trying again helps nothing, for a device that was removed or whose space is gone. */
async function whyRefused(
  { auth, storage }: SessionDeps,
  { space, device, challenge, signature }: DeviceMessage & { readonly type: "hello" },
): Promise<"unproven" | "noAccess" | null> {
  if (!auth.isFresh(challenge)) return "unproven";
  const key = await storage.memberKey(space, device);
  if (key === null) return "noAccess";
  const statement = { purpose: "hello", space, device, about: challenge } as const;
  return isSigned(statement, key, signature) ? null : "unproven";
}

function explain(error: AppendRefusal): { readonly reason: Refusal; readonly detail: number } {
  switch (error.type) {
    case "gap":
      return { reason: "gap", detail: error.expected };
    case "rate":
      return { reason: "rate", detail: error.seconds };
    case "busy":
    case "taken":
    case "full":
    case "no-access":
      return { reason: error.type, detail: 0 };
    default:
      return unreachable(error);
  }
}
