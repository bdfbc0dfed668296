import { expect, test, type Page } from "@playwright/test";
import { expectClean, fewLooks, nameOfLook, wear } from "./looks.ts";
import { button } from "./room.ts";

const field = (page: Page) => page.getByRole("textbox", { name: "What you want to say" });
const leave = (page: Page) => page.locator("header .leave");
const roomLink = (page: Page, name: string) => page.getByRole("link", { name });

async function open(page: Page, hash = ""): Promise<void> {
  await page.goto(`/${hash}`);
  await expect(page.locator("main h1").filter({ visible: true }).first()).toBeAttached();
}

test("the keyboard alone goes from room to room, and Back goes back", async ({ page }) => {
  await open(page);
  await field(page).fill("my own words");
  await roomLink(page, "Settings").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Settings" })).toBeFocused();
  expect(new URL(page.url()).hash).toBe("#/settings");
  await expect(roomLink(page, "Settings")).toHaveAttribute("aria-current", "page");
  await roomLink(page, "Help").press("Enter");
  await expect(page.getByRole("heading", { name: "If it is not safe to ask" })).toBeFocused();
  await page.goBack();
  await page.goBack();
  await expect(field(page)).toHaveValue("my own words");
});

test("an address that leads nowhere leads to Say", async ({ page }) => {
  await open(page, "#/what-she-said");
  await expect(field(page)).toBeVisible();
});

test("questions in Say keep their Back, also after a look into another room", async ({ page }) => {
  await open(page);
  await button(page, "Help me find the words").click();
  await page.getByLabel("When?").fill("tonight");
  await button(page, "Next").click();
  await roomLink(page, "Help").click();
  await expect(page.getByRole("heading", { name: "If it is not safe to ask" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Where does it come from?" })).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel("When?")).toHaveValue("tonight");
});

test("Leave is in sight on every page at 400 %, whatever is scrolled", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 215 });
  for (const hash of ["", "#/settings", "#/help"]) {
    await open(page, hash);
    for (const place of [0, 10_000]) {
      await page.evaluate((top) => scrollTo(0, top), place);
      await expect(leave(page)).toBeInViewport({ ratio: 1 });
    }
    const box = await leave(page).boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
  }
});

const neutral = "<title>Encyclopedia</title>A page like any other.";

test("Leave puts another page in place of this one, and Back does not return", async ({ page }) => {
  await page.route("https://en.wikipedia.org/**", (route) =>
    route.fulfill({ contentType: "text/html", body: neutral }),
  );
  await open(page);
  await field(page).fill("my own words");
  await roomLink(page, "Settings").click();
  await leave(page).click();
  await expect(page).toHaveTitle("Encyclopedia");
  for (const way of ["back", "back", "forward", "forward"] as const) {
    await (way === "back" ? page.goBack() : page.goForward()).catch(() => null);
    await expect(page.getByText("my own words")).toHaveCount(0);
    await expect(page).toHaveTitle(/^(?:Encyclopedia|Flatbread|)$/u);
  }
});

test("Shift three times leaves, and without a connection to a page of our own", async ({
  page,
  context,
}) => {
  await open(page);
  await field(page).fill("my own words");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
  await context.setOffline(true);
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("Shift");
  await expect(page).toHaveTitle("Flatbread");
});

test("the cover falls within 100 ms when the page is hidden, over an open dialog too", async ({
  page,
}) => {
  await open(page, "#/help");
  await button(page, "Ask me").click();
  await expect(page.getByRole("dialog", { name: "Is it safe to say this?" })).toBeVisible();
  await expect(page.locator("dialog.gate .leave")).toBeInViewport({ ratio: 1 });
  const covered = await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
    // In the same turn: nothing has been drawn in between.
    const cover = document.querySelector("dialog.cover");
    const { x, y } = { x: innerWidth / 2, y: innerHeight / 2 };
    return cover?.matches(":modal") === true && cover.contains(document.elementFromPoint(x, y));
  });
  expect(covered).toBe(true);
  await expect(page.locator("dialog.cover .leave")).toBeInViewport({ ratio: 1 });
  await button(page, "Tap to go on").click();
  await expect(page.locator("dialog.cover")).toBeHidden();
  await expect(page.getByRole("dialog", { name: "Is it safe to say this?" })).toBeVisible();
});

test("what the page is called can be chosen, and says nothing", async ({ page }) => {
  await open(page);
  await expect(page).toHaveTitle("Notes");
  await roomLink(page, "Settings").click();
  await page.getByRole("radio", { name: "Recipes" }).click({ force: true });
  await expect(page).toHaveTitle("Recipes");
  await expect(page.locator(".name")).toHaveText("Recipes");
});

test("no field helps itself to the words, unless asked", async ({ page }) => {
  await open(page);
  const habits = () =>
    field(page).evaluate((one) => ({
      autocomplete: one.getAttribute("autocomplete"),
      spellcheck: one instanceof HTMLElement && one.spellcheck,
      suggestions: one.closest("[writingsuggestions]")?.getAttribute("writingsuggestions"),
    }));
  const shut = { autocomplete: "off", spellcheck: false, suggestions: "false" };
  expect(await habits()).toEqual(shut);
  await roomLink(page, "Settings").click();
  await page.getByRole("switch", { name: "Let the browser check my spelling" }).check();
  await page.goBack();
  expect(await habits()).toEqual({ ...shut, spellcheck: true });
});

test("clearing what was copied is offered after a minute", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.clock.install();
  await open(page);
  await field(page).fill("I need an evening to myself.");
  await button(page, "Copy").click();
  const clear = button(page, "Clear it");
  await expect(page.getByRole("status").filter({ hasText: "Copied." })).toBeAttached();
  await expect(clear).toHaveCount(0);
  await page.clock.fastForward(61_000);
  await clear.click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(" ");
});

for (const look of fewLooks) {
  test(`settings, help, gate and cover are clean at ${nameOfLook(look)}`, async ({ page }) => {
    await wear(page, look);
    const check = async (screen: string) => {
      await expectClean(page, screen, look);
    };
    await open(page, "#/settings");
    await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
    await check("settings");
    await roomLink(page, "Help").click();
    await page.getByLabel("Where are you?").selectOption("GB");
    await check("help");
    await button(page, "Ask me").click();
    await check("gate");
    await page.evaluate(() => dispatchEvent(new Event("blur")));
    await check("cover");
  });
}

test("what one taps in the shell is at least 44 px high", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const hash of ["#/settings", "#/help"]) {
    await open(page, hash);
    const heights = await page
      .locator(".button, .choice, .quiet, .room-link, .leave, .switch label, .call, select")
      .filter({ visible: true })
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThan(5);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  }
});
