/** Notification Triggers (a proposal: https://github.com/beverloo/notification-triggers). */
interface TimestampTrigger {
  readonly timestamp: number;
}
declare const TimestampTrigger: new (timestamp: number) => TimestampTrigger;

interface NotificationOptions {
  showTrigger?: TimestampTrigger;
}

interface GetNotificationOptions {
  includeTriggered?: boolean;
}
