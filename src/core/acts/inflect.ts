/** The forms of a word that follow the rule, as verb and as noun alike: what it costs is a form that nobody writes. */
export function regularForms(lemma: string): string {
  if (lemma.endsWith("e")) return `${lemma} ${lemma}s ${lemma}d ${lemma.slice(0, -1)}ing`;
  if (/[^aeiou]y$/.test(lemma)) {
    const stem = lemma.slice(0, -1);
    return `${lemma} ${stem}ies ${stem}ied ${lemma}ing`;
  }
  const ending = /(?:s|x|z|ch|sh)$/.test(lemma) ? "es" : "s";
  return `${lemma} ${lemma}${ending} ${lemma}ed ${lemma}ing`;
}
