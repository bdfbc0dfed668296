const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** How many columns a text takes; an emoji or a CJK character takes two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += isWide(segment) ? 2 : 1;
  return width;
}

function isWide(grapheme: string): boolean {
  return /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60])/u.test(
    grapheme,
  );
}

/** Breaks at spaces so that no line is wider than `width`, unless one word alone is. Every line gets `indent`. */
export function wrap(text: string, width: number, indent: string): string {
  return text
    .split("\n")
    .flatMap((line) => wrapLine(line, width - indent.length))
    .map((line) => (indent + line).trimEnd())
    .join("\n");
}

function wrapLine(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ")) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (current !== "" && textWidth(longer) > width) {
      lines.push(current);
      current = word;
    } else {
      current = longer;
    }
  }
  return [...lines, current];
}
