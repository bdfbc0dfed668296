import type { LeavePlace } from "../settings/settings.ts";

export type LeaveDeps = {
  /** Paints over everything, now and not with the next drawing. */
  readonly hide: () => void;
  /** Takes the place of this page, so that Back does not come back to it. */
  readonly replace: (address: string) => void;
  readonly isOnline: () => boolean;
  readonly place: () => LeavePlace;
};

export type Leave = {
  readonly now: () => void;
  /** Nothing may hold the page back any more, not even a question about unsaved words. */
  readonly isUnderWay: () => boolean;
  /** Keys and plaintext are thrown away here. */
  readonly onLeave: (purge: () => void) => void;
};

/** A page of our own that looks like nothing; it is there without a connection. */
const ownPage = "./page.html";

const addressByPlace: Readonly<Record<LeavePlace, string>> = {
  encyclopedia: "https://en.wikipedia.org/wiki/Main_Page",
  weather: "https://www.yr.no/en",
  news: "https://apnews.com/",
  page: ownPage,
};

export function createLeave({ hide, replace, isOnline, place }: LeaveDeps): Leave {
  const purges: (() => void)[] = [];
  let isUnderWay = false;

  function now(): void {
    if (isUnderWay) return;
    isUnderWay = true;
    hide();
    try {
      for (const purge of purges) purge();
    } finally {
      // Whatever went amiss above, the page goes.
      replace(isOnline() ? addressByPlace[place()] : ownPage);
    }
  }

  return {
    now,
    isUnderWay: () => isUnderWay,
    onLeave: (purge) => {
      purges.push(purge);
    },
  };
}
