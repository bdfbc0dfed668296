import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countingRandom, realRandom } from "../../../test/bytes.ts";
import { createPassphrase, passphraseToBytes } from "./passphrase.ts";
import { passphraseWords } from "./passphrase-words.ts";
import { createRecoveryCode, parseRecoveryCode, withNearest } from "./recovery-code.ts";
import { checkPassphrase } from "./strength.ts";

describe("the list of words", () => {
  it("has 1,296 words of three to eight small letters, in order", () => {
    expect(new Set(passphraseWords).size).toBe(1296);
    expect(passphraseWords).toHaveLength(1296);
    expect(passphraseWords.filter((word) => !/^[a-z]{3,8}$/u.test(word))).toEqual([]);
    expect(passphraseWords).toEqual(passphraseWords.toSorted());
  });

  it("has no word that begins another, so that they can be told apart without spaces", () => {
    const words = new Set(passphraseWords);
    expect(
      passphraseWords.filter((word) => beginnings(word).some((part) => words.has(part))),
    ).toEqual([]);
  });

  it("has no two words a single slip apart", () => {
    const words = new Set(passphraseWords);
    const near = passphraseWords.filter((word) => slips(word).some((slip) => words.has(slip)));
    expect(near).toEqual([]);
  });
});

describe("a generated passphrase", () => {
  it("is six words of the list", () => {
    const words = createPassphrase(realRandom).split(" ");
    expect(words).toHaveLength(6);
    expect(words.filter((word) => !passphraseWords.includes(word))).toEqual([]);
  });

  it("draws each word alike: what lies past the last whole round is drawn again", () => {
    const drawn = [
      // 64,800 = 50 × 1,296: the first number that is thrown away.
      [0xfd, 0x20],
      [0xff, 0xff],
      [0xfd, 0x1f],
      [0x00, 0x00],
      [0x05, 0x10],
      [0x05, 0x0f],
      [0x00, 0x01],
      [0x00, 0x02],
    ].values();
    const words = createPassphrase(() => Uint8Array.from(drawn.next().value ?? [0, 0])).split(" ");
    const [first, second, third, last] = [0, 1, 2, 1295].map((index) => passphraseWords[index]);
    expect(words).toEqual([last, first, first, last, second, third]);
  });

  it("is strong enough by our own measure", () => {
    const random = countingRandom();
    const weak = Array.from({ length: 20 }, () => createPassphrase(random)).filter(
      (passphrase) => !checkPassphrase(passphrase).ok,
    );
    expect(weak).toEqual([]);
  });
});

it("the same words typed on another keyboard are the same passphrase", () => {
  const bytes = passphraseToBytes("caf\u00e9 noir 42");
  expect(passphraseToBytes("  cafe\u0301\u00a0noir \n 42 ")).toEqual(bytes);
  expect(passphraseToBytes("Caf\u00e9 noir 42")).not.toEqual(bytes);
});

describe("a recovery code", () => {
  it("comes back from the page it was printed on, however it was typed", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (entropy) => {
        const words = createRecoveryCode(() => entropy).split(" ");
        const typed = words.map((word, index) => `${index + 1}. ${word.toUpperCase()},`).join("\n");
        expect(parseRecoveryCode(words.join(" "))).toEqual({ ok: true, value: entropy });
        expect(parseRecoveryCode(typed)).toEqual({ ok: true, value: entropy });
      }),
    );
  });

  it("says what is not right with it", () => {
    expect(messageFor("zoo zoo")).toBe("A recovery code has twelve words. Here are 2.");
    expect(messageFor("zoo ".repeat(12))).toBe(
      "Each of these words can be in a code, but one is not yours, or two changed places.",
    );
    expect(messageFor(`tigar ${"zoo ".repeat(10)} abandn`)).toBe(
      "Word 1, “tigar”, is not in the list. Is it “tiger”? Word 12, “abandn”, is not in the list. Is it “abandon”?",
    );
  });

  it("finds the word behind one slip of the pen, and puts it right in its place", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        fc.nat(11),
        fc.nat(4),
        (entropy, place, at) => {
          const code = createRecoveryCode(() => entropy);
          const words = code.split(" ");
          const word = words[place] ?? "";
          // Two letters that changed places, past the four that tell the words apart.
          const cut = 4 + (at % Math.max(1, word.length - 5));
          const slip = [word.slice(0, cut), word[cut + 1], word[cut], word.slice(cut + 2)].join("");
          fc.pre(word.length > 5 && slip !== word);
          const typed = words.with(place, slip).join(" ");
          const parsed = parseRecoveryCode(typed);
          if (parsed.ok) throw new Error("A word that is not in the list was taken.");
          const [wrong] = parsed.error.wrong;
          expect(parsed.error.wrong).toEqual([{ place: place + 1, word: slip, nearest: word }]);
          expect(wrong && withNearest(typed, wrong)).toBe(code);
        },
      ),
    );
  });
});

describe("a passphrase of one's own", () => {
  it.each([
    ["lantern", "It is short: 10 letters are the least. Four or more words are easy to keep."],
    ["abcabcabcabcabc", "The same thing comes again, and that is tried early. Use other words."],
    [
      "qwertyuiop",
      "Keys or letters in a row are tried early. Use words that do not belong together.",
    ],
    ["12.06.1987", "Dates and years are tried early. Use words that do not belong together."],
    ["iloveyouforever", "It could be guessed. Use four or more words that do not belong together."],
    ["I love you so", "It could be guessed. Use four or more words that do not belong together."],
  ])("%s: %s", (passphrase, reason) => {
    expect(reasonFor(passphrase)).toBe(reason);
  });

  it.each(["violin puddle Tuesday gravel", "kT4-mQ9x!Rw2", "ein Teller voll blauer Stiefel"])(
    "%s will do",
    (passphrase) => {
      expect(reasonFor(passphrase)).toBeNull();
    },
  );

  it("made of names that are known here is refused", () => {
    expect(reasonFor("Annabella-Bartholomew", ["Annabella", "Bartholomew"])).not.toBeNull();
  });
});

function messageFor(code: string): string | null {
  const parsed = parseRecoveryCode(code);
  return parsed.ok ? null : parsed.error.message;
}

function reasonFor(passphrase: string, known: readonly string[] = []): string | null {
  const checked = checkPassphrase(passphrase, known);
  return checked.ok ? null : checked.error.message;
}

function beginnings(word: string): readonly string[] {
  return Array.from({ length: word.length - 1 }, (_, end) => word.slice(0, end + 1));
}

/** Every word that is one letter fewer, or another letter at one place. */
function slips(word: string): readonly string[] {
  const letters = "abcdefghijklmnopqrstuvwxyz".split("");
  return Array.from(word, (own, at) => {
    const before = word.slice(0, at);
    const after = word.slice(at + 1);
    const others = letters.filter((letter) => letter !== own);
    return [before + after, ...others.map((letter) => before + letter + after)];
  }).flat();
}
