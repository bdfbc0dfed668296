import { benchBalance } from "./balance.ts";
import { benchCalendar } from "./calendar.ts";
import { benchCompose } from "./compose.ts";
import { benchRehearsal } from "./rehearsal.ts";
import { benchKeystrokes } from "./keystroke.ts";
import { benchMemory } from "./memory.ts";
import { benchOpening } from "./open.ts";
import { benchRelay } from "./relay.ts";
import { benchSchedule } from "./schedule.ts";
import { benchHostile, benchKeys, benchLength, benchReview } from "./review.ts";

const benches: ReadonlyMap<string, () => Promise<void>> = new Map([
  ["review", benchReview],
  ["keys", benchKeys],
  ["length", benchLength],
  ["hostile", benchHostile],
  ["compose", benchCompose],
  ["calendar", benchCalendar],
  ["keystroke", benchKeystrokes],
  ["open", benchOpening],
  ["memory", benchMemory],
  ["relay", benchRelay],
  ["schedule", benchSchedule],
  ["rehearsal", benchRehearsal],
  ["balance", benchBalance],
]);

/** All of them, or those that are named: `npm run bench -- review length`. One at a time: they share the machine. */
async function main(names: readonly string[]): Promise<number> {
  const chosen = names.length === 0 ? [...benches.keys()] : names;
  const unknown = chosen.find((name) => !benches.has(name));
  if (unknown !== undefined) {
    console.error(`There is no bench "${unknown}". There are: ${[...benches.keys()].join(", ")}.`);
    return 2;
  }
  for (const name of chosen) await benches.get(name)?.();
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
