import { numberToWords, parseNumber } from "./number.ts";

/** Minutes after midnight. */
export type Clock = number;

/** "noon", "nine", "half past six": how one says it to a person, without am and pm. */
export function formatClock(clock: Clock): string {
  const minutes = (((Math.round(clock / 5) * 5) % 1440) + 1440) % 1440;
  const hour = Math.floor(minutes / 60);
  const past = minutes % 60;
  if (past === 0) return hourWord(hour);
  if (past === 30) return `half past ${hourWord(hour)}`;
  if (past === 15) return `quarter past ${hourWord(hour)}`;
  if (past === 45) return `quarter to ${hourWord((hour + 1) % 24)}`;
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  return `${twelve}:${String(past).padStart(2, "0")}`;
}

function hourWord(hour: number): string {
  if (hour === 0) return "midnight";
  if (hour === 12) return "noon";
  return numberToWords(hour % 12);
}

export const clockPattern = String.raw`(?:\d{1,2}(?:[:.]\d{2})?\s*(?:[ap]\.?m\.?)?(?![\d:])|noon|midday|midnight|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:\s*o'clock)?`;

/** "6", "6:30", "18:00", "6pm", "noon", "six" to minutes after midnight; the half of the day stays open (`null` marker) without am or pm. */
export function parseClock(
  text: string,
): { readonly clock: Clock; readonly halfKnown: boolean } | null {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/\s*o'clock$/u, "");
  if (word === "noon" || word === "midday") return { clock: 720, halfKnown: true };
  if (word === "midnight") return { clock: 1440, halfKnown: true };
  const match = /^([a-z]+|\d{1,2})(?:[:.](\d{2}))?\s*([ap])?/u.exec(word);
  const hour = parseNumber(match?.[1] ?? "");
  if (match === null || hour === null || hour > 24 || !Number.isInteger(hour)) return null;
  const minutes = Number(match[2] ?? 0);
  const half = match[3];
  if (minutes > 59 || (half !== undefined && (hour > 12 || hour === 0))) return null;
  if (half === "a") return { clock: (hour % 12) * 60 + minutes, halfKnown: true };
  if (half === "p") return { clock: ((hour % 12) + 12) * 60 + minutes, halfKnown: true };
  return { clock: hour * 60 + minutes, halfKnown: hour > 12 || hour === 0 };
}
