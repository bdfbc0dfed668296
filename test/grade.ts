/** Flesch-Kincaid: years of school to read it at sight. */
export function grade(text: string): number {
  const words = text.match(/\p{L}+(?:['’]\p{L}+)*/gu) ?? [];
  const sentences = text.match(/[.!?:](?=\s|$|”)/gu)?.length ?? 1;
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return 0.39 * (words.length / Math.max(1, sentences)) + 11.8 * (syllables / words.length) - 15.59;
}

function countSyllables(word: string): number {
  const bare = word
    .toLowerCase()
    .replace(/(?:[^laeiouy]es|[^td]ed|[^l]e)$/u, (end) => end.charAt(0));
  return Math.max(1, bare.match(/[aeiouy]+/gu)?.length ?? 1);
}
