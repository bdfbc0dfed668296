import { signal, type ReadonlySignal } from "@preact/signals";
import type { PushPort } from "./push-port.ts";
import type { Space } from "./space.ts";

/** Whether this device is woken when something comes. Off until someone turns it on. */
export type Waking = {
  /** `none`: this browser or this relay has no way to. */
  readonly state: ReadonlySignal<"none" | "off" | "on">;
  readonly problem: ReadonlySignal<string | null>;
  readonly look: () => Promise<void>;
  readonly turn: (isOn: boolean) => Promise<void>;
};

const refused = "The browser has not let us. You find its leave for notices in its settings.";
const noAnswer = "The relay did not answer, so nothing has changed. Try again in a moment.";

export function createWaking({ push }: Pick<Space, "push">, port: PushPort): Waking {
  const state = signal<"none" | "off" | "on">("none");
  const problem = signal<string | null>(null);
  let key: string | null = null;

  async function turnOn(): Promise<string | null> {
    const address = key === null ? null : await port.turnOn(key);
    if (address === null) return refused;
    if (await push.put(address)) return null;
    await port.turnOff();
    return noAnswer;
  }

  async function turnOff(): Promise<null> {
    // The browser first: without its part nothing wakes this device, whatever the relay has.
    await port.turnOff();
    await push.drop();
    return null;
  }

  return {
    state,
    problem,
    look: async () => {
      if (!port.canPush) return;
      key = await push.key();
      state.value = key === null ? "none" : (await port.isOn()) ? "on" : "off";
    },
    turn: async (isOn) => {
      problem.value = await (isOn ? turnOn() : turnOff());
      state.value = (await port.isOn()) ? "on" : "off";
    },
  };
}
