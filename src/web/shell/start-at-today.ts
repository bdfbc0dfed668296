import { effect } from "@preact/signals";
import type { SharedValues } from "./room.ts";
import type { Router } from "./router.ts";

type StartDeps = {
  readonly sessions: {
    readonly current: { readonly value: { readonly values: SharedValues } | null };
  };
  readonly router: Pick<Router, "startIn">;
  /** Calls `heard` when the page is first touched; gives back how to stop listening. */
  readonly onTouch: (heard: () => void) => () => void;
};

/**
 * Whoever comes to the bare address finds an empty page to write on; and where something is under way, the one next
 * thing, as soon as the vault is open. Nothing in the clear says which it will be (ADR 18). A page that was touched
 * stays: nobody's words are taken from under their hands.
 */
export function startAtToday({ sessions, router, onTouch }: StartDeps): void {
  let isDecided = false;
  const stopListening = onTouch(() => {
    isDecided = true;
  });
  const stop = effect(() => {
    const session = sessions.current.value;
    if (session === null || isDecided) return;
    void isUnderWay(session.values).then((isIt) => {
      if (sessions.current.value !== session || isDecided) return;
      isDecided = true;
      stopListening();
      queueMicrotask(() => stop());
      if (isIt) router.startIn("today");
    });
  });
}

/** A need was found, a week was made, or a talk was set. */
async function isUnderWay({ balance, plan }: SharedValues): Promise<boolean> {
  const [diary, week] = await Promise.all([balance.load(), plan.load()]);
  const isPlanned = typeof week === "object" && week !== null && "from" in week;
  return diary !== null || (isPlanned && week.from !== null);
}
