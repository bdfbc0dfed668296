import { computed, effect, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { render } from "preact";
import * as v from "valibot";
import { err } from "../core/result.ts";
import { App } from "./app.tsx";
import { createKeeper, type Keeper } from "./keep/keeper.ts";
import { createUnlock, type Unlock } from "./lock/unlock.ts";
import { createGate } from "./safety/gate.ts";
import { screenNames } from "./say/screens.ts";
import { copyText } from "./say/send.ts";
import { createSession } from "./session.ts";
import { createSettings } from "./settings/model.ts";
import { createCopied } from "./shell/copied.ts";
import { createGuard } from "./shell/guard.ts";
import { createInstall, type Install } from "./shell/install.ts";
import { createInvitation } from "./shell/invitation.ts";
import { rooms } from "./shell/rooms.ts";
import { createRouter, parseRoute } from "./shell/router.ts";
import { startServiceWorker, type ServiceWorkerEvents } from "./shell/service-worker-client.ts";
import { isBackAfterLeaving, startGuard, startLeave } from "./shell/start-shell.ts";
import { createReminderPort } from "./shell/reminder-port.ts";
import { createReminders } from "./shell/reminders.ts";
import { startAtToday } from "./shell/start-at-today.ts";
import { createUpdates } from "./shell/updates.ts";
import { startSessions } from "./start-sessions.ts";
import { listenForLeaving } from "./storage/autosave.ts";
import "./ui/tokens.css";
import "./ui/base.css";
import "./say/marks.css";
import "./say/say.css";
import "./say/actions.css";
import "./say/screens.css";
import "./shell/shell.css";
import "./lock/lock.css";
import "./safety/safety.css";
import "./settings/settings.css";
import "./say/print.css";
import { createScreenHistory } from "./ui/screen-history.ts";
import { createScriptAddresses } from "./ui/trusted-types.ts";
// oxlint-disable-next-line import/default -- Vite gives the address of the bundled worker
import analyserUrl from "./worker/analyser.ts?worker&url";
// oxlint-disable-next-line import/default -- Vite gives the address of the bundled worker
import calendarsUrl from "./worker/calendars.ts?worker&url";
// oxlint-disable-next-line import/default -- Vite gives the address of the bundled worker
import modelUrl from "./worker/model.ts?worker&url";
// oxlint-disable-next-line import/default -- Vite gives the address of the bundled worker
import plannerUrl from "./worker/planner.ts?worker&url";
// oxlint-disable-next-line import/default -- Vite gives the address of the bundled worker
import relayUrl from "./worker/relay.ts?worker&url";
// oxlint-disable-next-line import/default -- Vite gives the address of the bundled worker
import stretcherUrl from "./worker/stretcher.ts?worker&url";

const serviceWorkerUrl = "./service-worker.js";
/** Every script the page may ever start. */
const scriptAddress = createScriptAddresses([
  analyserUrl,
  calendarsUrl,
  modelUrl,
  plannerUrl,
  relayUrl,
  stretcherUrl,
  serviceWorkerUrl,
]);

const workers = {
  createRehearser: () => startOwn(analyserUrl),
  createPlanner: () => startOwn(plannerUrl),
  createRelay: () => startOwn(relayUrl),
  createCalendars: () => startOwn(calendarsUrl),
  createModel: () => startOwn(modelUrl),
};
const roomNames = rooms.map(({ id }) => id);

// Before anything else: the secret of a link is not to stand in the address when the page is first drawn.
const followed = createInvitation();
if (isBackAfterLeaving()) location.replace("./page.html");
else start(followed);

function start(invitation: Signal<string | null>): void {
  const keeper = createKeeper({ open: openStorage, now, after });
  const settings = createSettings(keeper.createScope().keep("settings", v.unknown()));
  const leave = startLeave(settings);
  const guard = createGuard({
    settings: settings.current,
    canLock: () => keeper.state.peek() === "open" || keeper.state.peek() === "locked",
    now,
    after,
  });
  const gate = createGate();
  guard.onLock(gate.dismiss);
  const copied = createCopied({ write: copyText, after });
  const install = createInstall(settings);
  const router = createRouter(roomNames);
  const history = createScreenHistory({ room: "say", names: screenNames, isHere: isInSay });
  const isPlanned = signal(false);
  const sessions = startSessions({
    keeper,
    guard,
    leave,
    createSession: () =>
      createSession({
        keeper,
        constructAnalyser: () => startOwn(analyserUrl),
        history,
        isStopped: gate.isStopped,
        invitation,
        noteCopied: copied.note,
        notePlanned: () => (isPlanned.value = true),
        after,
      }),
  });
  const updates = createUpdates(() => keeper.isUnsaved.peek());
  const reminders = createReminders(settings, isPlanned, createReminderPort());
  const sharedCalendar = signal<Blob | null>(null);
  const parts = { settings, gate, install, reminders, keeper, after, invitation, sharedCalendar };
  const calls = { open: router.open, lock: guard.lock, noteCopied: copied.note };
  const context = { ...parts, ...calls, ...workers };

  history.listen((screen) => sessions.current.peek()?.say.screens.arrive(screen ?? "write"));
  startGuard(guard, settings);

  // All faces at once and now: one that came only with the first word set in it would be a request
  // after loading.
  for (const face of document.fonts) void face.load();

  listenForLeaving(document, window, keeper.flush);
  askBeforeClosing(() => keeper.isUnsaved.peek() && !leave.isUnderWay());
  offerInstall(settings.load(), install);

  const unlock = unlockOf(keeper);
  const session = sessions.current;
  render(
    <App {...{ session, keeper, unlock, router, context, guard, leave, copied, updates }} />,
    document.body,
  );
  startAtToday({ sessions, router, onTouch });
  void keeper.start();

  const onCalendar = (file: Blob) => (sharedCalendar.value = file);
  const { arrived: onWaiting } = updates;
  const { receive: onShared } = sessions;
  if (import.meta.env.PROD)
    liveOffline({ onWaiting, onShared, onCalendar, onTakenOver }, invitation);
}

function isInSay(): boolean {
  return parseRoute(location.hash, roomNames) === "say";
}

/** Only the kept settings know whether this is the first visit. */
function offerInstall(loaded: Promise<void>, install: Install): void {
  window.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    void loaded.then(() => install.offer(event));
  });
}

/** After everything one looks at, a letter above all: it fetches every file of the app once more. */
function liveOffline(events: ServiceWorkerEvents, invitation: ReadonlySignal<string | null>): void {
  addEventListener("load", () => {
    const stop = effect(() => {
      if (invitation.value !== null) return;
      void startServiceWorker(register, events);
      queueMicrotask(() => stop());
    });
  });
}

function onTouch(heard: () => void): () => void {
  const ending = new AbortController();
  for (const event of ["keydown", "pointerdown"])
    addEventListener(event, heard, { capture: true, passive: true, signal: ending.signal });
  return () => ending.abort();
}

function askBeforeClosing(isSomethingLost: () => boolean): void {
  window.addEventListener("beforeunload", (event) => {
    if (isSomethingLost()) event.preventDefault();
  });
}

function register(container: ServiceWorkerContainer): Promise<ServiceWorkerRegistration> {
  return container.register(scriptAddress(serviceWorkerUrl));
}

/** One of the page's own workers: the policy starts no other. */
function startOwn(url: string): Worker {
  return new Worker(scriptAddress(url), { type: "module" });
}

/** After the page is drawn: with the cryptography it is larger than all that one sees at first. */
async function openStorage() {
  const storage = await import("./keep/open-storage.ts");
  return storage.openStorage("Notes", () => startOwn(stretcherUrl));
}

function unlockOf({ storage }: Keeper): Unlock {
  const notOpen = err({ message: "This is not ready yet. Try again in a moment." });
  return createUnlock({
    unlock: async (proof, told) => (await storage.peek()?.vault.unlock(proof, told)) ?? notOpen,
    eraseAll: async () => (await storage.peek()?.vault.eraseAll()) ?? notOpen,
    ways: computed(() => storage.value?.vault.ways.value ?? new Set()),
  });
}

/** The page is loaded anew from the version that has just come in. */
function onTakenOver(): void {
  location.reload();
}

function now(): number {
  return performance.now();
}

function after(milliseconds: number, action: () => void): () => void {
  const timer = setTimeout(action, milliseconds);
  return () => clearTimeout(timer);
}
