import { computed, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { previewItem, type NewItem } from "../../core/space/item.ts";
import { isAllShared } from "../../core/sync/write.ts";
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
import { screenNames, type ScreenName, type Screens } from "./screens.ts";
import type { ShownAsk } from "./shown-space.ts";
import type { Space } from "./space.ts";

export type UsDeps = {
  readonly space: Space;
  readonly invited: Invited;
  readonly gate: Pick<Gate, "pass" | "isStopped">;
  readonly history: ScreenHistory<ScreenName>;
  readonly newId: () => string;
  readonly answers: ReadonlySignal<Answers>;
  /** The person was helped to stop: to the page with the help lines. */
  readonly onStopped: () => void;
};

/** What is about to be shared: these bytes, once the person presses Share. */
export type Preview = {
  readonly bytes: Uint8Array;
  readonly how: "begin" | "join" | "share";
  /** Where one is once it is shared. */
  readonly then: "link" | "home";
};

/** Whether what was shared last is with the relay, in a word that is always true. */
export type Saving = "shared" | "waiting" | "out" | null;

export type UsModel = {
  readonly space: Space;
  readonly invited: Invited;
  readonly screens: Screens;
  readonly saving: ReadonlySignal<Saving>;
  readonly ask: Signal<AskForm>;
  readonly answer: Signal<AnswerForm>;
  /** The ask that is being answered. */
  readonly answered: ReadonlySignal<AnswerableAsk | null>;
  readonly preview: ReadonlySignal<Preview | null>;
  /** Something went wrong, in words. */
  readonly problem: ReadonlySignal<string | null>;
  readonly startAsk: () => void;
  readonly previewAsk: () => void;
  readonly startAnswer: (ask: AnswerableAsk, says: AnswerForm["says"]) => void;
  readonly previewAnswer: () => void;
  readonly previewOne: (item: NewItem) => void;
  readonly takeBack: (ask: Pick<ShownAsk, "id">) => void;
  readonly send: () => Promise<void>;
  readonly leave: (isDeleting: boolean) => Promise<void>;
};

const tooLong = "That is too long to share. Make it a little shorter.";
const notKept = "That could not be kept on this device, so nothing was shared.";

export function createUsModel(deps: UsDeps): UsModel {
  const { space, invited, gate, history, newId, answers, onStopped } = deps;
  const screens = createScreens(screenNames, history);
  const ask = signal(emptyAsk);
  const answered = signal<AnswerableAsk | null>(null);
  const answer = signal(answerTo({ id: "", terms: null, reply: null, replyWords: "" }));
  const preview = signal<Preview | null>(null);
  const problem = signal<string | null>(null);

  function show(item: NewItem, how: Preview["how"], then: Preview["then"]): void {
    const bytes = previewItem(item);
    problem.value = bytes.ok ? null : tooLong;
    if (!bytes.ok) return;
    preview.value = { bytes: bytes.value, how, then };
    screens.open("preview");
  }

  const isNew = (): boolean => {
    const kept = space.kept.peek();
    return kept === null || kept.type === "out";
  };

  return {
    space,
    invited,
    screens,
    ask,
    answer,
    answered,
    preview,
    problem,
    saving: computed(() => savingOf(space)),
    startAsk: () => {
      ask.value = askFrom(ask.value, answers.peek());
      screens.open("ask");
    },
    previewAsk: () => {
      const item = askItem(newId(), ask.peek());
      if (isNew()) show(item, "begin", "link");
      else show(item, "share", "home");
    },
    startAnswer: (to, says) => {
      answered.value = to;
      answer.value = { ...answerTo(to), ...(says !== null && { says }) };
      screens.open("answer");
    },
    previewAnswer: () => {
      const to = answered.peek();
      const item = to && answerItem(to, answer.peek());
      if (item) show(item, isNew() ? "join" : "share", "home");
    },
    previewOne: (item) => show(item, "share", "home"),
    takeBack: ({ id }) => show({ kind: "ask", id, fields: { terms: null } }, "share", "home"),
    send: async () => {
      const shown = preview.peek();
      if (shown === null) return;
      // Whoever answers has a way to the questions beside the letter: nothing stands before their yes or no.
      if (shown.how !== "join" && (await gate.pass()) === "stop") return onStopped();
      if (!(await sendBy(space, invited, shown))) {
        problem.value = notKept;
        return;
      }
      preview.value = null;
      problem.value = null;
      if (shown.how !== "join") ask.value = emptyAsk;
      if (shown.then === "link") screens.open("link");
      else screens.home();
    },
    leave: async (isDeleting) => {
      if (await space.leave(isDeleting)) screens.home();
      else problem.value = notKept;
    },
  };
}

async function sendBy(space: Space, invited: Invited, { bytes, how }: Preview): Promise<boolean> {
  if (how === "begin") return space.begin(bytes);
  if (how === "share") return space.share(bytes);
  const visit = invited.visit.peek();
  if (visit?.type !== "letter") return false;
  const isKept = await space.join(visit.fragment, visit.welcome, bytes);
  if (isKept) invited.close();
  return isKept;
}

function savingOf({ kept, connection }: Space): Saving {
  const now = kept.value;
  if (now === null || now.type === "out") return null;
  if (now.type !== "in") return "waiting";
  if (connection.value === "out") return "out";
  return now.isRegistered && isAllShared(now.device) ? "shared" : "waiting";
}
