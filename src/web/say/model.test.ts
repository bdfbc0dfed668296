import { signal } from "@preact/signals";
import { describe, expect, it } from "vitest";
import type { ComposedDraft } from "../../core/compose/request.ts";
import { err, ok } from "../../core/result.ts";
import type { ReviewContext } from "../../core/review/context.ts";
import { applyEdits, type Finding } from "../../core/review/finding.ts";
import type { Span } from "../../core/text/span.ts";
import { createAutosave } from "../storage/autosave.ts";
import type { Analyser } from "../worker/analyser-client.ts";
import type { DraftStore } from "./kept-drafts.ts";
import { createSayModel, type SayModel } from "./model.ts";
import type { Note } from "./notes.ts";

/** Knows two words: "sorry" may hurt, "love" is strong. */
function findingsIn(source: string, context: ReviewContext): readonly Finding[] {
  return [
    ...[...source.matchAll(/sorry,? /gu)].map((match) => found("apology", "risk", match)),
    ...[...source.matchAll(/love/gu)].map((match) => found("warmth", "strength", match)),
  ].filter(({ ruleId, key }) => !context.mutedRuleIds.has(ruleId) && !context.ignoredKeys.has(key));
}

function found(
  ruleId: string,
  severity: "risk" | "strength",
  match: RegExpMatchArray & { readonly index?: number },
): Finding {
  const span = { start: match.index ?? 0, end: (match.index ?? 0) + match[0].length };
  const fixes = severity === "risk" ? [{ title: "Leave it out", edits: [{ span, text: "" }] }] : [];
  return { ruleId, severity, span, message: "", note: "", fixes, key: `${ruleId}:${match[0]}` };
}

const letter: ComposedDraft = {
  id: "1",
  approach: "Warm first",
  register: "letter",
  text: "Dear you",
  card: null,
};

const analyser: Analyser = {
  review: (source, context) =>
    Promise.resolve(
      ok({
        understood: true,
        findings: findingsIn(source, context),
        points: [],
        landing: [],
      }),
    ),
  compose: (_request, register) => Promise.resolve(ok([{ ...letter, register }])),
  signs: () => Promise.resolve(ok([])),
  stop: () => {},
};

/** A browser that keeps nothing. */
function createDraftStore(): DraftStore {
  return {
    list: () => Promise.resolve(null),
    put: () => Promise.resolve(err({ message: "" })),
    remove: () => Promise.resolve(err({ message: "" })),
    autosave: (save) => createAutosave({ save, now: () => 0, after: () => () => {} }),
    onChange: () => {},
  };
}

/** A clock that goes on when it is told to. */
function createClock() {
  const timers = new Set<{ readonly at: number; readonly action: () => void }>();
  let now = 0;
  return {
    after: (milliseconds: number, action: () => void) => {
      const timer = { at: now + milliseconds, action };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    pass: (milliseconds: number) => {
      now += milliseconds;
      for (const timer of [...timers].filter(({ at }) => at <= now)) {
        timers.delete(timer);
        timer.action();
      }
    },
  };
}

/** Someone at the page: what they type, and what they see. */
function openPage() {
  const seen: { selected: Span | null; screens: string[] } = { selected: null, screens: [] };
  const clock = createClock();
  const isStopped = signal(false);
  const model: SayModel = createSayModel({
    analyser,
    draftStore: createDraftStore(),
    rules: signal([{ id: "warmth", title: "Warmth", tint: "together" }]),
    editor: {
      replace: (edit) => model.draft.typed(applyEdits(model.draft.text.value, [edit])),
      load: (text) => model.draft.typed(text),
      select: (span) => {
        seen.selected = span;
      },
      focus: () => {},
    },
    history: {
      push: (screen) => seen.screens.push(screen),
      back: () => seen.screens.push("back"),
      home: () => seen.screens.push("home"),
    },
    nextSeed: () => 7,
    after: clock.after,
    isStopped,
    noteCopied: () => {},
  });
  /** What is to be read is sent in a task of its own. */
  const reads = async () => {
    clock.pass(0);
    await settled();
  };
  return {
    model,
    seen,
    isStopped,
    reads,
    /** Goes on typing: no pause for the notes to come in. */
    typesOn: async (text: string) => {
      model.draft.typed(text);
      await reads();
    },
    types: async (text: string) => {
      model.draft.typed(text);
      await reads();
      clock.pass(400);
    },
    note: (ruleId: string): Note => {
      const note = model.list.open.value.find(({ finding }) => finding.ruleId === ruleId);
      if (note === undefined) throw new Error(`No note of ${ruleId}.`);
      return note;
    },
    open: () => model.list.open.value.map(({ id }) => id),
    waits: clock.pass,
    /** The tasks that drawing takes. */
    draws: () => {
      for (let task = 0; task < 9; task += 1) clock.pass(0);
    },
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe("someone writes", () => {
  it("and sees what is strong first, then what may hurt, and hears it told after a pause", async () => {
    const { model, types, open, waits } = openPage();
    await types("sorry, I love you");
    expect(open()).toEqual(["warmth:love#0", "apology:sorry, #0"]);
    expect(model.marks.value).toEqual({
      source: "sorry, I love you",
      marks: [
        { name: "risk", span: { start: 0, end: 7 } },
        { name: "strength-together", span: { start: 9, end: 13 } },
      ],
    });
    waits(1_200);
    expect(model.announcement.value).toBe("Notes: one strength, one place that may hurt.");
  });

  it("and takes a rewrite, types on, and takes it back", async () => {
    const { model, types, note } = openPage();
    await types("sorry, I love you");
    const apology = note("apology");
    const [fix] = apology.finding.fixes;
    if (fix === undefined) throw new Error("No rewrite.");
    model.applyFix(apology, fix, "pointer");
    expect(model.draft.text.value).toBe("I love you");
    expect(model.draft.undoable.value?.what).toBe("Done: leave it out.");
    await types("I love you a lot");
    model.draft.undo();
    expect(model.draft.text.value).toBe("sorry, I love you a lot");
    expect(model.draft.undoable.value).toBe(null);
  });

  it("and a rewrite still finds its words when the text is a key ahead of the notes", async () => {
    const { model, types, note } = openPage();
    await types("sorry, I love you");
    const apology = note("apology");
    const [fix] = apology.finding.fixes;
    if (fix === undefined) throw new Error("No rewrite.");
    model.draft.typed("Hey sorry, I love you");
    model.applyFix(apology, fix, "pointer");
    expect(model.draft.text.value).toBe("Hey I love you");
  });

  it("and a rewrite does nothing once its words are gone", async () => {
    const { model, types, note } = openPage();
    await types("sorry, I love you");
    const apology = note("apology");
    const [fix] = apology.finding.fixes;
    if (fix === undefined) throw new Error("No rewrite.");
    model.draft.typed("so, I love you");
    model.applyFix(apology, fix, "pointer");
    expect(model.draft.text.value).toBe("so, I love you");
  });

  it("and the keyboard goes on with the note that takes the place of the one done with", async () => {
    const { model, types, note, reads } = openPage();
    await types("love sorry I am sorry you");
    model.ignore(note("warmth"), "keyboard");
    await reads();
    expect(model.list.focusId.value).toBe("apology:sorry #0");
  });

  it("and mutes a kind, and brings it back", async () => {
    const { model, types, open, reads } = openPage();
    await types("sorry, I love you");
    model.mute("apology");
    await reads();
    expect(open()).toEqual(["warmth:love#0"]);
    model.unmute("apology");
    await reads();
    expect(open()).toEqual(["warmth:love#0", "apology:sorry, #0"]);
  });

  it("and the caret in marked words brings up their note", async () => {
    const { model, types, note, seen } = openPage();
    await types("love sorry love sorry love sorry ");
    expect(model.list.later.value).toBe(3);
    model.followCaret(30);
    expect(model.list.isFirstBatch.value).toBe(false);
    expect(model.list.currentId.value).toBe("apology:sorry #2");
    model.showWords(note("apology"));
    expect(seen.selected?.end).toBe(33);
  });

  it("and types on: the marks follow at every key, the notes in the next pause", async () => {
    const { model, types, typesOn, open, waits } = openPage();
    await types("sorry, I love you, lov");
    await typesOn("sorry, I love you, love");
    expect(model.marks.value.source).toBe("sorry, I love you, love");
    expect(open()).toEqual(["warmth:love#0", "apology:sorry, #0"]);
    waits(400);
    expect(open()).toEqual(["warmth:love#0", "warmth:love#1", "apology:sorry, #0"]);
  });

  it("and types without a pause: the notes follow after a while", async () => {
    const { types, typesOn, open, waits } = openPage();
    const typeWithoutPause = async (texts: readonly string[]) => {
      for (const text of texts) {
        await typesOn(text);
        waits(140);
      }
    };
    await types("sorry, I love you, ");
    await typeWithoutPause(
      ["l", "lo", "lov", "love", "love.", "love. "].map((end) => `sorry, I love you, ${end}`),
    );
    expect(open()).toEqual(["warmth:love#0", "apology:sorry, #0"]);
    await typeWithoutPause(["O", "Ok"].map((end) => `sorry, I love you, love. ${end}`));
    expect(open()).toEqual(["warmth:love#0", "warmth:love#1", "apology:sorry, #0"]);
  });

  it("and goes to the marked words at once: their note is there without a pause", async () => {
    const { model, types, typesOn, open } = openPage();
    await types("sorry, I love you, lov");
    await typesOn("sorry, I love you, love");
    model.followCaret(21);
    expect(model.list.currentId.value).toBe("warmth:love#1");
    expect(open()).toEqual(["warmth:love#0", "warmth:love#1", "apology:sorry, #0"]);
  });

  it("and clears the page: nothing is left to tell", async () => {
    const { model, types, open } = openPage();
    await types("sorry, I love you");
    await types(" ");
    expect(open()).toEqual([]);
    expect(model.reading.review.value).toBe(null);
  });
});

const words = ({ model }: ReturnType<typeof openPage>) =>
  model.list.faces.value.map(({ quote }) => quote);

describe("what is drawn of the notes", () => {
  it("comes in one task a note", async () => {
    const page = openPage();
    await page.typesOn("love love sorry ");
    const shown = [words(page)];
    for (let task = 0; task < 4; task += 1) {
      page.waits(0);
      shown.push(words(page));
    }
    // The first task only looks what there is.
    const one = ["love"];
    expect(shown).toEqual([[], [], one, ["love", "love"], ["love", "love", "sorry"]]);
  });

  it("stays the very same while the notes only move with their words", async () => {
    const page = openPage();
    await page.types("I love you. sorry ");
    page.draws();
    const { value: faces } = page.model.list.faces;
    const { value: notes } = page.model.list.open;
    await page.types("Well. I love you. sorry ");
    page.draws();
    expect(page.model.list.open.value).not.toEqual(notes);
    expect(page.model.list.faces.value).toBe(faces);
    expect(words(page)).toEqual(["love", "sorry"]);
  });

  it("leads to the note where it is now", async () => {
    const page = openPage();
    await page.types("I love you. ");
    page.draws();
    const [face] = page.model.list.faces.value;
    await page.types("Well. I love you. ");
    expect(page.model.list.noteOf(face?.id ?? "")?.finding.span).toEqual({ start: 8, end: 12 });
  });
});

describe("someone wants a draft", () => {
  it("and chooses one on an empty page: it is simply there", async () => {
    const { model, seen } = openPage();
    model.screens.open("register");
    model.drawDrafts("letter");
    await settled();
    expect(model.drafts.state.value).toEqual({ type: "ready", drafts: [letter] });
    model.choose(letter);
    expect(model.draft.text.value).toBe("Dear you");
    expect(model.reading.register.value).toBe("letter");
    expect(seen.screens).toEqual(["register", "drafts", "home"]);
  });

  it("and is asked before it takes the place of their own words, and can take it back", async () => {
    const { model, types } = openPage();
    await types("my own words");
    model.choose(letter);
    expect(model.draft.text.value).toBe("my own words");
    expect(model.awaitingConsent.value).toEqual(letter);
    model.replaceWith(letter);
    expect(model.draft.text.value).toBe("Dear you");
    model.draft.undo();
    expect(model.draft.text.value).toBe("my own words");
  });
});

describe("when the coaching has stopped", () => {
  it("nothing is marked and nothing is told, until it goes on again", async () => {
    const { model, types, isStopped, waits } = openPage();
    isStopped.value = true;
    await types("sorry, I love you");
    waits(1_200);
    expect(model.marks.value.marks).toEqual([]);
    expect(model.announcement.value).toBe("");
    isStopped.value = false;
    expect(model.marks.value.marks.length).toBe(2);
  });
});

describe("words from elsewhere", () => {
  it("go into an empty page, and never over the person's own", () => {
    const { model } = openPage();
    model.receive("Could we talk on Sunday?");
    expect(model.draft.text.value).toBe("Could we talk on Sunday?");
    model.receive("Something else");
    expect(model.draft.text.value).toBe("Could we talk on Sunday?");
  });
});
