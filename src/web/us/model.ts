import { effect, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { bytesToText, type RandomBytes } from "../../core/crypto/primitives.ts";
import { isResting } from "../../core/space/agreement.ts";
import { previewItem } from "../../core/space/item.ts";
import type { PlannedBlock, SharedNeed } from "../../core/space/kinds.ts";
import type { Kept } from "../keep/kept-record.ts";
import type { Gate } from "../safety/gate.ts";
import type { Answers } from "../say/questions.ts";
import { createScreens, type ScreenHistory } from "../ui/screens.ts";
import {
  answerItem,
  answerTo,
  askFrom,
  askItem,
  emptyAsk,
  type AnswerableAsk,
  type AnswerForm,
  type AskForm,
} from "./forms.ts";
import type { Invited } from "./invited.ts";
import { emptyPrivate, type KeptPrivate } from "./kept-private.ts";
import { openWhenBoth, sealedItems } from "./needs.ts";
import {
  blockToForm,
  formToBlock,
  isFirst,
  planItem,
  weekOf,
  type BlockForm,
  type ShownPlan,
} from "./plans.ts";
import { screenNames, type ScreenName, type Screens } from "./screens.ts";
import { createSharing, notKept, type Sharing } from "./sharing.ts";
import type { PushPort } from "./push-port.ts";
import { shownAsks } from "./shown-space.ts";
import type { Space } from "./space.ts";
import { createWaking, type Waking } from "./waking.ts";
import { createWords, type Words } from "./words.ts";

export type UsDeps = {
  readonly space: Space;
  readonly invited: Invited;
  readonly gate: Pick<Gate, "pass">;
  readonly history: ScreenHistory<ScreenName>;
  readonly store: Kept<KeptPrivate>;
  readonly push: PushPort;
  readonly newId: () => string;
  readonly random: RandomBytes;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly zone: string;
  readonly answers: ReadonlySignal<Answers>;
  /** The person was helped to stop: to the page with the help lines. */
  readonly onStopped: () => void;
};

export type UsModel = {
  readonly space: Space;
  readonly invited: Invited;
  readonly screens: Screens;
  readonly sharing: Sharing;
  readonly words: Words;
  readonly waking: Waking;
  /** What is kept here for this person alone. */
  readonly own: Signal<KeptPrivate>;
  readonly ask: Signal<AskForm>;
  readonly answer: Signal<AnswerForm>;
  /** The ask that is being answered. */
  readonly answered: ReadonlySignal<AnswerableAsk | null>;
  readonly plan: Signal<readonly BlockForm[]>;
  readonly startAsk: () => void;
  readonly previewAsk: () => void;
  readonly startAnswer: (ask: AnswerableAsk, says: AnswerForm["says"]) => void;
  readonly previewAnswer: () => void;
  readonly previewNeed: (need: SharedNeed) => void;
  readonly startPlan: (from: ShownPlan | null) => void;
  readonly previewPlan: () => void;
  /** Whose a block is, to whoever looks at it here. */
  readonly whoseOf: (whose: PlannedBlock["whose"]) => string;
  /** Whether a "not now" still holds: a week from when this device heard of it. */
  readonly isResting: (ask: string) => boolean;
  /** Another link, with the last ask behind it. */
  readonly renewLink: () => Promise<void>;
  readonly addDevice: () => Promise<void>;
  readonly leave: (isDeleting: boolean) => Promise<void>;
  readonly newId: () => string;
  readonly now: () => number;
  readonly end: () => void;
};

export function createUsModel(deps: UsDeps): UsModel {
  const { space, invited, gate, history, store, newId, now, onStopped } = deps;
  const screens = createScreens(screenNames, history);
  const sharing = createSharing({ space, invited, gate, screens, onStopped });
  const waking = createWaking(space, deps.push);
  const own = signal(emptyPrivate);
  const stop = whenLoaded(store, own, () => [openWhenBoth(space, own), noteRests(space, own, now)]);
  const invite = async (whom: "partner" | "device", items: Uint8Array): Promise<void> => {
    if (await space.invite(whom, items)) screens.open("link");
    else sharing.tellProblem(notKept);
  };
  return {
    space,
    invited,
    screens,
    sharing,
    words: createWords(space, screens),
    waking,
    own,
    ...createAsking(deps, screens, sharing),
    ...createPlanning(deps, screens, sharing),
    previewNeed: (need) => previewNeed(deps, sharing, own, need),
    isResting: (ask) =>
      own.value.rested.some(({ id, heardAt }) => id === ask && isResting(heardAt, now())),
    renewLink: async () => {
      const kept = space.kept.peek();
      const mine = kept?.type === "in" ? shownAsks(kept.device) : [];
      const last = mine.find(({ whose }) => whose === "mine");
      if (last === undefined) return;
      const { id, words, terms } = last;
      const bytes = previewItem({ kind: "ask", id, fields: { words, terms } });
      if (bytes.ok) await invite("partner", bytes.value);
    },
    addDevice: () => invite("device", new Uint8Array()),
    leave: async (isDeleting) => {
      await deps.push.turnOff();
      if (await space.leave(isDeleting)) screens.home();
      else sharing.tellProblem(notKept);
    },
    newId,
    now,
    end: stop,
  };
}

/** Brings back what was kept, keeps every change from then on, and only then does what follows from it. */
function whenLoaded(
  store: Kept<KeptPrivate>,
  own: Signal<KeptPrivate>,
  start: () => readonly (() => void)[],
): () => void {
  let stops: readonly (() => void)[] = [];
  let isEnded = false;
  void store.load().then((loaded) => {
    if (isEnded) return;
    if (loaded !== null) own.value = loaded;
    let known = own.peek();
    const keep = effect(() => {
      if (own.value === known) return;
      known = own.value;
      store.save(known);
    });
    stops = [keep, ...start()];
  });
  return () => {
    isEnded = true;
    for (const stop of stops) stop();
  };
}

type Asking = Pick<
  UsModel,
  "ask" | "answer" | "answered" | "startAsk" | "previewAsk" | "startAnswer" | "previewAnswer"
>;

function createAsking(
  { space, answers, newId }: UsDeps,
  screens: Screens,
  sharing: Sharing,
): Asking {
  const ask = signal(emptyAsk);
  const answered = signal<AnswerableAsk | null>(null);
  const answer = signal(answerTo({ id: "", terms: null, reply: null, replyWords: "" }));
  const isNew = (): boolean => {
    const kept = space.kept.peek();
    return kept === null || kept.type === "out";
  };
  return {
    ask,
    answer,
    answered,
    startAsk: () => {
      ask.value = askFrom(ask.value, answers.peek());
      screens.open("ask");
    },
    previewAsk: () => {
      const isBegin = isNew();
      sharing.show(askItem(newId(), ask.peek()), {
        how: isBegin ? "begin" : "share",
        onShared: () => {
          ask.value = emptyAsk;
          if (isBegin) screens.open("link");
          else screens.home();
        },
      });
    },
    startAnswer: (to, says) => {
      answered.value = to;
      answer.value = { ...answerTo(to), ...(says !== null && { says }) };
      screens.open("answer");
    },
    previewAnswer: () => {
      const to = answered.peek();
      const item = to && answerItem(to, answer.peek());
      if (item) sharing.show(item, { how: isNew() ? "join" : "share" });
    },
  };
}

type Planning = Pick<UsModel, "plan" | "startPlan" | "previewPlan" | "whoseOf">;

function createPlanning({ space, zone }: UsDeps, screens: Screens, sharing: Sharing): Planning {
  const plan = signal<readonly BlockForm[]>([]);
  const device = () => {
    const kept = space.kept.peek();
    return kept === null || kept.type === "joining" ? null : kept.device;
  };
  return {
    plan,
    whoseOf: (whose) => {
      const now = device();
      if (whose === "both" || now === null) return "together";
      return (whose === "first") === isFirst(now) ? "yours" : "theirs";
    },
    startPlan: (from) => {
      const now = device();
      const blocks = from?.theirs ?? from?.mine ?? from?.agreed ?? [];
      plan.value = now === null ? [] : blocks.map((block) => blockToForm(now, block));
      screens.open("plan");
    },
    previewPlan: () => {
      const now = device();
      const [first] = plan.peek();
      if (now === null || first === undefined) return;
      const blocks = plan.peek().map((form) => formToBlock(now, form, zone));
      sharing.show(planItem(now, weekOf(first.day), blocks));
    },
  };
}

/** The seal and what it opens to are shown at once; the second waits here until both are sealed. */
function previewNeed(
  { space, newId, random }: UsDeps,
  sharing: Sharing,
  own: Signal<KeptPrivate>,
  need: SharedNeed,
): void {
  const kept = space.kept.peek();
  if (kept?.type !== "in") return;
  const { now, later } = sealedItems(kept.device, need, newId, random);
  const bytes = previewItem(later);
  if (!bytes.ok) return;
  // Kept before the seal goes out: one without it could never be opened.
  const others = own.peek().sealed.filter(({ id }) => id !== later.id);
  const waiting = { id: later.id, later: bytesToText(bytes.value) };
  own.value = { ...own.peek(), sealed: [...others, waiting] };
  sharing.show(now, { later });
}

/** When this device first heard a "not now". Only it knows: no time is ever shared. */
function noteRests(space: Space, own: Signal<KeptPrivate>, now: () => number): () => void {
  return effect(() => {
    const kept = space.kept.value;
    const { rested } = own.value;
    if (kept?.type !== "in") return;
    const fresh = shownAsks(kept.device).filter(
      ({ id, whose, status }) =>
        whose === "mine" && status.type === "not-now" && !rested.some((one) => one.id === id),
    );
    if (fresh.length === 0) return;
    const heard = fresh.map(({ id }) => ({ id, heardAt: now() }));
    own.value = { ...own.peek(), rested: [...rested, ...heard] };
  });
}
