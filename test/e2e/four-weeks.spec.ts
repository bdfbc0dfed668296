import { expect, test, type Page } from "@playwright/test";
import { button } from "./room.ts";

/** One person's four weeks, through every room, by a clock that is set by hand. They leave and come back as they like. */
const lead = (page: Page) => page.locator(".today-lead");
const title = (page: Page, name: string) =>
  page.getByRole("heading", { level: 1, name, exact: true });
const field = (page: Page) => page.getByRole("textbox", { name: "What you want to say" });
const room = (page: Page, name: string) => page.getByRole("link", { name, exact: true });

async function toToday(page: Page, time: string): Promise<void> {
  await page.clock.setFixedTime(new Date(time));
  await room(page, "Settings").click();
  await expect(title(page, "Settings")).toBeVisible();
  await room(page, "Today").click();
  // Not what it said when one was here before.
  const date = new Date(time).toLocaleDateString("en-GB", dateForm);
  await expect(page.locator(".today-date")).toHaveText(date);
}

const dateForm = { weekday: "long", day: "numeric", month: "long" } as const;

/** The page asks before it closes as long as something is not on the disk. */
async function leaveAndComeBack(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => dispatchEvent(new Event("beforeunload", { cancelable: true }))))
    .toBe(true);
  await page.goto("about:blank");
  await page.goto("/");
  await expect(lead(page)).toBeVisible();
}

async function findNeed(page: Page): Promise<void> {
  await button(page, "Find out").click();
  await expect(title(page, "At home, on your own")).toBeVisible();
  for (let more = 0; more < 4; more += 1) await button(page, "More").nth(1).click();
  for (let question = 0; question < 5; question += 1) await button(page, "Next").click();
  await page.getByRole("checkbox", { name: "Thinking" }).check();
  await button(page, "Next").click();
  await button(page, "Next").click();
  await button(page, "See what it says").click();
  await button(page, "Keep it").last().click();
  await expect(title(page, "Balance")).toBeVisible();
}

async function findWords(page: Page): Promise<void> {
  await button(page, "Find the words").click();
  // What is known already need not be said again.
  await expect(page.getByLabel("How long?")).toHaveValue("three hours");
  await expect(page.getByLabel("What for?")).toHaveValue("to think");
  await page.getByLabel("When?").fill("Saturday morning");
  for (let question = 0; question < 4; question += 1)
    await page.locator(".screen-foot button").last().click();
  await button(page, /Text message/u).click();
  await button(page.locator(".draft").first(), "Use this one").click();
  await expect(field(page)).toHaveValue(/three hours/u);
}

async function practise(page: Page): Promise<void> {
  await button(page, "Practise it").click();
  const mine = page.locator(".shelf", { hasText: "Close to what you need" });
  await button(mine, /.+/u).click();
  await button(page, "Sit down with them").click();
  await button(page, "Skip this").click();
  const words = page.getByRole("textbox", { name: "What you say to them" });
  await words.fill("I'd like Tuesday evening to myself, and I'm back by ten.");
  await words.press("Enter");
  await expect(page.locator(".turn .line-theirs")).toHaveCount(1);
}

/** The first answer is enough: the search for the best may go on for long on a slow machine. */
async function agree(page: Page): Promise<void> {
  const enough = button(page, "This one will do");
  const done = page.locator('[data-work="idle"]');
  await expect(enough.or(done).first()).toBeVisible();
  if (await enough.isVisible()) await enough.click({ timeout: 2_000 }).catch(() => null);
  await expect(done).toBeVisible({ timeout: 40_000 });
  await button(page, "I say yes to this").click();
  await button(page, "They said yes").click();
  await expect(page.getByText("Both said yes")).toBeVisible();
}

/** Evening after evening, says what became of the day. Gives what was said on each, by its lead. */
async function live(
  page: Page,
  days: readonly string[],
  outcome: (lead: string) => string,
): Promise<readonly string[]> {
  const asked: string[] = [];
  for (const day of days) {
    await toToday(page, `${day}T23:30:00`);
    for (;;) {
      const words = await lead(page).innerText();
      if (!words.includes("happen?")) break;
      asked.push(words);
      await button(page, outcome(words)).click();
      await expect(lead(page)).not.toHaveText(words);
    }
  }
  return asked;
}

function daysFrom(first: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(`${first}T12:00:00Z`);
    day.setUTCDate(day.getUTCDate() + index);
    return day.toISOString().slice(0, 10);
  });
}

test("from “I need some space” to a month that was lived", async ({ page }) => {
  test.setTimeout(300_000);
  const broken: string[] = [];
  page.on("pageerror", (error) => broken.push(error.message));

  await test.step("someone new finds an empty page, and a way through", async () => {
    await page.clock.setFixedTime(new Date("2026-11-02T10:00:00"));
    await page.goto("/");
    await expect(field(page)).toBeVisible();
    await room(page, "Take me through it, step by step").click();
    await expect(lead(page)).toHaveText(/^You need some space/u);
    await expect(page.locator(".way-there [aria-current]")).toHaveText("Need");
    await findNeed(page);
  });

  await test.step("they leave at any point, and come back to the next", async () => {
    await leaveAndComeBack(page);
    await expect(lead(page)).toHaveText("Now find the words for it.");
    await findWords(page);
    await leaveAndComeBack(page);
    await expect(lead(page)).toHaveText("Say it here first.");
    await practise(page);
    await room(page, "Today").click();
    await expect(lead(page)).toHaveText("It is time to say it.");
    await expect(page.locator(".today-draft")).toContainText("three hours");
  });

  await test.step("they sit down together", async () => {
    await button(page, "Tonight").click();
    await expect(lead(page)).toHaveText("You sit down together today at 20:00.");
    await toToday(page, "2026-11-03T09:00:00");
    await expect(lead(page)).toContainText("Did you?");
    await button(page, "We have talked").click();
  });

  await test.step("both agree on a week, and it is in the diary", async () => {
    await expect(lead(page)).toHaveText("Now make it a plan.");
    await button(page, "Make a week").click();
    await button(page, "Go on").click();
    await page.getByLabel("What do you call them?").fill("Ben");
    await expect(
      page.getByRole("group", { name: "Alone, for you" }).getByRole("radio", { checked: true }),
    ).toHaveAccessibleName("3 hours");
    await button(page, "Go on").click();
    await button(page, "Show the week").click();
    await agree(page);
    await expect(page.getByText("Do you want to be reminded of it")).toBeVisible();
    await button(page, "Remind me").click();
    await room(page, "Today").click();
    await expect(lead(page)).toHaveText("Nothing asks for you now.");
    await expect(page.locator(".way-there [aria-current]")).toHaveText("First promise kept");
  });

  await test.step("the first promise is kept, and the way is at its end", async () => {
    const asked = await live(page, daysFrom("2026-11-04", 5), () => "It happened");
    expect(asked.length).toBeGreaterThan(0);
    await expect(page.locator(".way-there")).toHaveCount(0);
    await expect(lead(page)).toHaveText("How was your week?");
    await button(page, "Check in").click();
    await page.getByRole("radio", { name: "Nearly" }).check({ force: true });
    await button(page, "Keep it").click();
    await expect(title(page, "Balance")).toBeVisible();
  });

  await test.step("what was given back and fell through comes before all else", async () => {
    let isFirst = true;
    const asked = await live(page, daysFrom("2026-11-09", 7), (words) => {
      const isTheirs = words.includes("time together") && isFirst;
      if (isTheirs) isFirst = false;
      return isTheirs ? "Fell through" : "It happened";
    });
    expect(asked.some((words) => words.includes("time together"))).toBe(true);
    await expect(lead(page)).toHaveText(/^First the time together of/u);
    await button(page, "Find it a new day").click();
    await button(page, "Put it in").click();
    await room(page, "Today").click();
    await expect(lead(page)).not.toHaveText(/^First the time together of/u);
  });

  await test.step("two times that fell through are not the end of it", async () => {
    await live(page, daysFrom("2026-11-16", 2), () => "It happened");
    await toToday(page, "2026-11-18T10:00:00");
    await leaveAndComeBack(page);
    await expect(lead(page)).toHaveText("How was your week?");
    await button(page, "Not now").click();
    await expect(lead(page)).toHaveText("No time for yourself is ahead.");
    await button(page, "Make the next week").click();
    await agree(page);
    await live(page, daysFrom("2026-11-19", 13), (words) =>
      words.includes("time alone") ? "Fell through" : "It happened",
    );
    await expect(lead(page)).toHaveText(/^Your time alone fell through twice/u);
    await button(page, "Ask again, kindly").click();
    await button(page, "Replace my words").click();
    await expect(field(page)).toHaveValue(/^The last two times I had planned for myself/u);
    await leaveAndComeBack(page);
    await button(page, "Make it smaller").click();
    await expect(title(page, "The next two weeks")).toBeVisible();
    await agree(page);
  });

  await test.step("the month is looked back on, and all of it can be seen", async () => {
    await toToday(page, "2026-12-01T09:00:00");
    await room(page, "Balance").click();
    await button(page, "Answer for myself").click();
    await page
      .getByRole("group", { name: "Did you have enough time to yourself?" })
      .getByRole("radio", { name: "Nearly" })
      .check({ force: true });
    await button(page, "Keep it").click();
    await expect(page.getByText("You have answered for November.")).toBeVisible();
    await expect(page.getByRole("img", { name: /^Time alone, by week/u })).toBeVisible();
    await expect(page.getByRole("img", { name: /^Time together, by week/u })).toBeVisible();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      button(page, "As a calendar").click(),
    ]);
    expect(file.suggestedFilename()).toBe("notes-2026-12-01.ics");
  });
  expect(broken).toEqual([]);
});
