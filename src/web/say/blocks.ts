/** Smaller blocks would each cost more than they spare. */
const fewestUnits = 160;

/** Whole lines, each with its line break, gathered into blocks. Joined they are the text. */
export function splitBlocks(text: string): readonly string[] {
  const blocks: string[] = [];
  let start = 0;
  for (let end = 0; end < text.length;) {
    const next = text.indexOf("\n", end);
    end = next === -1 ? text.length : next + 1;
    if (end - start < fewestUnits && end < text.length) continue;
    blocks.push(text.slice(start, end));
    start = end;
  }
  return blocks;
}
