import { assert } from "../assert.ts";
import { stances } from "../generated/wordings.ts";
import { emptyPartner } from "../partner.ts";
import { createRandom, type Random } from "../random.ts";
import type { Register } from "../review/context.ts";
import { readAnswers, type Answers } from "./answers.ts";
import { composeCard } from "./card.ts";
import { defaultReasons } from "./default-reason.ts";
import { composeLetter, composeText } from "./message.ts";
import { countWords, overlap } from "./overlap.ts";
import { chooseStances } from "./plan.ts";
import { readsWell } from "./reads-well.ts";
import type { ComposedDraft, ComposeRequest } from "./request.ts";
import { createSlots, createConditions } from "./slots.ts";
import type { Voice } from "./voice.ts";
import type { StanceId } from "./wording.ts";

/** How long each register may get, in words: what one reads on a screen, on a page, or says at a table. */
export const longest: Readonly<Record<Register, number>> = { text: 60, letter: 220, card: 220 };

/** Two drafts that share more than half of their four-word runs are one draft. */
const mostOverlap = 0.5;
const triesPerAnswers = 6;

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

/** Tries wordings until one fits its length, differs from the other drafts and reads well. */
function composeDraft(work: Work, stance: StanceId): ComposedDraft {
  for (const [thinness, thin] of thinnings.entries()) {
    const said = thin(work);
    for (let attempt = 0; attempt < triesPerAnswers; attempt += 1) {
      const draft = attemptDraft(work, stance, said, thinness + attempt);
      if (isGood(draft, work)) return draft;
    }
  }
  // Every wording reads well with plain answers (a test holds that), so this is a draft of last resort only.
  return attemptDraft(work, stance, plainAnswers(work), 0);
}

function isGood({ text }: ComposedDraft, { drafts, register, request }: Work): boolean {
  return (
    countWords(text) <= longest[register] &&
    drafts.every((other) => overlap(other.text, text) <= mostOverlap) &&
    !stumbles.test(text) &&
    readsWell(text, register, request.them)
  );
}

/** All that was said first; then, one after the other, without what may be too long or too sharp beside the rest. */
const thinnings: readonly ((work: Work) => Answers)[] = [
  ({ answers }) => answers,
  ({ answers }) => ({ ...answers, purpose: null }),
  ({ answers }) => ({ ...answers, enjoy: null }),
  ({ answers, random }) => ({ ...answers, purpose: null, enjoy: null, ...plainReasons(random) }),
  ({ answers }) => ({ ...answers, mind: null }),
  ({ answers, random }) => ({
    ...answers,
    purpose: null,
    mind: null,
    enjoy: null,
    ...plainReasons(random),
    isPlain: true,
  }),
  plainAnswers,
];

function plainReasons(random: Random): Pick<Answers, "reasons"> {
  return { reasons: defaultReasons(null, random) };
}

/** Nothing in the person's own words but the name. */
function plainAnswers({ request, register, answers, random }: Work): Answers {
  const { often } = request.need;
  const skipped: ComposeRequest = {
    need: { howLong: null, when: null, often, whatFor: null },
    why: null,
    them: { ...emptyPartner, name: null, enjoy: null },
    giveBack: null,
  };
  return { ...readAnswers(skipped, register, random), name: answers.name, isPlain: true };
}

function attemptDraft(
  work: Work,
  stance: StanceId,
  answers: Answers,
  attempt: number,
): ComposedDraft {
  const { register, request, random, drafts, seed } = work;
  const index = drafts.length + attempt;
  const voice: Voice = {
    stance,
    slots: createSlots(answers, itemFor(answers.reasons, index), itemFor(answers.gives, index)),
    conditions: createConditions(answers, answers.isPlain ? emptyPartner : request.them),
    reassuredBy: answers.isPlain ? [] : request.them.reassuredBy,
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
