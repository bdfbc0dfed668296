import { assert } from "../assert.ts";
import { stances } from "../generated/wordings.ts";
import { emptyPartner } from "../partner.ts";
import { createRandom, type Random } from "../random.ts";
import type { Register } from "../review/context.ts";
import { readAnswers, type Answers } from "./answers.ts";
import { composeCard } from "./card.ts";
import { composeLetter, composeText } from "./message.ts";
import { countWords, overlap } from "./overlap.ts";
import { chooseStances } from "./plan.ts";
import type { ComposedDraft, ComposeRequest } from "./request.ts";
import { doesHarm } from "./safe.ts";
import { createSlots, createConditions } from "./slots.ts";
import type { Voice } from "./voice.ts";
import type { StanceId } from "./wording.ts";

/** How long each register may get, in words: what one reads on a screen, on a page, or says at a table. */
export const longest: Readonly<Record<Register, number>> = { text: 60, letter: 220, card: 220 };

/** Two drafts that share more than half of their four-word runs are one draft. */
const mostOverlap = 0.5;
const tries = 40;

/** What reads badly although each part is fine: "Love, I love you". */
const stumbles = /\blove, (?:i|you're .*) love\b|\b(\p{L}+) \1\b/iu;

/** Three drafts that say the same in different ways. The same seed gives the same words. */
export function compose(
  request: ComposeRequest,
  register: Register,
  seed: number,
): readonly ComposedDraft[] {
  const random = createRandom(seed);
  const answers = readAnswers(request, register, random);
  return chooseStances(request.them).reduce<readonly ComposedDraft[]>(
    (drafts, stance) => [
      ...drafts,
      composeDraft({ request, register, answers, random, drafts, seed }, stance),
    ],
    [],
  );
}

type Work = {
  readonly request: ComposeRequest;
  readonly register: Register;
  readonly answers: Answers;
  readonly random: Random;
  readonly drafts: readonly ComposedDraft[];
  readonly seed: number;
};

/** Tries wordings until one fits its length, differs from the other drafts and does no harm. */
function composeDraft(work: Work, stance: StanceId): ComposedDraft {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const answers = attempt < tries / 2 ? work.answers : plainAnswers(work.answers);
    const draft = attemptDraft(work, stance, answers, attempt);
    if (isGood(draft, work)) return draft;
  }
  return plainDraft(work, stance);
}

function isGood(draft: ComposedDraft, { drafts, register }: Work): boolean {
  return (
    countWords(draft.text) <= longest[register] &&
    drafts.every((other) => overlap(other.text, draft.text) <= mostOverlap) &&
    !stumbles.test(draft.text) &&
    !doesHarm(draft.text)
  );
}

/** For answers too long or too sharp to stand beside the rest: only the time itself is kept. */
function plainAnswers(answers: Answers): Answers {
  return { ...answers, purpose: null, mind: null, enjoy: null };
}

/** The last resort takes nothing in the person's own words. */
function plainDraft(work: Work, stance: StanceId): ComposedDraft {
  const plain: ComposeRequest = {
    ...emptyRequest,
    need: { ...emptyRequest.need, often: work.request.need.often },
  };
  const answers = readAnswers(plain, work.register, work.random);
  return attemptDraft(work, stance, answers, 0);
}

const emptyRequest: ComposeRequest = {
  need: { howLong: null, when: null, often: "once", whatFor: null },
  why: null,
  them: { ...emptyPartner, name: null, enjoy: null },
  giveBack: null,
};

function attemptDraft(
  work: Work,
  stance: StanceId,
  answers: Answers,
  attempt: number,
): ComposedDraft {
  const { register, request, random, drafts, seed } = work;
  const voice: Voice = {
    stance,
    slots: createSlots(
      answers,
      itemFor(answers.reasons, drafts.length + attempt),
      itemFor(answers.gives, drafts.length + attempt),
    ),
    conditions: createConditions(answers, request.them),
    partner: request.them,
    name: answers.name,
    random,
  };
  const { approach } = stances[stance];
  return { id: `${register}-${stance}-${seed}`, approach, register, ...speak(voice, register) };
}

function speak(voice: Voice, register: Register): Pick<ComposedDraft, "text" | "card"> {
  if (register === "card") return composeCard(voice);
  const text = register === "letter" ? composeLetter(voice) : composeText(voice, longest.text);
  return { text, card: null };
}

function itemFor<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  assert(item !== undefined, "an answer has no shape");
  return item;
}
