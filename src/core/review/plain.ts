/** The words a pattern is looked for in: straight apostrophes, chat spelling as it is, the same length. */
export function plain(words: string): string {
  return words.replaceAll("’", "'");
}
