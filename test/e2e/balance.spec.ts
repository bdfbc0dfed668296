import { expect, test as base, type Locator, type Page } from "@playwright/test";
import { expectClean, looks, nameOfLook, wear } from "./looks.ts";
import { button, sorry } from "./room.ts";

/** A Friday at ten, in the room, with every error and every refusal of the page's own policy counted. */
const test = base.extend({
  page: async ({ page }, use) => {
    const broken: string[] = [];
    page.on("pageerror", (error) => broken.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") broken.push(message.text());
    });
    await page.clock.setFixedTime(new Date("2026-11-27T10:00:00"));
    await page.goto("/#/balance");
    await expect(title(page, "Balance")).toBeVisible();
    await use(page);
    expect(broken).toEqual([]);
  },
});

const title = (page: Page, name: string): Locator =>
  page.getByRole("heading", { level: 1, name, exact: true });
const radio = (page: Page, name: string): Locator => page.getByRole("radio", { name, exact: true });
const block = (page: Page, day: string): Locator => page.locator(".entry", { hasText: day });

async function putIn(page: Page, day: string, kind = "Time alone"): Promise<void> {
  await button(page, /^Put in a time/u).click();
  await radio(page, kind).check();
  await page.getByLabel("Which day?").fill(day);
  await button(page, "Put it in").click();
}

/** As if the days had passed: the page is not loaded anew, for nothing outlives that here. */
async function passTo(page: Page, time: string): Promise<void> {
  await page.clock.setFixedTime(new Date(time));
  await page.getByRole("link", { name: "Settings" }).click();
  await expect(title(page, "Settings")).toBeVisible();
  await page.getByRole("link", { name: "Balance" }).click();
  await expect(title(page, "Balance")).toBeVisible();
}

async function findNeed(page: Page): Promise<void> {
  await button(page, "Find out what you need").click();
  await button(page, "More").nth(1).click();
  await button(page, "More").nth(1).click();
  for (let question = 0; question < 5; question += 1) await button(page, "Next").click();
  await page.getByRole("checkbox", { name: "Rest" }).check();
  await button(page, "Next").click();
  await button(page, "Next").click();
  await button(page, "See what it says").click();
}

test("someone finds what they need, one thing a screen, and Back goes back through it", async ({
  page,
}) => {
  await findNeed(page);
  await expect(title(page, "What your answers say")).toBeFocused();
  await expect(
    page.getByText("You had none and would like about an hour. About an hour a week is missing"),
  ).toBeVisible();
  await page.goBack();
  await expect(title(page, "What would you be glad to be away from?")).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole("checkbox", { name: "Rest" })).toBeChecked();
  for (let screen = 0; screen < 3; screen += 1) await page.goForward();
  await button(page, "Keep it").last().click();
  await expect(title(page, "Balance")).toBeVisible();
  await expect(page.getByText("As of Friday 27 November.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Time of their own" })).toBeVisible();
  await page.getByText("The same in numbers").first().click();
  await expect(page.getByRole("row").nth(1)).toHaveText("23 Nov1 h0");
});

test("the keyboard alone starts where a screen starts, and goes on at Undo", async ({ page }) => {
  await expect(title(page, "Balance")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(title(page, "At home, on your own")).toBeFocused();
  await page.goBack();
  await expect(title(page, "Balance")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(title(page, "Put in a time")).toBeFocused();
  await button(page, "Put it in").press("Enter");
  await expect(button(page, "Undo")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(button(page, "Find out what you need")).toBeVisible();
});

test("what was found is kept, and the words for it are in the next room", async ({ page }) => {
  await findNeed(page);
  await button(page, "Keep it, and find the words").click();
  await expect(title(page, "What do you need?")).toBeVisible();
  await expect(page.getByLabel("How long?")).toHaveValue("an hour");
  await expect(page.getByLabel("What for?")).toHaveValue("doing nothing");
  await page.getByRole("link", { name: "Balance" }).click();
  await expect(page.getByText("As of Friday 27 November.")).toBeVisible();
});

test("one tap says what happened, and one takes it back", async ({ page }) => {
  await putIn(page, "2026-11-28");
  await passTo(page, "2026-11-29T10:00:00");
  const walk = block(page, "Saturday 28 November");
  await button(walk, "Cut short").click();
  await expect(walk).toContainText("Cut short: 30 min.");
  await expect(button(walk, "Undo")).toBeFocused();
  await button(walk, "More").click();
  await expect(walk).toContainText("Cut short: 45 min.");
  await button(walk, "Undo").click();
  await button(walk, "It happened").click();
  await expect(walk).toContainText("It happened: 1 h.");
  const [before, after] = [
    walk.getByRole("group", { name: "Before" }),
    walk.getByRole("group", { name: "After" }),
  ];
  await before.getByRole("radio", { name: "Low", exact: true }).check({ force: true });
  await after.getByRole("radio", { name: "Good", exact: true }).check({ force: true });
  await expect(page.getByRole("img", { name: /^Before and after time alone/u })).toBeVisible();
});

test("time alone that fell through twice is not let go: three ways on", async ({ page }) => {
  await putIn(page, "2026-11-28");
  await putIn(page, "2026-11-29");
  await passTo(page, "2026-12-01T10:00:00");
  const next = page.getByRole("region", { name: "The next thing" });
  await expect(next).toContainText("Sunday 29 November: did your time alone happen?");
  await button(next, "Fell through").click();
  await button(next, "Fell through").click();
  await expect(next).toContainText("Your time alone fell through twice.");
  await button(next, "Plan it again").click();
  await expect(title(page, "A week with room in it")).toBeVisible();
  await page.getByRole("link", { name: "Balance" }).click();
  await button(next, "Ask again, kindly").click();
  const field = page.getByRole("textbox", { name: "What you want to say" });
  await expect(field).toHaveValue(/I'd like an hour to myself on Thursday evening\./u);
  await page.getByRole("link", { name: "Balance" }).click();
  await putIn(page, "2026-12-03");
  await expect(next).toHaveCount(0);
});

test("the talk of the month: two questions, in its last week, kept for oneself", async ({
  page,
}) => {
  await putIn(page, "2026-11-24");
  await button(page, "Answer for myself").click();
  await expect(title(page, "November")).toBeFocused();
  const [alone, together] = [
    page.getByRole("group", { name: "Did you have enough time to yourself?" }),
    page.getByRole("group", { name: "Did you have enough time with each other?" }),
  ];
  await alone.getByRole("radio", { name: "Nearly" }).check({ force: true });
  await together.getByRole("radio", { name: "Enough" }).check({ force: true });
  await button(page, "Keep it").click();
  await expect(page.getByText("You have answered for November.")).toBeVisible();
  await passTo(page, "2026-12-10T10:00:00");
  await button(page, "Look at my answers").click();
  await expect(alone.getByRole("radio", { name: "Nearly" })).toBeChecked();
});

test("time alone that was put off three times in two weeks: a talk can be booked", async ({
  page,
}) => {
  for (const day of ["2026-11-30", "2026-12-01", "2026-12-02"]) await putIn(page, day);
  await passTo(page, "2026-12-03T10:00:00");
  const next = page.getByRole("region", { name: "The next thing" });
  for (let time = 0; time < 2; time += 1) await button(next, "Fell through").click();
  await button(block(page, "Monday 30 November"), "Fell through").click();
  await expect(next).toContainText("Your time alone was put off three times in two weeks.");
  await button(next, "Book a talk").click();
  await button(page, "Put it in").click();
  await expect(block(page, "Friday 4 December")).toContainText("Time together, 30 min planned");
});

test("time given back that fell through comes first, until it has a new day", async ({ page }) => {
  await putIn(page, "2026-11-26");
  await button(page, "Put in a time").click();
  await radio(page, "Time together").check();
  await button(page, "Tomorrow").click();
  await radio(page, "Thursday 26 November").check();
  await button(page, "Put it in").click();
  await passTo(page, "2026-11-29T10:00:00");
  const supper = block(page, "Saturday 28 November");
  await expect(supper).toContainText("Time together, 1 h planned, given back");
  await button(supper, "Fell through").click();
  const next = page.getByRole("region", { name: "The next thing" });
  await expect(next).toContainText("First the time together of Saturday 28 November");
  await button(next, "Find it a new day").click();
  await expect(radio(page, "Time together")).toBeChecked();
  await expect(radio(page, "Thursday 26 November")).toBeChecked();
  await button(page, "Put it in").click();
  await expect(title(page, "Balance")).toBeVisible();
  await expect(next).toHaveCount(0);
});

test("a check-in is six taps at most, and one that is left leaves no trace", async ({ page }) => {
  await putIn(page, "2026-11-26");
  await button(page, "Check in").click();
  await radio(page, "Nearly").check();
  await button(page, "Not now").click();
  await button(page, "Check in").click();
  await expect(radio(page, "Nearly")).not.toBeChecked();
  const rested = page.getByRole("slider", { name: "Worn out or rested?" });
  const atEase = page.getByRole("slider", { name: "On edge or at ease?" });
  await expect(rested).toHaveAttribute("aria-valuetext", "Not said");
  // A tap where the slider stands already says the middle, and a key moves it.
  await rested.click();
  await expect(rested).toHaveAttribute("aria-valuetext", "In between");
  await atEase.press("ArrowRight");
  await expect(atEase).toHaveAttribute("aria-valuetext", "Fairly calm");
  await radio(page, "Nearly").check();
  await radio(page, "Yes").nth(1).check();
  await radio(page, "Yes").nth(2).check();
  await button(page, "Keep it").click();
  await expect(page.getByText("You have said how 23 Nov to 29 Nov was.")).toBeVisible();
});

test("where the coaching has stopped, no words for the other are offered", async ({ page }) => {
  await page.getByRole("link", { name: "Say" }).click();
  const field = page.getByRole("textbox", { name: "What you want to say" });
  await field.fill(`${sorry}. I'm scared of you when you drink.`);
  await button(page, "Open the private page").click();
  const punished = page.getByRole("group", { name: "Would you be made to pay for asking?" });
  await punished.getByRole("radio", { name: "Yes" }).check({ force: true });
  await button(page, "Done").click();
  await expect(page.getByRole("heading", { name: "The notes on your text are off" })).toBeVisible();
  await page.getByRole("link", { name: "Balance" }).click();
  await findNeed(page);
  await expect(button(page, "Keep it, and find the words")).toHaveCount(0);
  await button(page, "Keep it").click();
  await expect(page.getByRole("region", { name: "Take it with you" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Time of their own" })).toHaveCount(0);
});

test("all of it can be taken along, under a name that says nothing", async ({ page }) => {
  await putIn(page, "2026-11-26");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    button(page, "As a table").click(),
  ]);
  expect(download.suggestedFilename()).toBe("notes-2026-11-27.csv");
  const [calendar] = await Promise.all([
    page.waitForEvent("download"),
    button(page, "As a calendar").click(),
  ]);
  expect(calendar.suggestedFilename()).toBe("notes-2026-11-27.ics");
});

/** Every screen, and how one gets there from the one before. */
const screens: readonly (readonly [name: string, go: (page: Page) => Promise<void>])[] = [
  ["welcome", (page) => expect(button(page, "Find out what you need")).toBeVisible()],
  ["result", findNeed],
  ["page", (page) => button(page, "Keep it").last().click()],
  ["put in", (page) => button(page, "Put in a time").click()],
  [
    "check-in",
    async (page) => {
      await button(page, "Back").click();
      await button(page, "Check in").click();
    },
  ],
  [
    "month",
    async (page) => {
      await button(page, "Not now").click();
      await putIn(page, "2026-11-24");
      await button(page, "Answer for myself").click();
    },
  ],
  [
    "full page",
    async (page) => {
      await button(page, "Not now").click();
      await putIn(page, "2026-11-24");
      await putIn(page, "2026-11-25", "Time together");
      await page.locator(".feelings summary").first().click();
      for (const group of ["Before", "After"])
        await page
          .getByRole("group", { name: group })
          .getByRole("radio")
          .nth(3)
          .check({ force: true });
      await radio(page, "Stings a little").check();
      for (const summary of await page.locator(".figure summary").all()) await summary.click();
      await expect(page.getByRole("table")).toHaveCount(4);
    },
  ],
];

for (const look of looks) {
  test(`every screen is clean at ${nameOfLook(look)}, and nothing is wider than the page`, async ({
    page,
  }) => {
    await wear(page, look);
    for (const [screen, go] of screens) {
      await go(page);
      await expectClean(page, screen, look);
    }
  });
}

test("what one taps is at least 44 px high", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await putIn(page, "2026-11-27");
  const heights = await page
    .locator("main :is(.button, .step, .week-turn, .choice, .feeling-choice, .quiet, summary)")
    .filter({ visible: true })
    .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(12);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
});
