import type { Text } from "./text.ts";

export type Language = "english" | "other" | "unknown";

/** Words that hardly an English message does without, and that few other languages write. */
const englishWords: ReadonlySet<string> = new Set(
  (
    "the and you i i'm to of it is that my me your for on with but not have be are this so do don't " +
    "was we what just can if at about it's want need love like know you're i've i'll when all some " +
    "time out up will would could from they he she there get go going sorry please okay yes no good " +
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
/** Fewer words than this say nothing about the language. */
const fewestWords = 3;

/** A guess from script and function words: enough to say kindly that only English is read. */
export function detectLanguage(text: Text): Language {
  const words = text.sentences
    .flatMap(({ tokens }) => tokens)
    .filter(({ kind }) => kind === "word")
    .map(({ norm }) => norm);
  if (words.some((word) => word.length > 0) && isOtherScript(words)) return "other";
  if (words.length < fewestWords) return "unknown";
  const english = words.filter((word) => englishWords.has(word.split(" ")[0] ?? "")).length;
  const other = words.filter((word) => otherWords.has(word) && !englishWords.has(word)).length;
  if (other > english) return "other";
  return english / words.length >= 0.08 ? "english" : words.length < 6 ? "unknown" : "other";
}

function isOtherScript(words: readonly string[]): boolean {
  const latin = words.filter((word) => /^[\p{Script=Latin}\p{M}'’. ]+/u.test(word)).length;
  return latin * 2 < words.length;
}
