/** Notification Triggers (a proposal: https://github.com/beverloo/notification-triggers). */
declare class TimestampTrigger {
  constructor(timestamp: number);
}

interface NotificationOptions {
  showTrigger?: TimestampTrigger;
}

interface GetNotificationOptions {
  includeTriggered?: boolean;
}
