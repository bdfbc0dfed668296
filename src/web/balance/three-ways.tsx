import type { Block } from "../../core/balance/diary.ts";
import type { ComposedDraft } from "../../core/compose/request.ts";
import type { ReadonlySignal } from "@preact/signals";
import type { PlanWish } from "../plan/wish.ts";
import type { PutForm } from "./put-form.ts";
import { askAgain, madeSmaller } from "./ask-again.ts";

/** Where the ways of not backing down lead: into the other rooms, with what is known filled in. */
export type Ways = {
  readonly plan: (wish: PlanWish) => void;
  readonly ask: (draft: ComposedDraft) => void;
  readonly put: (part: Partial<PutForm>) => void;
  readonly practise: () => void;
  /** The person was helped to stop: no words for the partner are offered. */
  readonly isStopped: ReadonlySignal<boolean>;
};

type WaysProps = { readonly ways: Ways; readonly block: Block };

/** Their side comes first. */
export function MakeGood({ ways, block }: WaysProps) {
  const { minutesPlanned, givesBackFor } = block;
  return (
    <p>
      <button
        type="button"
        class="button button-main"
        onClick={() =>
          ways.put({ kind: "together", minutes: Math.max(15, minutesPlanned), givesBackFor })
        }
      >
        Find it a new day
      </button>
    </p>
  );
}

/** Long enough to hear each other, short enough to be said yes to. */
const talkMinutes = 30;

export function BookTalk({ ways }: Pick<WaysProps, "ways">) {
  return (
    <p class="ways-on">
      <button
        type="button"
        class="button button-main"
        onClick={() => ways.put({ kind: "together", minutes: talkMinutes })}
      >
        Book a talk
      </button>
      {!ways.isStopped.value && (
        <button type="button" class="button" onClick={ways.practise}>
          Practise it first
        </button>
      )}
    </p>
  );
}

/** Plan it anew, ask again, or make it smaller. */
export function ThreeWays({ ways, block }: WaysProps) {
  const minutes = Math.max(30, block.minutesPlanned);
  return (
    <p class="ways-on">
      <button
        type="button"
        class="button button-main"
        onClick={() => ways.plan({ type: "at-least", minutes })}
      >
        Plan it again
      </button>
      {!ways.isStopped.value && (
        <button type="button" class="button" onClick={() => ways.ask(draftOf(minutes))}>
          Ask again, kindly
        </button>
      )}
      <button
        type="button"
        class="button"
        onClick={() => ways.plan({ type: "at-most", minutes: madeSmaller(minutes) })}
      >
        Make it smaller
      </button>
    </p>
  );
}

function draftOf(minutes: number): ComposedDraft {
  return {
    id: "ask-again",
    approach: "Once more",
    register: "text",
    text: askAgain(minutes),
    card: null,
  };
}
