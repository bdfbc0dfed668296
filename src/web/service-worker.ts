import { precacheAndRoute, type PrecacheEntry } from "workbox-precaching";
import { registerRoute, setDefaultHandler } from "workbox-routing";
import { reminderTexts } from "../core/balance/reminders.ts";
import { parseToServiceWorker } from "./shell/worker-messages.ts";

/**
 * Serves the app's own files, and nothing else. The list is made when the app is built
 * (`scripts/build.ts`), each file with its hash: what does not match is not taken. A new version waits
 * until the person lets it in, and only if no other tab runs the old one, so that no tab ever holds
 * parts of two.
 */
declare const self: ServiceWorkerGlobalScope;
declare const precacheManifest: PrecacheEntry[];
/** Files that are fetched when they are first asked for. */
declare const laterManifest: PrecacheEntry[];
/** Files that are fetched each time: how the server was started is in what it says of them. */
declare const freshManifest: PrecacheEntry[];

const integrityByLaterUrl = integrities(laterManifest);
const integrityByFreshUrl = integrities(freshManifest);
const openingsAddress = new URL("./calendar-openings", self.registration.scope).href;

function integrities(manifest: readonly PrecacheEntry[]): ReadonlyMap<string, string> {
  return new Map(
    manifest.map(({ url, integrity = "" }) => [
      new URL(url, self.registration.scope).href,
      integrity,
    ]),
  );
}

/** Words or a calendar that were shared with the app, until the page takes them. In memory, never stored. */
let shared: string | File | null = null;
const shareAddress = new URL("./share", self.registration.scope).href;
/** Long enough for the page to start on an old phone. */
const sharedFor = 30_000;

/** Behind it is the relay. What goes there and comes back is none of this worker's business. */
const relayAddress = new URL("/v1/", self.location.origin).href;

self.addEventListener("fetch", (event) => {
  const { request } = event;
  // No listener after this one answers it either, so the browser asks the network as if there were none.
  if (request.url.startsWith(relayAddress)) return event.stopImmediatePropagation();
  if (request.method === "POST" && request.url === shareAddress) {
    event.respondWith(receive(request));
    // The browser may stop a worker that has nothing to do, and its memory with it.
    event.waitUntil(new Promise((resolve) => setTimeout(resolve, sharedFor)).then(forget));
  }
});

precacheAndRoute(precacheManifest, {
  cleanURLs: false,
  directoryIndex: "index.html",
  ignoreURLParametersMatching: [],
});

registerRoute(
  ({ url }) => integrityByLaterUrl.has(url.href),
  ({ url }) => takeLater(url.href),
);

registerRoute(
  ({ url }) => integrityByFreshUrl.has(url.href),
  ({ url }) => fetch(url.href, { integrity: integrityByFreshUrl.get(url.href) ?? "" }),
);

registerRoute(
  ({ url }) => url.href === openingsAddress,
  () => fetch(openingsAddress, { cache: "no-store" }),
);

// Whatever is on a list was answered above. No other file of this place is the app's.
setDefaultHandler(() => Promise.resolve(new Response("There is nothing here.", { status: 404 })));

self.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([self.clients.claim(), dropOldLater()]));
});

self.addEventListener("message", (event) => {
  const message = parseToServiceWorker(event.data);
  const [port] = event.ports;
  if (message === null || port === undefined) return;
  if (message.type === "take-shared") {
    port.postMessage(shared);
    forget();
  } else {
    event.waitUntil(takeOver().then((isIn) => port.postMessage(isIn)));
  }
});

/** An empty push: there is nothing in it to read, and nothing is fetched for it. The page looks once it is opened. */
self.addEventListener("push", (event) => {
  event.waitUntil(self.registration.showNotification(reminderTexts.week, { tag: noticeTag }));
});

/** One at the most, however many pushes came. */
const noticeTag = "waiting";

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(showPage());
});

async function showPage(): Promise<void> {
  const [page] = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  await (page === undefined ? self.clients.openWindow(self.registration.scope) : page.focus());
}

/** From the cache; else from the server, if it is what the list says, and kept from then on. */
async function takeLater(url: string): Promise<Response> {
  const cache = await caches.open("later");
  const kept = await cache.match(url);
  if (kept !== undefined) return kept;
  const fetched = await fetch(url, { integrity: integrityByLaterUrl.get(url) ?? "" });
  await cache.put(url, fetched.clone());
  return fetched;
}

async function dropOldLater(): Promise<void> {
  const cache = await caches.open("later");
  const old = (await cache.keys()).filter(({ url }) => !integrityByLaterUrl.has(url));
  await Promise.all(old.map((request) => cache.delete(request)));
}

/** Never on to the network: words go into a draft on the page, a calendar into the plan, and nowhere else. */
async function receive(request: Request): Promise<Response> {
  const form = await request.formData();
  const file = form.get("calendar");
  if (file instanceof File && file.size > 0) {
    shared = file;
    return goTo("plan");
  }
  const words = ["title", "text", "url"].flatMap((name) => {
    const part = form.get(name);
    return typeof part === "string" && part.trim() !== "" ? [part] : [];
  });
  shared = words.length === 0 ? null : words.join("\n");
  return goTo("say");
}

function goTo(room: "say" | "plan"): Response {
  return Response.redirect(new URL(`./#/${room}`, self.registration.scope).href, 303);
}

function forget(): void {
  shared = null;
}

async function takeOver(): Promise<boolean> {
  const tabs = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (tabs.length > 1) return false;
  await self.skipWaiting();
  return true;
}
