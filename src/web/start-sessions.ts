import { effect, signal, untracked, type ReadonlySignal } from "@preact/signals";
import type { Keeper } from "./keep/keeper.ts";
import type { Session } from "./session.ts";
import type { Guard } from "./shell/guard.ts";
import type { Leave } from "./shell/leave.ts";

type SessionsDeps = {
  readonly keeper: Keeper;
  readonly guard: Guard;
  readonly leave: Leave;
  readonly createSession: () => Session;
};

export type Sessions = {
  /** `null` while it is locked. */
  readonly current: ReadonlySignal<Session | null>;
  /** Words from elsewhere. While it is locked they wait. */
  readonly receive: (text: string) => void;
};

/** Ties what is in memory to the lock: locked, there is none, whichever tab it was locked in. */
export function startSessions({ keeper, guard, leave, createSession }: SessionsDeps): Sessions {
  // There before it is known whether there is a lock: the page does not wait for the vault.
  const current = signal<Session | null>(createSession());
  let received: string | null = null;
  let wasOpen = false;

  function end(): Session | null {
    const ended = current.peek();
    current.value = null;
    ended?.end();
    return ended;
  }

  function receive(text: string): void {
    const session = current.peek();
    if (session === null) received = text;
    else session.say.receive(text);
  }

  guard.onLock(() => {
    const ended = end();
    // Locked elsewhere, the keys are gone already, and nothing more can be saved.
    if (keeper.state.peek() === "locked") ended?.scope.end();
    else void keeper.lock(ended?.scope ?? null);
  });
  leave.onLeave(() => {
    keeper.leave();
    end()?.scope.end();
  });

  function locked(): void {
    // Typed before it was known that there is a lock: it is not on the disk yet.
    const typed = current.peek()?.say.draft.text.peek() ?? "";
    if (!wasOpen && typed !== "") received = typed;
    guard.lock();
  }

  function opened(): void {
    wasOpen = true;
    if (guard.state.peek() !== "locked") return;
    current.value = createSession();
    guard.unlock();
    if (received !== null) receive(received);
    received = null;
  }

  effect(() => {
    const state = keeper.state.value;
    untracked(() => {
      if (state === "locked") locked();
      if (state === "none" || state === "open") opened();
    });
  });
  return { current, receive };
}
