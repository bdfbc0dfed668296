import type { Browser, Page } from "@playwright/test";
import type { Block, CheckIn } from "../src/core/balance/diary.ts";
import { emptyPath } from "../src/core/balance/path.ts";
import { addDays, weekOf } from "../src/core/balance/week.ts";
import { createRandom } from "../src/core/random.ts";
import { bringIn } from "../test/bring-in.ts";
import { inBrowser, slowdown } from "./in-browser.ts";
import { percentile } from "./measure.ts";
import { formatNumber, printTable } from "./print.ts";

const weeks = 3 * 52;
const openings = 9;
const rooms = [
  { name: "Today", shown: ".today-lead" },
  { name: "Balance", shown: ".balance-seen" },
] as const;

/**
 * How long a room takes to open on three years of somebody's life, from the tap to the paint. The best of several is the one
 * in which the machine did nothing else.
 */
export function benchBalance(): Promise<void> {
  return inBrowser(async (browser, address) =>
    printTable(`From tap to paint, three years of data, CPU slowed ${slowdown} × (ms)`, [
      ["", "first, best", "first, p50", "again, best", "again, p50"],
      ...(await timesOf(browser, address)),
    ]),
  );
}

async function timesOf(browser: Browser, address: string): Promise<readonly string[][]> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(`${address}#/settings`);
  await bringIn(page, { balance: keptOfYears(new Date().toISOString().slice(0, 10)) });
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const rows: string[][] = [];
  for (const { name, shown } of rooms) {
    const [first, again]: [number[], number[]] = [[], []];
    for (let opening = 0; opening < openings; opening += 1) {
      await page.reload();
      await page.locator("main h1", { hasText: "Settings" }).waitFor();
      await page.waitForTimeout(1_500);
      first.push(await open(page, name, shown));
      await open(page, "Settings", "main.settings");
      again.push(await open(page, name, shown));
      await open(page, "Settings", "main.settings");
    }
    rows.push([
      name,
      ...[first, again]
        .flatMap((times) => [Math.min(...times), percentile(times, 0.5)])
        .map(formatNumber),
    ]);
  }
  return rows;
}

/** Taps the room's link, and waits for the frame after it is there. */
function open(page: Page, room: string, shown: string): Promise<number> {
  return page.evaluate(
    ([name, selector]) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const painted = (): void =>
          void requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        const seen = new MutationObserver(() => {
          if (document.querySelector(selector) === null) return;
          seen.disconnect();
          painted();
        });
        seen.observe(document.body, { childList: true, subtree: true });
        const links = [...document.querySelectorAll("a")];
        links.find(({ textContent }) => textContent.trim() === name)?.click();
      }),
    [room, shown] as const,
  );
}

/** Five times a week, each week told. */
function keptOfYears(today: string) {
  const random = createRandom(3);
  const first = addDays(weekOf(today), -7 * weeks);
  const mondays = Array.from({ length: weeks }, (_, week) => addDays(first, 7 * week));
  return {
    diary: {
      wanted: [{ from: first, alone: 300, together: 240 }],
      blocks: mondays.flatMap((monday) =>
        [0, 1, 3, 5, 6].map((day) => blockOf(addDays(monday, day), day, random)),
      ),
      checkIns: mondays.map((week) => checkInOf(week, random)),
    },
    needs: [],
    invited: [],
    taken: [],
    path: emptyPath,
    months: [],
  };
}

function blockOf(day: string, index: number, random: () => number): Block {
  const isAlone = index % 3 === 0;
  const feeling = Math.floor(random() * 4);
  return {
    id: `${day} ${index}`,
    kind: isAlone ? "alone" : "together",
    day,
    start: "19:00",
    minutesPlanned: 90,
    outcome: { type: "had", minutes: 90 },
    use: isAlone ? "rest" : null,
    givesBackFor: null,
    before: isAlone ? (([0, 1, 2, 3] as const)[feeling] ?? null) : null,
    after: isAlone ? (([1, 2, 3, 4] as const)[feeling] ?? null) : null,
  };
}

function checkInOf(week: string, random: () => number): CheckIn {
  return {
    week,
    rested: random() < 0.5 ? 2 : 3,
    atEase: null,
    wasEnough: "yes",
    wasChosen: "yes",
    feltClose: "yes",
    line: "A good week.",
  };
}
