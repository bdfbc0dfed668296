const irregular: Readonly<Record<string, readonly string[]>> = {
  "can't": ["can", "not"],
  cannot: ["can", "not"],
  "won't": ["will", "not"],
  "shan't": ["will", "not"],
  "ain't": ["is", "not"],
  "let's": ["let", "us"],
  "y'all": ["you", "all"],
};
const endings: Readonly<Record<string, string>> = {
  "'m": "am",
  "'re": "are",
  "'ve": "have",
  "'ll": "will",
  "'d": "would",
};
/** After these "'s" is "is" (or "has"), after other words it mostly says whose. */
const beforeIs: ReadonlySet<string> = new Set(
  "he she it that this there here what who where how when why everything nothing something everyone".split(
    " ",
  ),
);

/** "I'm" -> "i am", so that a phrase needs writing only once. Words that are no contraction stay as they are. */
export function expandContraction(word: string): readonly string[] {
  const at = word.indexOf("'");
  if (at === -1) return word === "cannot" ? ["can", "not"] : [word];
  const whole = irregular[word];
  if (whole !== undefined) return whole;
  if (word.endsWith("n't")) return [word.slice(0, -3), "not"];
  const stem = word.slice(0, at);
  const ending = endings[word.slice(at)];
  if (ending !== undefined) return [stem, ending];
  if (word.endsWith("'s")) return [stem, beforeIs.has(stem) ? "is" : "'s"];
  return [word];
}
