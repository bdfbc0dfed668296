import type { UpdatePort } from "./updates.ts";
import type { ToServiceWorker } from "./worker-messages.ts";

export type ServiceWorkerEvents = {
  /** A newer version is loaded and waits. */
  readonly onWaiting: (port: UpdatePort) => void;
  /** The words that were shared with the app. */
  readonly onShared: (text: string) => void;
  /** A calendar that was shared with it. */
  readonly onCalendar: (file: Blob) => void;
  /** The new version has come in: the page has to be loaded from it. */
  readonly onTakenOver: () => void;
};

/** Quiet where the browser has no service workers: the app works without, as long as there is a connection. */
export async function startServiceWorker(
  register: (container: ServiceWorkerContainer) => Promise<ServiceWorkerRegistration>,
  events: ServiceWorkerEvents,
): Promise<void> {
  const { serviceWorker } = navigator;
  if (serviceWorker === undefined) return;
  if (serviceWorker.controller !== null) {
    const shared = await ask(serviceWorker.controller, { type: "take-shared" });
    if (typeof shared === "string") events.onShared(shared);
    if (shared instanceof Blob) events.onCalendar(shared);
  }
  try {
    watch(await register(serviceWorker), events);
  } catch {
    // A private window, or storage that is full: nothing is lost but the way to work offline.
  }
}

function watch(registration: ServiceWorkerRegistration, events: ServiceWorkerEvents): void {
  const tell = (worker: ServiceWorker) =>
    events.onWaiting({ takeOver: () => takeOver(worker, events.onTakenOver) });

  if (registration.waiting !== null) tell(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => {
      // Without a version in charge this is the first one, and there is nothing to ask.
      const isUpdate = navigator.serviceWorker.controller !== null;
      if (installing.state === "installed" && isUpdate) tell(installing);
    });
  });
}

async function takeOver(worker: ServiceWorker, onTakenOver: () => void): Promise<boolean> {
  const isIn = new Promise<void>((resolve) => {
    navigator.serviceWorker.addEventListener("controllerchange", () => resolve(), { once: true });
  });
  if ((await ask(worker, { type: "take-over" })) !== true) return false;
  await isIn;
  onTakenOver();
  return true;
}

function ask(worker: ServiceWorker, message: ToServiceWorker): Promise<unknown> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      port1.close();
      resolve(data);
    });
    port1.start();
    worker.postMessage(message, [port2]);
  });
}
