import { readFileSync } from "node:fs";
import { expect, test, type Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { addAuthenticator, expectClean, looks, nameOfLook, wear } from "./looks.ts";
import { button } from "./room.ts";

const words = "acorn lantern puddle violin gravel teapot";
const planted = "my own words about Saturday";
const field = (page: Page) => page.getByRole("textbox", { name: "What you want to say" });
const passphrase = (page: Page) => page.getByLabel("Your passphrase");

/** Stretching takes a while, and longer where much else runs. */
const patience = { timeout: 40_000 };
test.setTimeout(120_000);

async function write(page: Page, text = planted): Promise<void> {
  await page.goto("/");
  await field(page).fill(text);
  await expect(page.locator("#kept-where")).toHaveAttribute("data-saving", "saved");
}

async function toSettings(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Settings" }).click();
  await expect(page.getByRole("heading", { name: "The lock" })).toBeVisible();
}

/** Sets a lock with own words. Gives the recovery code. */
async function setLock(page: Page): Promise<string> {
  await toSettings(page);
  await button(page, "Set a lock").click();
  await page.getByRole("radio", { name: "My own" }).click({ force: true });
  await page.getByLabel("Your own words").fill(words);
  await expect(page.getByText("Strong enough.")).toBeVisible(patience);
  await button(page, "Set this lock").click();
  await expect(button(page, "I wrote it down")).toBeVisible(patience);
  const code = await page.locator(".code-words li").allInnerTexts();
  await button(page, "I wrote it down").click();
  await expect(button(page, "Lock now")).toBeVisible();
  return code.join(" ");
}

async function unlock(page: Page, typed = words): Promise<void> {
  await passphrase(page).fill(typed);
  await button(page, "Unlock").click();
  await expect(page.locator("dialog.cover")).toBeHidden(patience);
}

/** All that the page holds, in its markup and in its fields. */
function everythingOn(page: Page): Promise<string> {
  return page.evaluate(() => {
    const fields = [...document.querySelectorAll("textarea, input")].map((one) =>
      one instanceof HTMLTextAreaElement || one instanceof HTMLInputElement ? one.value : "",
    );
    const marked = [...CSS.highlights.values()].flatMap((marks) => [...marks].map(String));
    return [document.documentElement.outerHTML, ...fields, ...marked].join("\n");
  });
}

test("locked, the page holds no word and no worker that read one; the words open it again", async ({
  page,
}) => {
  await write(page);
  await setLock(page);
  await page.goBack();
  await expect(field(page)).toHaveValue(planted);
  expect(page.workers().length).toBeGreaterThan(0);
  await toSettings(page);
  await button(page, "Lock now").click();
  await expect(passphrase(page)).toBeFocused();
  await expect(field(page)).toHaveCount(0);
  expect(await everythingOn(page)).not.toMatch(/saturday|draft/iu);
  await expect.poll(() => page.workers().length).toBe(0);

  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(passphrase(page)).toBeVisible();
  await passphrase(page).fill("other words");
  await button(page, "Unlock").click();
  await expect(page.getByText("This does not open.")).toBeVisible(patience);

  await unlock(page);
  await page.goBack();
  await expect(field(page)).toHaveValue(planted);
  await expect.poll(() => page.workers().length).toBeGreaterThan(0);
});

test("a locked page shows its lock first after a reload, and the recovery code opens it", async ({
  page,
}) => {
  await write(page);
  const code = await setLock(page);
  await page.goto("/");
  await page.reload();
  await expect(passphrase(page)).toBeVisible();
  expect(await everythingOn(page)).not.toMatch(/saturday|draft/iu);
  await button(page, "I forgot it").click();
  await page.getByLabel("Your recovery code").fill(code.toUpperCase());
  await button(page, "Unlock").click();
  await expect(field(page)).toHaveValue(planted, patience);

  // Whoever forgot the words sets others with the code.
  await toSettings(page);
  await button(page, "Change the words").click();
  await page.getByLabel("The words you have now").fill(code);
  const drawn = await page.locator(".drawn-words").innerText();
  await button(page, "Use these words").click();
  await expect(button(page, "Lock now")).toBeVisible(patience);
  await button(page, "Lock now").click();
  await unlock(page, drawn);

  await button(page, "Take the lock away").click();
  await page.getByLabel("The words of your lock").fill(drawn);
  await button(page, "Take it away").click();
  await expect(button(page, "Set a lock")).toBeVisible(patience);
  await page.goto("/");
  await page.reload();
  await expect(field(page)).toHaveValue(planted);
});

test("weak words of one's own are refused, with the reason", async ({ page }) => {
  await write(page);
  await toSettings(page);
  await button(page, "Set a lock").click();
  await page.getByRole("radio", { name: "My own" }).click({ force: true });
  await page.getByLabel("Your own words").fill("password123");
  await button(page, "Set this lock").click();
  await expect(page.getByRole("alert").filter({ hasText: /words/u })).toBeVisible(patience);
  await expect(button(page, "Set this lock")).toBeVisible();
});

test("locked in one tab is locked in the other within half a second", async ({ context }) => {
  const one = await context.newPage();
  await write(one);
  await setLock(one);
  const other = await context.newPage();
  await other.goto("/");
  await unlock(other);
  await expect(field(other)).toHaveValue(planted);
  await other.evaluate(() => {
    const cover = document.querySelector("dialog.cover");
    const watch = new MutationObserver(() => {
      if (cover?.matches(":modal") === true) Object.assign(window, { lockedAt: Date.now() });
    });
    if (cover !== null) watch.observe(cover, { attributes: true });
  });
  const pressedAt = await one.evaluate(() => {
    const now = [...document.querySelectorAll("button")].find(
      ({ textContent }) => textContent === "Lock now",
    );
    now?.click();
    return Date.now();
  });
  await expect(passphrase(other)).toBeVisible();
  expect(await everythingOn(other)).not.toMatch(/saturday/iu);
  const lockedAt = await other.evaluate(() => Number(Reflect.get(window, "lockedAt")));
  expect(lockedAt - pressedAt).toBeLessThan(500);
});

test("it locks when it is out of sight, and Leave throws the keys away", async ({ page }) => {
  await page.route("https://en.wikipedia.org/**", (route) =>
    route.fulfill({ contentType: "text/html", body: "<title>Encyclopedia</title>" }),
  );
  await write(page);
  await setLock(page);
  await page.getByRole("radio", { name: "At once" }).click({ force: true });
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await expect(passphrase(page)).toBeVisible();
  await unlock(page);
  await page.locator("header .leave").click();
  await expect(page).toHaveTitle("Encyclopedia");
  await page.goto("/");
  await expect(passphrase(page)).toBeVisible();
});

test("a passkey opens the lock", async ({ page, context }) => {
  await addAuthenticator(page, context);
  await write(page);
  await setLock(page);
  await button(page, "Add a passkey").click();
  await page.getByLabel("The words of your lock").fill(words);
  await button(page, "Add it").click();
  await expect(button(page, "Take the passkey away")).toBeVisible(patience);
  await button(page, "Lock now").click();
  await button(page, "Use the passkey").click();
  await expect(page.locator("dialog.cover")).toBeHidden(patience);
  await button(page, "Take the passkey away").click();
  await expect(button(page, "Add a passkey")).toBeVisible();
});

test("all of it goes out to be read, and comes back in after everything was erased", async ({
  page,
}) => {
  await write(page);
  await toSettings(page);
  const readable = page.waitForEvent("download");
  await button(page, "Download to read").click();
  const zip = await (await readable).path();
  const files = unzipSync(readFileSync(zip));
  expect(strFromU8(files["drafts/1.md"] ?? new Uint8Array())).toBe(`${planted}\n`);
  expect(Object.keys(files)).toContain("everything.json");

  await button(page, "Make a backup").click();
  await page.getByLabel("Words for the backup").fill(words);
  const sealed = page.waitForEvent("download", patience);
  await button(page, "Save the backup").click();
  const backup = await (await sealed).path();
  expect(readFileSync(backup).toString("latin1")).not.toMatch(/saturday|PK/u);

  for (const [file, secret] of [
    [zip, null],
    [backup, words],
  ] as const) {
    await button(page, "Erase everything").click();
    const reloaded = page.waitForEvent("load");
    await button(page, "Erase it").click();
    await reloaded;
    await expect(page.getByRole("heading", { name: "The lock" })).toBeVisible();
    await page.getByLabel("Read a file back in").setInputFiles(file);
    if (secret !== null) {
      await page.getByLabel("The words of this backup").fill(secret);
      await button(page, "Read it").click();
    }
    await expect(page.getByText("It is in. Open this page again")).toBeVisible(patience);
    await page.goto("/");
    await page.reload();
    await expect(field(page)).toHaveValue(planted);
    await toSettings(page);
  }
});

test("the keyboard alone sets a lock, locks and opens it", async ({ page }) => {
  await write(page);
  await toSettings(page);
  await button(page, "Set a lock").press("Enter");
  await expect(page.getByRole("heading", { name: "Choose your words" })).toBeFocused();
  const drawn = await page.locator(".drawn-words").innerText();
  await button(page, "Set this lock").press("Enter");
  await expect(page.getByRole("heading", { name: "Your recovery code" })).toBeFocused(patience);
  await button(page, "I wrote it down").press("Enter");
  await button(page, "Lock now").press("Enter");
  await expect(passphrase(page)).toBeFocused();
  await page.keyboard.insertText(drawn);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(passphrase(page)).toHaveAttribute("type", "text");
  await page.keyboard.press("Enter");
  await expect(page.locator("dialog.cover")).toBeHidden(patience);
});

for (const look of looks) {
  test(`drafts, the lock and what is kept are clean at ${nameOfLook(look)}`, async ({ page }) => {
    await wear(page, look);
    const check = async (screen: string) => {
      await expectClean(page, screen, look);
      const heights = await page
        .locator(".button, .quiet, .answer, .kept-open")
        .filter({ visible: true })
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
      expect([screen, Math.min(...heights) >= 44]).toEqual([screen, true]);
    };
    await write(page);
    await button(page, "Your drafts").click();
    await expect(page.locator(".kept-title")).toBeVisible();
    await check("drafts");
    await toSettings(page);
    await check("settings without a lock");
    await button(page, "Make a backup").click();
    await check("backup");
    await button(page, "Set a lock").click();
    await check("drawn words");
    await page.getByRole("radio", { name: "My own" }).click({ force: true });
    await page.getByLabel("Your own words").fill("password");
    await expect(page.getByText("It is short")).toBeVisible(patience);
    await check("own words");
    await page.getByRole("radio", { name: "Six words drawn for me" }).click({ force: true });
    await button(page, "Set this lock").click();
    await expect(button(page, "I wrote it down")).toBeVisible(patience);
    await check("recovery code");
    await button(page, "I wrote it down").click();
    await check("settings with a lock");
    await button(page, "Lock now").click();
    await expect(passphrase(page)).toBeVisible();
    await check("locked");
    await button(page, "Unlock").click();
    await expect(page.getByText("Type the words of your lock first.")).toBeVisible();
    await button(page, "I forgot it").click();
    await button(page, "I have neither").click();
    await check("recovery");
  });
}
