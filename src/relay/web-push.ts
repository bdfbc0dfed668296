import type { Agent } from "node:https";
import webPush from "web-push";
import type { SendPush } from "./push.ts";

export type VapidKeys = { readonly publicKey: string; readonly privateKey: string };

export function createVapidKeys(): VapidKeys {
  return webPush.generateVAPIDKeys();
}

/** Without a payload there is nothing in it to read: the device fetches, and shows a text of its own. */
export function createSendPush(keys: VapidKeys, subject: string, agent?: Agent): SendPush {
  const options = {
    vapidDetails: { subject, ...keys },
    TTL: 24 * 3600,
    timeout: 10_000,
    ...(agent !== undefined && { agent }),
  };
  return async ({ endpoint, p256dh, auth }) => {
    try {
      await webPush.sendNotification({ endpoint, keys: { p256dh, auth } }, null, options);
      return "sent";
    } catch (error) {
      const isGone =
        error instanceof webPush.WebPushError &&
        (error.statusCode === 404 || error.statusCode === 410);
      return isGone ? "gone" : "failed";
    }
  };
}
