import { computed, effect, signal, type ReadonlySignal, type Signal } from "@preact/signals";
import type { Card, ComposedDraft } from "../../core/compose/request.ts";
import type { Register } from "../../core/review/context.ts";
import type { Fix } from "../../core/review/finding.ts";
import type { Analyser } from "../worker/analyser-client.ts";
import type { Tint } from "../../core/review/rule.ts";
import { createScreens } from "../ui/screens.ts";
import type { RuleSummary } from "../worker/protocol.ts";
import { createDraft, type Draft, type EditorPort } from "./draft.ts";
import { createDrafts, type Drafts } from "./drafts.ts";
import { marksOf, type Mark } from "./marks.ts";
import { createKeptDrafts, type DraftStore, type KeptDrafts } from "./kept-drafts.ts";
import { createNoteList, type NoteList } from "./note-list.ts";
import { describeNotes, type Note } from "./notes.ts";
import { createQuestions, requestOf, type Questions } from "./questions.ts";
import { createReading, type Reading } from "./reading.ts";
import { screenNames, type ScreenHistory, type Screens } from "./screens.ts";
import { mergeEdits, rebaseEdit } from "./text-change.ts";

export type SayDeps = {
  readonly analyser: Analyser;
  readonly rules: ReadonlySignal<readonly RuleSummary[]>;
  readonly editor: EditorPort;
  readonly history: ScreenHistory;
  /** A seed for other drafts than the last. */
  readonly nextSeed: () => number;
  /** Runs `action` after `milliseconds`; gives back how to call it off. */
  readonly after: (milliseconds: number, action: () => void) => () => void;
  /** It may not be safe to say this: no notes, no marks, no other words. */
  readonly isStopped: ReadonlySignal<boolean>;
  /** The text was copied to the clipboard. */
  readonly noteCopied: () => void;
  readonly draftStore: DraftStore;
};

export type SayModel = {
  readonly draft: Draft;
  readonly reading: Reading;
  readonly list: NoteList;
  readonly questions: Questions;
  readonly drafts: Drafts;
  readonly kept: KeptDrafts;
  readonly screens: Screens;
  readonly rules: ReadonlySignal<readonly RuleSummary[]>;
  readonly tintByRuleId: ReadonlySignal<ReadonlyMap<string, Tint | null>>;
  readonly marks: ReadonlySignal<{ readonly source: string; readonly marks: readonly Mark[] }>;
  /** Said by the screen reader when it changes. */
  readonly announcement: Signal<string>;
  /** The card the text was taken from: its reactions are printed with it. */
  readonly card: ReadonlySignal<Card | null>;
  /** A draft that would take the place of the person's own words, until they say so. */
  readonly awaitingConsent: Signal<ComposedDraft | null>;
  /** `how` says whether the keyboard goes on to the next note. */
  readonly applyFix: (note: Note, fix: Fix, how: "keyboard" | "pointer") => void;
  readonly ignore: (note: Note, how: "keyboard" | "pointer") => void;
  readonly bringBackIgnored: () => void;
  readonly mute: (ruleId: string) => void;
  readonly unmute: (ruleId: string) => void;
  readonly showWords: (note: Note) => void;
  /** The caret went somewhere: bring up the note about the words it stands in. */
  readonly followCaret: (caret: number) => void;
  /** Back to where one writes. */
  readonly focusText: () => void;
  readonly drawDrafts: (register: Register) => void;
  readonly choose: (draft: ComposedDraft) => void;
  readonly replaceWith: (draft: ComposedDraft) => void;
  readonly isStopped: ReadonlySignal<boolean>;
  readonly noteCopied: () => void;
  /** Words from elsewhere, into an empty page only. */
  readonly receive: (text: string) => void;
};

export function createSayModel(deps: SayDeps): SayModel {
  const draft = createDraft(deps.editor);
  const reading = createReading(deps.analyser, draft.text, deps.after);
  const list = createNoteList(reading.review, deps.after);
  const questions = createQuestions();
  const drafts = createDrafts(deps.analyser, deps.nextSeed);
  const screens = createScreens(screenNames, deps.history);
  const announcement = signal("");
  const tintByRuleId = computed(
    () => new Map(deps.rules.value.map(({ id, tint }) => [id, tint] as const)),
  );
  const marks = computed(() => ({
    source: reading.latest.value?.source ?? "",
    marks: deps.isStopped.value
      ? []
      : marksOf(reading.latest.value?.findings ?? [], tintByRuleId.value),
  }));
  announceNotes(reading, announcement, deps);
  const kept = createKeptDrafts(deps.draftStore, draft, screens, (words) => {
    announcement.value = words;
  });
  return {
    draft,
    reading,
    list,
    questions,
    drafts,
    kept,
    screens,
    announcement,
    tintByRuleId,
    marks,
    rules: deps.rules,
    ...createNoteActions(deps.editor, draft, reading, list, announcement),
    ...createChoosing(draft, reading, questions, drafts, screens, announcement),
    isStopped: deps.isStopped,
    noteCopied: deps.noteCopied,
    receive: (text) => {
      if (!draft.isEmpty.value) return;
      draft.change({ span: { start: 0, end: draft.text.value.length }, text }, "The words are in.");
    },
  };
}

/** Long enough that a screen reader is not interrupted while one types. */
const pauseBeforeTelling = 1_200;

function announceNotes(
  reading: Reading,
  told: Signal<string>,
  { after, isStopped }: Pick<SayDeps, "after" | "isStopped">,
): void {
  let callOff: (() => void) | null = null;
  effect(() => {
    const review = reading.review.value;
    callOff?.();
    if (isStopped.value || review === null || !review.understood) return;
    callOff = after(pauseBeforeTelling, () => {
      told.value = describeNotes(review.findings);
    });
  });
}

function createNoteActions(
  editor: EditorPort,
  draft: Draft,
  { review, catchUp, ignoredKeys, mutedRuleIds }: Reading,
  list: NoteList,
  announcement: Signal<string>,
) {
  /** The text may be some keys ahead of the review the note comes from. */
  const toNow = (edit: ReturnType<typeof mergeEdits>) =>
    edit && rebaseEdit(edit, review.value?.source ?? "", draft.text.value);

  return {
    applyFix(note: Note, fix: Fix, how: "keyboard" | "pointer"): void {
      const edit = toNow(mergeEdits(review.value?.source ?? "", fix.edits));
      if (edit === null) return;
      if (how === "keyboard") list.focusSuccessor(note.id);
      draft.change(edit, `Done: ${lowerFirst(fix.title)}.`);
      announcement.value = "Changed. You can undo it.";
    },
    ignore(note: Note, how: "keyboard" | "pointer"): void {
      if (how === "keyboard") list.focusSuccessor(note.id);
      ignoredKeys.value = new Set([...ignoredKeys.value, note.finding.key]);
    },
    bringBackIgnored(): void {
      ignoredKeys.value = new Set();
    },
    mute(ruleId: string): void {
      mutedRuleIds.value = new Set([...mutedRuleIds.value, ruleId]);
    },
    unmute(ruleId: string): void {
      mutedRuleIds.value = new Set([...mutedRuleIds.value].filter((id) => id !== ruleId));
    },
    showWords({ id, finding }: Note): void {
      const there = toNow({ span: finding.span, text: "" });
      if (there === null) return;
      list.currentId.value = id;
      editor.select(there.span);
    },
    followCaret(caret: number): void {
      catchUp();
      list.followCaret(caret);
    },
    focusText: editor.focus,
  };
}

function createChoosing(
  { text, change }: Draft,
  reading: Reading,
  questions: Questions,
  drafts: Drafts,
  screens: Screens,
  announcement: Signal<string>,
) {
  const taken = signal<ComposedDraft | null>(null);
  const awaitingConsent = signal<ComposedDraft | null>(null);
  const card = computed(() => cardIn(text.value, taken.value));

  function replaceWith(draft: ComposedDraft): void {
    awaitingConsent.value = null;
    // The field must be on the screen before the browser lets anything be put into it.
    screens.home();
    change({ span: { start: 0, end: text.value.length }, text: draft.text }, "The draft is in.");
    taken.value = draft;
    reading.chosenRegister.value = draft.register;
    announcement.value = "The draft is in. You can undo it.";
  }

  return {
    card,
    awaitingConsent,
    replaceWith,
    choose(draft: ComposedDraft): void {
      const isTheirs = text.value.trim() !== "" && text.value !== taken.value?.text;
      if (isTheirs) awaitingConsent.value = draft;
      else replaceWith(draft);
    },
    drawDrafts(register: Register): void {
      void drafts.draw(requestOf(questions.answers.value, reading.partner.value), register);
      if (screens.current.value !== "drafts") screens.open("drafts");
    },
  };
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** Written anew it is another text, and the reactions of the old card do not go with it. */
function cardIn(text: string, taken: ComposedDraft | null): Card | null {
  const isStillInIt = taken?.text.split("\n").some((line) => line !== "" && text.includes(line));
  return isStillInIt === true ? (taken?.card ?? null) : null;
}
