import { assert } from "../assert.ts";
import { stances } from "../generated/wordings.ts";
import { createRandom, type Random } from "../random.ts";
import type { Register } from "../review/context.ts";
import { readAnswers, type Answers } from "./answers.ts";
import { composeCard } from "./card.ts";
import type { Thrift } from "./choose.ts";
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
  const attempts = Array.from({ length: tries }, (_, attempt) => attempt);
  for (const attempt of attempts) {
    const thrift = attempt < tries / 2 ? "none" : "short";
    const draft = attemptDraft(
      work,
      stance,
      attempt < tries - 8 ? work.answers : plainAnswers(work.answers),
      thrift,
    );
    if (isGood(draft, work)) return draft;
  }
  return attemptDraft(work, stance, plainAnswers(work.answers), "short");
}

function isGood(draft: ComposedDraft, { drafts, register }: Work): boolean {
  return (
    countWords(draft.text) <= longest[register] &&
    drafts.every((other) => overlap(other.text, draft.text) <= mostOverlap) &&
    !doesHarm(draft.text)
  );
}

/** The last resort for answers too long or too sharp: only the time itself is kept. */
function plainAnswers(answers: Answers): Answers {
  return { ...answers, purpose: null, mind: null, enjoy: null };
}

function attemptDraft(
  work: Work,
  stance: StanceId,
  answers: Answers,
  thrift: Thrift,
): ComposedDraft {
  const { register, request, random, drafts, seed } = work;
  const voice: Voice = {
    stance,
    slots: createSlots(
      answers,
      itemFor(answers.reasons, drafts.length),
      itemFor(answers.gives, drafts.length),
    ),
    conditions: createConditions(answers, request.them),
    partner: request.them,
    name: answers.name,
    random,
    thrift,
  };
  const card = register === "card" ? composeCard(voice) : null;
  const text =
    card === null ? (register === "letter" ? composeLetter(voice) : composeText(voice)) : card.text;
  return {
    id: `${register}-${stance}-${seed}`,
    approach: stances[stance].approach,
    register,
    text,
    card: card?.card ?? null,
  };
}

function itemFor<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  assert(item !== undefined, "an answer has no shape");
  return item;
}
