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
export function detectLanguage(text: Text): Language {
  const { words, latin, english, other } = countWords(text);
  if (latin * 2 < words) return "other";
  if (words < fewestWords) return "unknown";
  if (other > english) return "other";
  return english / words >= 0.08 ? "english" : words < 6 ? "unknown" : "other";
}

type Counts = { words: number; latin: number; english: number; other: number };

function countWords(text: Text): Counts {
  const counts: Counts = { words: 0, latin: 0, english: 0, other: 0 };
  for (const { tokens } of text.sentences) {
    for (const { kind, norm } of tokens) if (kind === "word") countWord(counts, norm);
  }
  return counts;
}

function countWord(counts: Counts, word: string): void {
  counts.words++;
  const language = languageByWord.get(word);
  if (language === "english" || isLatin(word)) counts.latin++;
  if (language !== undefined) counts[language]++;
  else if (word.includes(" ") && englishWords.has(word.slice(0, word.indexOf(" "))))
    counts.english++;
}

function isLatin(word: string): boolean {
  const first = word.charCodeAt(0);
  // Small ASCII letters are by far the most common beginning.
  return (first >= 97 && first <= 122) || /^[\p{Script=Latin}\p{M}'’. ]+/u.test(word);
}
