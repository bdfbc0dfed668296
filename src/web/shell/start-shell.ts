import { effect } from "@preact/signals";
import type { SettingsModel } from "../settings/model.ts";
import type { Guard } from "./guard.ts";
import { createLeave, type Leave } from "./leave.ts";
import { createTripleShift } from "./triple-shift.ts";

/** The way out, wired to the browser. */
export function startLeave({ current }: SettingsModel): Leave {
  const leave = createLeave({
    hide: () => {
      document.documentElement.classList.add("gone");
      sessionStorage.setItem(leftKey, "1");
    },
    replace: (address) => location.replace(address),
    isOnline: () => navigator.onLine,
    place: () => current.value.leavesTo,
  });
  const isThirdShift = createTripleShift();
  addEventListener(
    "keydown",
    ({ key, timeStamp, repeat }) => {
      if (isThirdShift(key, timeStamp, repeat) && current.value.leavesOnShift) leave.now();
    },
    { capture: true },
  );
  // A page kept whole for Back and Forward comes back without being loaded.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted && leave.isUnderWay()) location.replace("./page.html");
  });
  return leave;
}

const leftKey = "left";

/**
 * Whether this tab was left, and Back or Forward came here again: the pages one went through before
 * leaving are still in its list, and no script may take them out. A new visit starts afresh.
 */
export function isBackAfterLeaving(): boolean {
  if (sessionStorage.getItem(leftKey) === null) return false;
  const [entry] = performance.getEntriesByType("navigation");
  if (entry instanceof PerformanceNavigationTiming && entry.type === "back_forward") return true;
  sessionStorage.removeItem(leftKey);
  return false;
}

/** What the browser tells of being seen or touched. */
export function startGuard(guard: Guard, { current }: SettingsModel): void {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") guard.hidden();
    else guard.shown();
  });
  addEventListener("blur", guard.hidden);
  addEventListener("focus", guard.shown);
  for (const event of ["keydown", "pointerdown", "wheel"]) {
    addEventListener(event, guard.touched, { capture: true, passive: true });
  }
  // Fields take it from here: none of them asks for more.
  effect(() => {
    document.body.spellcheck = current.value.checksSpelling;
  });
}
