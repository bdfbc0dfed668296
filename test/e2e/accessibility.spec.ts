import { expect, test, type Page } from "@playwright/test";
import { expectClean, looks, nameOfLook, wear } from "./looks.ts";
import { button, sorry } from "./room.ts";

/** Every screen, and how one gets there from the one before. */
const screens: readonly (readonly [name: string, go: (page: Page) => Promise<void>])[] = [
  ["empty", async (page) => expect(button(page, "Help me find the words")).toBeVisible()],
  [
    "notes",
    async (page) => {
      await page.getByRole("textbox").fill(`${sorry}. I love you. If you say no I'm leaving you.`);
      await expect(page.locator(".note").first()).toBeVisible();
      await page.getByText("Why", { exact: true }).first().click();
    },
  ],
  [
    "a note put away, and undo",
    async (page) => {
      await button(page, "Not this one").last().click();
      await page.locator(".rewrite").first().click();
      await page.getByText("What you put away").click();
      await expect(button(page, "Undo")).toBeVisible();
    },
  ],
  ["four taps", (page) => button(page, "What they may hear").click()],
  [
    "what they may hear",
    async (page) => {
      for (let tap = 0; tap < 3; tap += 1) await button(page, "Next").click();
      await button(page, "Done").click();
      await expect(button(page, "Describe them again")).toBeVisible();
    },
  ],
  ["need", (page) => button(page, "Help me find the words").click()],
  ["why", (page) => button(page, "Next").click()],
  ["them", (page) => button(page, "Next").click()],
  ["give back", (page) => button(page, "Next").click()],
  ["register", (page) => button(page, "Next").click()],
  [
    "drafts",
    async (page) => {
      await button(page, /Face to face/u).click();
      await expect(page.locator(".draft")).toHaveCount(3);
      await page.getByText("If they…").first().click();
    },
  ],
  ["consent", (page) => button(page.locator(".draft").first(), "Use this one").click()],
];

for (const look of looks) {
  test(`every screen is clean at ${nameOfLook(look)}, and nothing is wider than the page`, async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await wear(page, look);
    await page.goto("/");
    for (const [screen, go] of screens) {
      await go(page);
      await expectClean(page, screen, look);
    }
  });
}

test("what one taps most is at least 44 px high", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto("/");
  await page.getByRole("textbox").fill(sorry);
  await expect(page.locator(".rewrite").first()).toBeVisible();
  const heights = await page
    .locator(".button, .rewrite, .side, .choice, .quiet, summary")
    .filter({ visible: true })
    .evaluateAll((elements) => elements.map((element) => element.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(8);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
});
