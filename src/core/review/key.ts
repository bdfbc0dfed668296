/**
 * Names a finding by its rule and its words, wherever they stand (FNV-1a, 32 bits).
 * Two findings of one rule in the same words share a key: ignoring the one ignores the other.
 */
export function findingKey(ruleId: string, words: string): string {
  const normalised = (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
  return normalised === "" ? ruleId : `${ruleId}:${hash(normalised).toString(36)}`;
}

function hash(words: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < words.length; index += 1)
    value = Math.imul(value ^ words.charCodeAt(index), 0x01000193) >>> 0;
  return value;
}
