import { titleByRuleId } from "virtual:rule-notes";
import * as v from "valibot";
import { effect, signal, type ReadonlySignal } from "@preact/signals";
import type { Keeper } from "./keep/keeper.ts";
import { createDraftStore } from "./keep/draft-store.ts";
import type { Scope } from "./keep/scope.ts";
import { createSharedValue } from "./keep/shared-value.ts";
import { createSignWatch, type SignWatch } from "./safety/sign-watch.ts";
import { keepSay } from "./say/keep-say.ts";
import { createSayModel, type SayModel } from "./say/model.ts";
import type { ScreenHistory } from "./say/screens.ts";
import { createTextareaEditor, type TextareaEditor } from "./say/textarea-editor.ts";
import { isAgreed } from "./shell/is-agreed.ts";
import type { SharedValues } from "./shell/room.ts";
import type { OpenedRooms } from "./shell/room-slot.tsx";
import { createAnalyser } from "./worker/analyser-client.ts";
import type { RuleSummary } from "./worker/protocol.ts";
import { createWorkerStarter, type StartWorker } from "./worker/start-worker.ts";

/**
 * All that holds words of the person in the clear, from one lock to the next. Whoever keeps nothing of it
 * keeps no word: what lives longer than a session never sees into one.
 */
export type Session = {
  /** Another one after every lock, so that nothing is drawn from the last. */
  readonly id: number;
  readonly say: SayModel;
  readonly editor: TextareaEditor;
  readonly signs: SignWatch;
  readonly opened: OpenedRooms;
  readonly scope: Scope;
  readonly values: SharedValues;
  /** A worker, a timer, a cache: what a room holds beside its model ends here. */
  readonly onEnd: (end: () => void) => void;
  /** At once. The scope ends by itself, once what is not saved is. */
  readonly end: () => void;
};

export type SessionDeps = {
  readonly keeper: Keeper;
  readonly constructAnalyser: () => Worker;
  readonly history: ScreenHistory;
  readonly isStopped: ReadonlySignal<boolean>;
  /** Whoever comes by a link reads a letter first: all else waits. */
  readonly invitation: ReadonlySignal<string | null>;
  readonly noteCopied: () => void;
  /** Both said yes to a week. */
  readonly notePlanned: () => void;
  readonly after: (milliseconds: number, action: () => void) => () => void;
};

let lastId = 0;

export function createSession(deps: SessionDeps): Session {
  const { keeper, constructAnalyser, history, noteCopied, after } = deps;
  const scope = keeper.createScope();
  const values = valuesOf(scope);
  const rules = signal<readonly RuleSummary[]>([]);
  const editor = createTextareaEditor();
  // Its own: what hangs on a signal of the page would be held by the page.
  const isStopped = signal(deps.isStopped.peek());
  const analyser = createAnalyser({
    startWorker: whenFree(createWorkerStarter(constructAnalyser), deps.invitation),
    onRules: (all) => {
      rules.value = all.map((rule) => ({ ...rule, title: titleByRuleId[rule.id] ?? rule.title }));
    },
    after,
  });
  const say = createSayModel({
    analyser,
    rules,
    editor,
    history,
    nextSeed: () => Math.floor(Math.random() * 2 ** 32),
    after,
    isStopped,
    noteCopied,
    draftStore: createDraftStore(scope),
  });
  const signs = createSignWatch({
    text: say.draft.text,
    find: async (source) => {
      const found = await analyser.signs(source);
      return found.ok ? found.value : null;
    },
    after,
  });
  let ends: readonly (() => void)[] = [
    effect(() => {
      isStopped.value = deps.isStopped.value;
    }),
    keepSay(scope.keep, say),
    effect(() => {
      if (isAgreed(values.plan.current.value)) deps.notePlanned();
    }),
    analyser.stop,
  ];
  return {
    id: (lastId += 1),
    say,
    editor,
    signs,
    opened: new Map(),
    scope,
    values,
    onEnd: (end) => {
      ends = [...ends, end];
    },
    end: () => {
      for (const end of ends) end();
      ends = [];
    },
  };
}

/** Nothing is sent to a worker before it says that it is ready, so its start can wait. */
function whenFree<To, From>(
  start: StartWorker<To, From>,
  invitation: ReadonlySignal<string | null>,
): StartWorker<To, From> {
  return (events) => {
    let worker: ReturnType<typeof start> | null = null;
    const stop = effect(() => {
      if (invitation.value === null) worker ??= start(events);
    });
    return {
      send: (message) => worker?.send(message),
      terminate: () => {
        stop();
        worker?.terminate();
      },
    };
  };
}

function valuesOf({ keep }: Scope): SharedValues {
  return {
    balance: createSharedValue(keep("balance", v.unknown())),
    plan: createSharedValue(keep("plan", v.unknown())),
    rehearsal: createSharedValue(keep("rehearsal", v.unknown())),
  };
}
