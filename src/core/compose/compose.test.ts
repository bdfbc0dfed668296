import { describe, expect, it } from "vitest";
import { createRequest } from "../../../test/compose-requests.ts";
import type { Register, ReviewContext } from "../review/context.ts";
import { pointIds } from "../review/point.ts";
import { review } from "../review/review.ts";
import { compose, longest } from "./compose.ts";
import { countWords, overlap } from "./overlap.ts";
import { parseComposeRequest } from "./parse-request.ts";
import type { ComposedDraft, ComposeRequest } from "./request.ts";

const registers: readonly Register[] = ["text", "letter", "card"];
const seeds = Array.from({ length: 200 }, (_, index) => index);

function request(answers: unknown): ComposeRequest {
  const parsed = parseComposeRequest(answers);
  if (!parsed.ok) throw new Error(parsed.error.join("; "));
  return parsed.value;
}

function contextOf({ them }: ComposeRequest, register: Register): ReviewContext {
  return { register, partner: them, mutedRuleIds: new Set(), ignoredKeys: new Set() };
}

/** What is wrong with a draft, in words; nothing is expected. */
function faults(draft: ComposedDraft, asked: ComposeRequest): readonly string[] {
  const { findings, points } = review(draft.text, contextOf(asked, draft.register));
  const words = countWords(draft.text);
  const garbled =
    /\b(\p{L}+) \1\b|[,.;:!?]{2}|\s[,.;:?]|[{}[\]<>]|\bnull\b|undefined|[^\S\n]{2}/iu.exec(
      draft.text,
    );
  return [
    ...findings.filter(({ severity }) => severity !== "strength").map(({ ruleId }) => ruleId),
    ...pointIds
      .filter((id) => points.find((point) => point.id === id)?.met !== true)
      .map((id) => `no ${id}`),
    ...(words > longest[draft.register] ? [`${words} words`] : []),
    ...(garbled === null ? [] : [`garbled: ${garbled[0]}`]),
  ];
}

function waysOf(them: Partial<ComposeRequest["them"]>): readonly string[] {
  return compose(request({ them }), "text", 1).map(({ approach }) => approach);
}

function mostOverlapOf(drafts: readonly ComposedDraft[]): number {
  const pairs = drafts.flatMap((one, index) =>
    drafts.slice(index + 1).map((other) => overlap(one.text, other.text)),
  );
  return Math.max(...pairs);
}

describe.each(registers)("200 people who want a %s", (register) => {
  it("get three drafts each that review clean, fit, and differ from one another", () => {
    const failures = seeds.flatMap((seed) => {
      const asked = createRequest(seed);
      const drafts = compose(asked, register, seed);
      const wrong = drafts.flatMap((draft) =>
        faults(draft, asked).map((fault) => `${fault}: ${draft.text}`),
      );
      const alike =
        mostOverlapOf(drafts) > 0.5
          ? [`alike: ${drafts.map(({ text }) => text).join(" || ")}`]
          : [];
      const few =
        new Set(drafts.map(({ approach }) => approach)).size < 3
          ? [`only ${drafts.length} ways`]
          : [];
      return [...wrong, ...alike, ...few];
    });
    expect(failures).toEqual([]);
  }, 120_000);
});

describe("a draft", () => {
  it("is the same for the same seed and another for another", () => {
    const asked = createRequest(4);
    expect(compose(asked, "letter", 7)).toEqual(compose(asked, "letter", 7));
    expect(compose(asked, "letter", 7)).not.toEqual(compose(asked, "letter", 8));
  });

  it("comes from no answer at all", () => {
    const asked = request({});
    const found = registers.flatMap((register) =>
      compose(asked, register, 1).flatMap((draft) => faults(draft, asked)),
    );
    expect(found).toEqual([]);
  });

  it("keeps the answers' own nouns", () => {
    const asked = request({
      need: { howLong: "3h", when: "saturday morning", whatFor: "a run" },
      why: "my head is full",
      them: { name: "Sam", onTheirMind: "her mother is ill" },
      giveBack: "dinner at the Thai place on Saturday night",
    });
    const words = [
      "Sam",
      "three hours",
      "Saturday morning",
      "noon",
      "for a run",
      "my head is full",
      "your mother is ill",
      "Thai place on Saturday night",
    ];
    const missing = registers.flatMap((register) =>
      compose(asked, register, 3).flatMap(({ text }) =>
        words.filter((word) => !text.toLowerCase().includes(word.toLowerCase())),
      ),
    );
    expect(missing).toEqual([]);
  });

  it("starts small, with notice, for someone whom distance hurts", () => {
    const asked = request({ them: { sensitivity: 3 } });
    const drafts = compose(asked, "letter", 5);
    expect(drafts.map(({ approach }) => approach)).toEqual([
      "Start small",
      "Warm first",
      "Plan in hand",
    ]);
    expect(drafts[0]?.text).toMatch(/in good time|early|gentle|in peace/u);
  });

  it("jokes only with someone who jokes, and not while there is grief", () => {
    expect([
      waysOf({ temperament: "jokes", onTheirMind: "an exam" }),
      waysOf({ temperament: "jokes", onTheirMind: "her mother is ill" }),
    ]).toEqual([
      ["With a smile", "Straight to it", "Warm first"],
      ["Straight to it", "Warm first", "Plan in hand"],
    ]);
  });

  it("leaves their own time alone when they are sensitive", () => {
    const drafts = seeds
      .slice(0, 40)
      .flatMap((seed) => compose(request({ them: { sensitivity: 3 } }), "letter", seed));
    expect(
      drafts.filter(({ text }) =>
        /your own (?:time|friends|thing)|you should|you could go/iu.test(text),
      ),
    ).toEqual([]);
  });

  it("has a line for each of four reactions on the card", () => {
    const [draft] = compose(request({}), "card", 2);
    expect(draft?.card?.ifThey.map(({ reaction }) => reaction)).toEqual([
      "If they are hurt",
      "If they get angry",
      "If they go quiet",
      "If they bargain",
    ]);
  });
});

describe("the lines for their reactions", () => {
  it("hold the ground without a risk of their own", () => {
    const risky = seeds.slice(0, 50).flatMap((seed) => {
      const asked = createRequest(seed);
      const lines = compose(asked, "card", seed).flatMap(({ card }) => card?.ifThey ?? []);
      return lines.filter(({ say }) =>
        review(say, contextOf(asked, "card")).findings.some(
          ({ severity }) => severity === "risk" || severity === "harm",
        ),
      );
    });
    expect(risky).toEqual([]);
  });
});

describe("an answer that would hurt", () => {
  const hurtful: readonly (readonly [string, unknown, RegExp])[] = [
    ["blame as the reason", { why: "you never leave me alone" }, /never leave/iu],
    [
      "the partner as the reason",
      { why: "she talks all day long", them: { name: "Anna" } },
      /talks all day/iu,
    ],
    ["an insult as the name", { them: { name: "idiot" } }, /idiot/iu],
    ["getting away from them", { need: { whatFor: "to get away from her" } }, /get away from/iu],
    [
      "contempt for what they carry",
      { them: { onTheirMind: "her stupid drama again" } },
      /stupid|drama/iu,
    ],
    [
      "control as a give-back",
      { giveBack: "she can see her friends if I'm allowed to read her phone" },
      /allowed|read (?:her|your) phone/iu,
    ],
    ["a threat as a give-back", { giveBack: "if you say no I'm leaving you" }, /leaving/iu],
    ["an ultimatum as when", { need: { when: "whenever I want or we're done" } }, /we're done/iu],
  ];

  it.each(hurtful)("is not passed on: %s", (_, answers, words) => {
    const asked = request(answers);
    const drafts = registers.flatMap((register) => compose(asked, register, 11));
    expect(drafts.filter(({ text }) => words.test(text))).toEqual([]);
    expect(drafts.flatMap((draft) => faults(draft, asked))).toEqual([]);
  });
});

describe("odd answers", () => {
  it("never break a draft", () => {
    const odd = [
      "",
      "   ",
      "🙂🙂",
      "{why}",
      "[x]",
      "<b>hi</b>",
      "a".repeat(2000),
      "何もしない",
      "no",
      "?",
      "to",
      "I",
      "because",
      "\u0000\u202E",
      "https://example.org/x?y=1",
      "1",
      "don't know",
    ];
    const failures = odd.flatMap((text, seed) => {
      const asked = request({
        need: { howLong: text, when: text, whatFor: text },
        why: text,
        them: { name: text, enjoy: text, onTheirMind: text },
        giveBack: text,
      });
      return registers.flatMap((register) =>
        compose(asked, register, seed).flatMap((draft) =>
          faults(draft, asked).map((fault) => `${text.slice(0, 20)} ${fault}: ${draft.text}`),
        ),
      );
    });
    expect(failures).toEqual([]);
  }, 120_000);
});
