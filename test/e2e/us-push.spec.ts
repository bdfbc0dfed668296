import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type CDPSession, type Page } from "@playwright/test";
import { assert } from "../../src/core/assert.ts";
import { defaultLimits } from "../../src/relay/limits.ts";
import { silentLog } from "../relay/silent-log.ts";
import { createNode } from "../../src/relay/node.ts";
import { serve } from "../../src/relay/serve.ts";
import { createSqliteStorage } from "../../src/relay/storage/sqlite.ts";
import { button } from "./room.ts";
import { agree, field, share, soon, test as couple } from "./us-couple.ts";

/** Every address that the relay called, in order. No push service outside is ever asked. */
const called: string[] = [];

/** A relay that sends pushes, in place of the usual one. */
const test = couple.extend({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads which fixtures are wanted from this pattern
  baseURL: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "elbowroom-push-"));
    const node = await createNode({
      storage: createSqliteStorage(folder),
      openWakes: null,
      limits: { ...defaultLimits, pushMilliseconds: 0 },
      metricsToken: null,
      pushSubject: "mailto:relay@elbowroom.example",
      createSendPush: () => (address) => {
        called.push(address.endpoint);
        return Promise.resolve("sent");
      },
      now: Date.now,
      log: silentLog,
    });
    const serving = await serve({ root: "dist", port: 0, node });
    assert(serving.ok, "it can listen");
    await use(serving.address);
    await serving.close();
    rmSync(folder, { recursive: true });
  },
});

test.setTimeout(180_000);

const endpoint = "https://fcm.googleapis.com/fcm/send/ben";

/** A browser without a screen has no push service: this stands in for it, and all else is the browser's own. */
async function givePushService(page: Page): Promise<void> {
  await page.addInitScript((address) => {
    let made: object | null = null;
    const keys = { p256dh: "B".repeat(87), auth: "a".repeat(22) };
    const unsubscribe = () => {
      made = null;
      return Promise.resolve(true);
    };
    Object.assign(PushManager.prototype, {
      getSubscription: () => Promise.resolve(made),
      subscribe: ({ userVisibleOnly, applicationServerKey }: PushSubscriptionOptionsInit) => {
        const { length } = new Uint8Array(
          applicationServerKey instanceof Uint8Array ? applicationServerKey : [],
        );
        if (userVisibleOnly !== true || length !== 65) return Promise.reject(new Error("refused"));
        made = { toJSON: () => ({ endpoint: address, keys }), unsubscribe };
        return Promise.resolve(made);
      },
    });
  }, endpoint);
}

async function leaveNote(page: Page, words: string): Promise<void> {
  await button(page, /^Leave a word/u).click();
  await field(page, "Your words").fill(words);
  await share(page);
  await expect(page.getByText("Shared.", { exact: true })).toBeVisible(soon);
}

/** As the browser's push service does it: nothing is in it. */
async function deliverPush(page: Page): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    session.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const [one] = registrations;
      if (one !== undefined) resolve(one.registrationId);
    });
  });
  await session.send("ServiceWorker.enable");
  const { origin } = new URL(page.url());
  const registrationId = await registered;
  await session.send("ServiceWorker.deliverPushMessage", { origin, registrationId, data: "" });
}

const notices = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const all = await registration.getNotifications();
    return all.map(({ title, body, tag }) => [title, body, tag]);
  });

test("who wants it is woken by an empty push and reads a neutral line; off, nobody is called", async ({
  couple: both,
}) => {
  const { ana, ben, wire } = both;
  await ben.context().grantPermissions(["notifications"], { origin: wire.origin });
  await givePushService(ben);
  await agree(both);
  await leaveNote(ana, "a heron at the pond");
  // Off by default.
  expect(called).toEqual([]);
  expect(wire.asked.filter((path) => path.endsWith("/push"))).toEqual([]);

  await button(ben, "Who is here").click();
  const wake = ben.getByRole("switch", { name: "Show a notice on this device" });
  await expect(wake).not.toBeChecked(soon);
  await expect(ben.getByText("not what, and not from whom")).toBeVisible();
  await wake.check({ force: true });
  await expect.poll(() => wire.asked.filter((path) => path.endsWith("/push")).length).toBe(1);
  await expect(wake).toBeChecked();
  await leaveNote(ana, "a second heron");
  await expect.poll(() => [...new Set(called)]).toEqual([endpoint]);

  const asked = wire.asked.length;
  await deliverPush(ben);
  await deliverPush(ben);
  await expect.poll(() => notices(ben)).toEqual([["A note is waiting for you.", "", "waiting"]]);
  // Nothing was fetched for it.
  expect(wire.asked.slice(asked)).toEqual([]);

  await wake.uncheck({ force: true });
  await expect.poll(() => wire.asked.filter((path) => path.endsWith("/push")).length).toBe(2);
  const before = called.length;
  await leaveNote(ana, "a third heron");
  await button(ben, "Back").click();
  await expect(ben.getByText("a third heron")).toBeVisible(soon);
  expect(called.length).toBe(before);
});
