import type { ReminderPort } from "./reminders.ts";

/** Ours, among whatever else this origin may show. */
const tag = "note-";

/** The browser's own notifications, at a time, where it has them. They are told to nobody. */
export function createReminderPort(): ReminderPort {
  const canShowLater =
    "Notification" in globalThis &&
    "showTrigger" in Notification.prototype &&
    "serviceWorker" in navigator;
  return {
    canShowLater,
    askLeave: async () => (await Notification.requestPermission()) === "granted",
    showLater: async (name, all) => {
      if (Notification.permission !== "granted") return;
      const registration = await navigator.serviceWorker.ready;
      const shown = await registration.getNotifications({ includeTriggered: true });
      for (const one of shown) if (one.tag.startsWith(tag)) one.close();
      for (const [index, { at, text }] of all.entries())
        await registration.showNotification(name, {
          body: text,
          tag: `${tag}${index}`,
          showTrigger: new TimestampTrigger(at),
        });
    },
  };
}
