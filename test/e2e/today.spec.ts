import { expect, test as base, type Locator, type Page } from "@playwright/test";
import { emptyDiary, type Block } from "../../src/core/balance/diary.ts";
import { emptyPath } from "../../src/core/balance/path.ts";
import { bringIn } from "../bring-in.ts";
import { expectClean, looks, nameOfLook, wear } from "./looks.ts";
import { button } from "./room.ts";

/** A Friday at ten. What was kept before is brought in, and the page is opened anew at its bare address. */
const test = base.extend<{ readonly startWith: (kept: Kept) => Promise<void> }>({
  page: async ({ page }, use) => {
    const broken: string[] = [];
    page.on("pageerror", (error) => broken.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") broken.push(message.text());
    });
    await page.clock.setFixedTime(new Date("2026-11-27T10:00:00"));
    await use(page);
    expect(broken).toEqual([]);
  },
  startWith: async ({ page }, use) => {
    await use(async (kept) => {
      await page.goto("/#/settings");
      await bringIn(page, { balance: { ...nothing, ...kept } });
      await page.goto("about:blank");
      await page.goto("/");
      await expect(lead(page)).toBeVisible();
    });
  },
});

type Kept = Partial<typeof nothing>;
const nothing = {
  diary: emptyDiary,
  needs: [],
  invited: [],
  taken: [],
  path: emptyPath,
  months: [],
};
const walk: Block = {
  id: "walk",
  kind: "alone",
  day: "2026-11-27",
  start: "15:00",
  minutesPlanned: 120,
  outcome: { type: "planned" },
  use: null,
  givesBackFor: null,
  before: null,
  after: null,
};
const had: Block = {
  ...walk,
  id: "had",
  day: "2026-11-17",
  outcome: { type: "had", minutes: 120 },
};
const skipped = (id: string, day: string): Block => ({
  ...walk,
  id,
  day,
  outcome: { type: "skipped" },
});
const withBlocks = (...blocks: readonly Block[]): Kept => ({
  diary: { ...emptyDiary, blocks: [had, ...blocks] },
});
const lead = (page: Page): Locator => page.locator(".today-lead");
const field = (page: Page): Locator => page.getByRole("textbox", { name: "What you want to say" });

test("someone new finds the empty page, and who has begun to write keeps it", async ({ page }) => {
  await page.goto("/");
  await field(page).fill("my words");
  await expect(page.locator("#kept-where")).toHaveAttribute("data-saving", "saved");
  await page.reload();
  await expect(field(page)).toHaveValue("my words");
  expect(new URL(page.url()).hash).toBe("");
});

test("the block of this afternoon: one tap before it, and one after", async ({
  page,
  startWith,
}) => {
  await startWith(withBlocks(walk));
  await expect(lead(page)).toHaveText("Today at 15:00: two hours for yourself.");
  await expect(page.locator("main button:visible")).toHaveCount(0);
  await page.getByRole("radio", { name: "Low", exact: true }).check({ force: true });
  await page.clock.setFixedTime(new Date("2026-11-27T18:00:00"));
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("link", { name: "Today" }).click();
  await expect(lead(page)).toHaveText("Friday 27 November at 15:00: did your time alone happen?");
  await button(page, "It happened").press("Enter");
  await expect(lead(page)).not.toHaveText(/happen\?$/u);
  await page
    .getByRole("group", { name: "How do you feel after it?" })
    .getByRole("radio", { name: "Good", exact: true })
    .check({ force: true });
  await page.getByRole("link", { name: "Balance" }).click();
  const row = page.locator(".entry", { hasText: "Friday 27 November at 15:00" });
  await expect(row).toContainText("It happened: 2 h.");
  await row.locator("summary").click();
  for (const [group, feeling] of [
    ["Before", "Low"],
    ["After", "Good"],
  ] as const)
    await expect(
      row.getByRole("group", { name: group }).getByRole("radio", { name: feeling, exact: true }),
    ).toBeChecked();
});

test("twice fallen through: three ways, each with what is known in it", async ({
  page,
  startWith,
}) => {
  await startWith(withBlocks(skipped("one", "2026-11-21"), skipped("two", "2026-11-24")));
  await expect(lead(page)).toHaveText(
    "Your time alone fell through twice. The need is still there, so stay with it.",
  );
  await button(page, "Make it smaller").click();
  await expect(
    page.getByRole("heading", { level: 1, name: "A week with room in it" }),
  ).toBeVisible();
  await button(page, "Go on").click();
  const mine = page.getByRole("group", { name: "Alone, for you" });
  await expect(mine.getByRole("radio", { checked: true })).toHaveAccessibleName("An hour");
  await page.getByRole("link", { name: "Today" }).click();
  await button(page, "Ask again, kindly").click();
  await expect(field(page)).toHaveValue(/I still need it, so I'd like two hours to myself/u);
});

test("their side comes first, and is soon found a new day", async ({ page, startWith }) => {
  const supper: Block = {
    ...skipped("supper", "2026-11-25"),
    kind: "together",
    givesBackFor: "had",
  };
  await startWith(withBlocks(supper, walk));
  await expect(lead(page)).toHaveText(/^First the time together of Wednesday 25 November/u);
  await button(page, "Find it a new day").click();
  await expect(page.getByRole("radio", { name: "Time together" })).toBeChecked();
  await button(page, "Put it in").click();
  await page.getByRole("link", { name: "Today" }).click();
  await expect(lead(page)).toHaveText("Today at 15:00: two hours for yourself.");
});

test("reminders are off, and are there for who wants them", async ({ page }) => {
  await page.goto("/#/settings");
  const aWeek = page.getByRole("group", { name: "In a week" });
  await expect(aWeek.getByRole("radio", { name: "None" })).toBeChecked();
  await aWeek.getByRole("radio", { name: "Two" }).check({ force: true });
  await expect(aWeek.getByRole("radio", { name: "Two" })).toBeChecked();
});

const talked = { ...emptyPath, talkedOn: "2026-11-20" };
/** What the page says, and what it says it of. */
const states: readonly (readonly [name: string, kept: Kept])[] = [
  ["the way", {}],
  ["the talk", { path: { ...emptyPath, skipped: ["need", "words", "practice"] } }],
  ["tonight", { path: { ...emptyPath, talk: { day: "2026-11-27", start: "20:00" } } }],
  ["a block", withBlocks(walk)],
  ["three ways", withBlocks(skipped("one", "2026-11-21"), skipped("two", "2026-11-24"))],
  ["nothing", { path: talked, ...withBlocks({ ...walk, day: "2026-11-29" }) }],
];

for (const [name, kept] of states)
  test(`${name}: clean in every light, and as wide as the page`, async ({ page, startWith }) => {
    await startWith(kept);
    for (const look of looks) {
      await wear(page, look);
      await expectClean(page, `${name} at ${nameOfLook(look)}`, look);
    }
  });

test("what one taps is at least 44 px high, and the keyboard begins at the title", async ({
  page,
  startWith,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await startWith({ path: { ...emptyPath, skipped: ["need", "words", "practice"] } });
  await page.locator(".meet summary").click();
  const heights = await page
    .locator("main :is(button, summary, input)")
    .filter({ visible: true })
    .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(6);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  await page.getByRole("link", { name: "Settings" }).click();
  await page.getByRole("link", { name: "Today" }).press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Today" })).toBeFocused();
});
