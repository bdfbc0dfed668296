import { expect, test, type Page } from "@playwright/test";
import { button, sorry } from "./room.ts";

const field = (page: Page) => page.getByRole("textbox", { name: "What you want to say" });
const erase = (page: Page, words: string) => button(page, `Erase “${words}”`);

async function write(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await expect(page.locator("#kept-where")).toHaveAttribute("data-saving", "saved");
}

test("a draft is there again after a reload, and the tab closes without a question", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.goto("/");
  await expect(page.getByText("Saved on this device as you write, encrypted.")).toBeVisible();
  await write(page, "my own words\nin two lines");
  await page.reload();
  await expect(field(page)).toHaveValue("my own words\nin two lines");
  await field(page).press("End");
  await field(page).press("ControlOrMeta+z");
  await expect(field(page)).toHaveValue("my own words\nin two lines");
  expect(asked).toEqual([]);
});

test("answers, taps and notes put away for good come back with it", async ({ page }) => {
  await page.goto("/");
  await write(page, sorry);
  const quoted = page.locator(".words", { hasText: "sorry to ask" });
  const apology = page.locator(".note").filter({ has: quoted });
  await apology.getByText("Why", { exact: true }).click();
  await button(apology, "Never show this kind").click();
  await button(page, "What they may hear").click();
  await page.getByRole("radio", { name: "Goes quiet" }).click();
  await button(page, "Help me find the words").click();
  await page.getByLabel("When?").fill("Saturday morning");
  // Nothing tells when an answer is saved: it is within a second.
  await page.waitForTimeout(2_500);
  await page.reload();
  await expect(page.locator(".note").first()).toBeVisible();
  await expect(apology).toHaveCount(0);
  await button(page, "What they may hear").click();
  await button(page, "Describe them again").click();
  await expect(page.getByRole("radio", { name: "Goes quiet" })).toBeChecked();
  await button(page, "Help me find the words").click();
  await expect(page.getByLabel("When?")).toHaveValue("Saturday morning");
});

test("the keyboard alone opens a draft, starts one, erases one and brings it back", async ({
  page,
}) => {
  await page.goto("/");
  await write(page, "first words");
  await button(page, "Start a new one").press("Enter");
  await expect(field(page)).toHaveValue("");
  await write(page, "second words");
  await button(page, "Your drafts").press("Enter");
  await expect(page.getByRole("heading", { name: "Your drafts" })).toBeFocused();
  await expect(page.locator(".kept-title")).toHaveText(["second words", "first words"]);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(field(page)).toHaveValue("first words");
  await field(page).press("ControlOrMeta+z");
  await expect(field(page)).toHaveValue("first words");
  await button(page, "Your drafts").press("Enter");
  await erase(page, "first words").press("Enter");
  await expect(page.locator(".kept-title")).toHaveText(["second words"]);
  await button(page, "Bring it back").press("Enter");
  await expect(page.locator(".kept-title")).toHaveText(["first words", "second words"]);
  await erase(page, "second words").press("Enter");
  await page.reload();
  await expect(field(page)).toHaveValue("first words");
  await button(page, "Your drafts").click();
  await expect(page.locator(".kept-title")).toHaveText(["first words"]);
});

test("two tabs on one draft follow each other, and lose nothing", async ({ context }) => {
  const one = await context.newPage();
  await one.goto("/");
  await write(one, "from one");
  const other = await context.newPage();
  await other.goto("/");
  await expect(field(other)).toHaveValue("from one");
  await write(other, "from one and the other");
  await expect(field(one)).toHaveValue("from one and the other");
});

test("where nothing can be kept the page says so, and asks before it is closed", async ({
  page,
}) => {
  await page.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException("no", "InvalidStateError");
    };
  });
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.goto("/");
  await expect(page.locator("#kept-where")).toContainText("Not saved");
  await field(page).fill("my own words");
  await expect(page.locator("#kept-where")).toHaveAttribute("data-saving", "not-saved");
  await expect(field(page)).toHaveValue("my own words");
  await page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(["beforeunload"]);
});
