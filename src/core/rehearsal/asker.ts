import { assert } from "../assert.ts";
import { askerBook } from "../generated/rehearsal.ts";
import type { Random } from "../random.ts";
import type { WrittenScenario } from "./scenario.ts";
import type { ReplyKind } from "./stance.ts";
import { askerSteps, type AskerBook, type AskerStep, type Strategy } from "./strategy.ts";

/** What the asker answers to. What is missing is answered as anything else. */
const stepByKind: Readonly<Partial<Record<ReplyKind, AskerStep>>> = {
  opening: "open",
  "asks-meaning": "question",
  contradiction: "question",
  "did-not-understand": "question",
  unanswered: "question",
  "fears-being-left": "fear",
  "did-i-do-something": "fear",
  "asks-proof": "fear",
  "hurt-silence": "hurt",
  guilt: "hurt",
  anger: "hurt",
  counts: "hurt",
  insulted: "hurt",
  "bargains-smaller": "smaller",
  "bargains-conditions": "condition",
  "proposes-own-time": "condition",
  "offers-other-time": "other-time",
  jokes: "evasion",
  "changes-subject": "evasion",
  "small-talk": "evasion",
  "needs-time": "needs-time",
  softening: "soft",
  "agrees-warily": "yes",
  "agrees-warmly": "yes",
  "remembers-agreed": "yes",
};

const books: AskerBook = askerBook;

/** What the other chair says next. `heard`: what the partner just did; `said`: what the asker said before. */
export function askerLine(
  strategy: Strategy,
  heard: ReplyKind,
  scenario: WrittenScenario,
  said: readonly string[],
  random: Random,
): string {
  const book = filledBook(strategy, scenario);
  const step = stepByKind[heard] ?? "else";
  const filled = [book[step], book.else, Object.values(book).flat()];
  const fresh = filled.map((shelf) => shelf.filter((line) => !said.includes(line)));
  const lines = fresh.find((shelf) => shelf.length > 0) ?? filled[0] ?? [];
  const line = lines[Math.floor(random() * lines.length)];
  assert(line !== undefined, `the asker has no line for ${step}`);
  return line;
}

type Filled = Readonly<Record<AskerStep, readonly string[]>>;

/** A thousand talks fill the same few lines: each scenario's are filled once. */
const filledByScenario = new WeakMap<WrittenScenario, Map<Strategy, Filled>>();

function filledBook(strategy: Strategy, scenario: WrittenScenario): Filled {
  const known = filledByScenario.get(scenario) ?? new Map<Strategy, Filled>();
  filledByScenario.set(scenario, known);
  const filled = known.get(strategy) ?? fillBook(books[strategy], scenario);
  known.set(strategy, filled);
  return filled;
}

function fillBook(book: AskerBook[Strategy], scenario: WrittenScenario): Filled {
  const fillAll = (step: AskerStep): readonly [AskerStep, readonly string[]] => [
    step,
    book[step].map((line) => fill(line, scenario)),
  ];
  return { ...book, ...Object.fromEntries(askerSteps.map(fillAll)) };
}

function fill(line: string, { need, giveBack }: WrittenScenario): string {
  const { when, howLong, end, whatFor } = need;
  const slots: Readonly<Record<string, string>> = {
    when,
    length: howLong,
    end,
    activity: whatFor,
    giveback: giveBack,
  };
  const filled = line.replaceAll(/\{([^}]*)\}/gu, (_whole, name: string) => slots[name] ?? "");
  return filled.replaceAll(
    /(^|[.!?] )(\p{Ll})/gu,
    (_whole, lead: string, letter: string) => lead + letter.toUpperCase(),
  );
}
