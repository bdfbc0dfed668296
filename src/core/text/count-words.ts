/** Words as one counts them on paper: "I'm" is one, and so is "3pm". */
export function countWords(words: string): number {
  let count = 0;
  let state: State = "outside";
  for (let index = 0; index < words.length; index += 1) {
    const kind = kindOf(words.charCodeAt(index));
    if (kind === "foreign") return countByPattern(words);
    const next = stateAfter(state, kind, words, index);
    if (next === "word" && state !== "word") count += 1;
    state = next;
  }
  return count;
}

/** `tail`: behind an apostrophe, where only letters go on. */
type State = "outside" | "word" | "tail";
type Kind = "letter" | "digit" | "apostrophe" | "other" | "foreign";

function stateAfter(state: State, kind: Kind, words: string, index: number): State {
  if (kind === "letter") return state === "tail" ? "tail" : "word";
  if (kind === "digit") return "word";
  const goesOn =
    kind === "apostrophe" &&
    state !== "outside" &&
    kindOf(words.charCodeAt(index + 1)) === "letter";
  return goesOn ? "tail" : "outside";
}

function kindOf(code: number): Kind {
  if (code === 0x2019) return "apostrophe";
  return code > 127 ? "foreign" : (kindByCode[code] ?? "other");
}

const kindByCode = Array.from({ length: 128 }, (_, code): Kind => {
  const sign = String.fromCharCode(code);
  if (/[a-z]/i.test(sign)) return "letter";
  if (/\d/.test(sign)) return "digit";
  return sign === "'" ? "apostrophe" : "other";
});

/** The long way, for letters and digits of every script. */
export function countByPattern(words: string): number {
  return words.match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu)?.length ?? 0;
}
