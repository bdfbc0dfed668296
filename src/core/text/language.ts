import { createWordMemory } from "./known-words.ts";
import type { Text } from "./text.ts";

export type Language = "english" | "other" | "unknown";

/** Words that hardly an English message does without, and that few other languages write. */
const englishWords: ReadonlySet<string> = new Set(
  (
    "the and you i i'm to of it is that my me your for on with but not have be are this so do don't " +
    "was we what just can if at about it's want need love like know you're i've i'll when all some " +
    "time out up will would could from they he she there get go going sorry please okay yes no good " +
    "them their him his her has did does who everyone everybody someone than every says said " +
    "night morning home back tonight tomorrow how why where let's never always because us our"
  ).split(" "),
);
const otherWords: ReadonlySet<string> = new Set(
  (
    "que de la el los las un una por para con como pero más mi tu te yo es está je tu il elle nous vous " +
    "le les des et est pas pour dans avec mon ma mes ich du er sie wir ihr und der die das ist nicht ein " +
    "eine mit auf für zu ik je het een van niet dat en og jeg er det ikke jag och att inte é não você eu " +
    "uma meu minha che di il lo gli sono non per ti ho nie się to jest na i w z że ale"
  ).split(" "),
);
const languageByWord: ReadonlyMap<string, "english" | "other"> = new Map([
  ...[...otherWords].map((word) => [word, "other"] as const),
  ...[...englishWords].map((word) => [word, "english"] as const),
]);
/** Fewer words than this say nothing about the language. */
const fewestWords = 3;

/** A guess from script and function words: enough to say kindly that only English is read. */
export function detectLanguage({ sentences }: Text): Language {
  let words = 0;
  let latin = 0;
  let english = 0;
  let other = 0;
  for (const { tokens } of sentences) {
    for (const token of tokens) {
      if (token.kind !== "word") continue;
      words += 1;
      const signs = signsOf(token);
      english += signs & isEnglish;
      other += (signs & isOther) >> 1;
      latin += signs >> 2;
    }
  }
  if (latin * 2 < words) return "other";
  if (words < fewestWords) return "unknown";
  if (other > english) return "other";
  return english / words >= 0.08 ? "english" : words < 6 ? "unknown" : "other";
}

/** What a word says of its language, a bit each. */
const [isEnglish, isOther, isLatinWord] = [1, 2, 4] as const;

const signsOf = createWordMemory((norm) => {
  const language = languageByWord.get(norm) ?? languageOfPhrase(norm);
  if (language === "english") return isEnglish | isLatinWord;
  return (language === "other" ? isOther : 0) | (isLatin(norm) ? isLatinWord : 0);
});

/** What is read as several words is in the language of the first. */
function languageOfPhrase(words: string): Language {
  const end = words.indexOf(" ");
  return end > 0 && englishWords.has(words.slice(0, end)) ? "english" : "unknown";
}

function isLatin(word: string): boolean {
  const first = word.charCodeAt(0);
  // Small ASCII letters are by far the most common beginning.
  return (first >= 97 && first <= 122) || /^[\p{Script=Latin}\p{M}'’. ]+/u.test(word);
}
