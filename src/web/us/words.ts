import { signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { unreachable } from "../../core/assert.ts";
import { withNearest, type WrongWord } from "../../core/crypto/recovery-code.ts";
import type { Screens } from "./screens.ts";
import type { Space } from "./space.ts";
import type { NoWayBack } from "./way-back.ts";

/** Twelve words to come back with: made and seen once, or typed in. They are kept nowhere. */
export type Words = {
  /** `null` unless they are being shown. */
  readonly shown: ReadonlySignal<string | null>;
  readonly typed: Signal<string>;
  readonly wrong: ReadonlySignal<readonly WrongWord[]>;
  readonly problem: ReadonlySignal<string | null>;
  readonly isBusy: ReadonlySignal<boolean>;
  /** One has just come back by them: they are used up. */
  readonly isBack: ReadonlySignal<boolean>;
  readonly make: () => Promise<void>;
  /** They are written down. */
  readonly done: () => void;
  readonly start: () => void;
  readonly putRight: (wrong: WrongWord) => void;
  readonly comeBack: () => Promise<void>;
};

const noConnection =
  "There is no connection to the relay now, so there are no new words. Try again.";

export function createWords(space: Space, screens: Screens): Words {
  const shown = signal<string | null>(null);
  const typed = signal("");
  const wrong = signal<readonly WrongWord[]>([]);
  const problem = signal<string | null>(null);
  const isBusy = signal(false);
  const isBack = signal(false);

  async function alone(act: () => Promise<void>): Promise<void> {
    if (isBusy.peek()) return;
    isBusy.value = true;
    problem.value = null;
    await act();
    isBusy.value = false;
  }

  return {
    shown,
    typed,
    wrong,
    problem,
    isBusy,
    isBack,
    make: () =>
      alone(async () => {
        const words = await space.makeWords();
        if (words === null) {
          problem.value = noConnection;
          return;
        }
        shown.value = words;
        isBack.value = false;
        screens.open("words");
      }),
    done: () => {
      shown.value = null;
      screens.back();
    },
    start: () => {
      problem.value = null;
      wrong.value = [];
      screens.open("back");
    },
    putRight: (one) => {
      typed.value = withNearest(typed.peek(), one);
      wrong.value = wrong.peek().filter(({ place }) => place !== one.place);
    },
    comeBack: () =>
      alone(async () => {
        const came = await space.comeBack(typed.peek());
        wrong.value = !came.ok && came.error.type === "no-recovery-code" ? came.error.wrong : [];
        if (!came.ok) {
          problem.value = wrong.peek().length > 0 ? null : problemOf(came.error);
          return;
        }
        typed.value = "";
        isBack.value = true;
        screens.home();
      }),
  };
}

function problemOf(error: NoWayBack): string {
  switch (error.type) {
    case "no-recovery-code":
      return error.message;
    case "unreachable":
      return "There is no answer from the relay now. Try again in a moment: the words are still good.";
    case "used":
      return "These words open nothing here. They were used, or newer ones took their place.";
    case "taken":
      return "In this browser you share something already. To come in by these words, leave there first.";
    case "not-kept":
      return "That could not be kept on this device. Free some space, and type the words again.";
    default:
      return unreachable(error);
  }
}
