/** A kept value as a page that can be read without Elbowroom: a list, and lists in it. */
export function valueToMarkdown(title: string, value: unknown): string {
  return `# ${title}\n\n${linesOf(value, "").join("\n")}\n`;
}

function linesOf(value: unknown, indent: string): readonly string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => entry(`${index + 1}`, item, indent));
  }
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([name, item]: [string, unknown]) =>
      entry(spaced(name), item, indent),
    );
  }
  return [`${indent}- ${plain(value)}`];
}

/** What JSON has beside lists and objects. */
function plain(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? `${value}` : "";
}

function entry(name: string, value: unknown, indent: string): readonly string[] {
  if (typeof value === "object" && value !== null) {
    const lines = linesOf(value, `${indent}  `);
    return lines.length === 0 ? [] : [`${indent}- ${name}:`, ...lines];
  }
  const words = plain(value);
  return words === "" ? [] : [`${indent}- ${name}: ${words}`];
}

/** `whatFor` reads "what for". */
function spaced(name: string): string {
  return name.replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
}
