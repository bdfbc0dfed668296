import * as v from "valibot";
import { decodeBase64Url } from "../../core/sync/base64-url.ts";
import { pushRequest } from "../../core/sync/message.ts";
import type { PushAddress } from "../../core/sync/relay-api.ts";

/** What the browser has of being woken. Its maker's push service hears that something came, never what. */
export type PushPort = {
  readonly canPush: boolean;
  readonly isOn: () => Promise<boolean>;
  /** Asks the person for leave. `null`: refused, or the browser's push service does not answer. */
  readonly turnOn: (key: string) => Promise<PushAddress | null>;
  readonly turnOff: () => Promise<void>;
};

export function createPushPort(): PushPort {
  const canPush =
    "serviceWorker" in navigator && "PushManager" in globalThis && "Notification" in globalThis;
  const subscription = async (): Promise<PushSubscription | null> => {
    if (!canPush) return null;
    const registration = await navigator.serviceWorker.getRegistration();
    return (await registration?.pushManager.getSubscription()) ?? null;
  };
  return {
    canPush,
    isOn: async () => (await subscription()) !== null,
    turnOn: async (key) => {
      if ((await Notification.requestPermission()) !== "granted") return null;
      try {
        const { pushManager } = await navigator.serviceWorker.ready;
        const applicationServerKey = new Uint8Array(decodeBase64Url(key) ?? []);
        const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
        return addressOf(made);
      } catch {
        return null;
      }
    },
    turnOff: async () => {
      await (await subscription())?.unsubscribe();
    },
  };
}

function addressOf(subscription: PushSubscription): PushAddress | null {
  const { endpoint, keys } = subscription.toJSON();
  const parsed = v.safeParse(pushRequest, {
    endpoint,
    p256dh: keys?.["p256dh"],
    auth: keys?.["auth"],
  });
  return parsed.success ? parsed.output : null;
}
