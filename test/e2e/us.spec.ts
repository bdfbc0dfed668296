import { expect, test, type Browser, type Page } from "@playwright/test";
import { button } from "./room.ts";

/** One of the two, in a browser of their own. */
async function person(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ baseURL });
  return context.newPage();
}

async function writeAsk(page: Page): Promise<void> {
  await page.goto("/#/us");
  await button(page, "Write to them").click();
  await page
    .getByRole("textbox", { name: "Your words", exact: true })
    .fill("I love our evenings. I need a morning to myself.");
  await page.getByRole("textbox", { name: "How long?", exact: true }).fill("three hours");
  await page.getByRole("textbox", { name: "When?", exact: true }).fill("Saturday morning");
  await page.getByRole("textbox", { name: "When does it end?", exact: true }).fill("at noon");
  await page
    .getByRole("textbox", { name: "When are you back with them?", exact: true })
    .fill("for lunch");
  await page
    .getByRole("textbox", { name: "And together, if you like", exact: true })
    .fill("soup at the market");
  await page.getByRole("textbox", { name: "How do you sign?", exact: true }).fill("Ana");
  await button(page, "See it as they will").click();
}

/** Passes the private page, and comes to the link. */
async function shareAsk(page: Page): Promise<string> {
  await button(page, "Share this").click();
  await button(page, "Skip this").click();
  return page.getByRole("textbox", { name: "The link", exact: true }).inputValue();
}

test("from the letter to a yes that both see, and to leaving", async ({ browser, baseURL }) => {
  const [ana, ben] = [await person(browser, baseURL), await person(browser, baseURL)];
  await writeAsk(ana);
  const link = await shareAsk(ana);

  await ben.goto(link);
  await expect(ben.getByRole("heading", { name: "A letter for you" })).toBeVisible();
  await expect(ben.getByText("I need a morning to myself.")).toBeVisible();
  await expect(ben.getByText("soup at the market")).toBeVisible();
  expect(ben.url()).not.toContain("j=");
  await button(ben, /^Yes Just/u).click();
  await ben
    .getByRole("textbox", { name: "A word with it, if you like", exact: true })
    .fill("Gladly. Sleep in.");
  await button(ben, "See it as they will").click();
  await button(ben, "Send my answer").click();
  await expect(ben.getByText("You both said yes to this.")).toBeVisible();
  await expect(ben.getByText("Shared.", { exact: true })).toBeVisible();

  await button(ana, "Back").click();
  await expect(ana.getByText("You both said yes to this.")).toBeVisible();
  await expect(ana.getByText("Gladly. Sleep in.")).toBeVisible();

  await button(ben.getByRole("main"), "Leave").click();
  await button(ben, "Leave now").click();
  await expect(ben.getByRole("heading", { name: "You have left" })).toBeVisible();
  await expect(ben.getByText("and nothing more comes in")).toBeVisible();
  await ben.reload();
  await expect(ben.getByText("I need a morning to myself.")).toBeVisible();
});
