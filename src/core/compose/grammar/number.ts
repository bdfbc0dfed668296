const ones = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** Up to twelve in words, as one writes to a person. */
export function numberToWords(value: number): string {
  return ones[value] ?? String(value);
}

/** "three", "a", "half", "3", "1.5", "1½" as a number; `null` for anything else. */
export function parseNumber(word: string): number | null {
  const text = word.toLowerCase().replace("½", ".5");
  if (/^\d*\.?\d+$/u.test(text)) return Number(text);
  if (text === "a" || text === "an") return 1;
  if (text === "half") return 0.5;
  if (text === "couple") return 2;
  const index = ones.indexOf(text);
  return index < 0 ? null : index;
}

/** "a" or "an" by the sound a word starts with. */
export function withArticle(noun: string): string {
  const startsWithVowelSound = /^([aeio]|u(?!ni|se|su|ti)|hour|honest)/iu.test(noun);
  return `${startsWithVowelSound ? "an" : "a"} ${noun}`;
}

/** "a", "a and b", "a, b and c". */
export function joinWords(items: readonly string[]): string {
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items[items.length - 1] ?? ""}`;
}
