import { expect, test as base, type Page } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { expectClean, looks, nameOfLook, wear } from "./looks.ts";
import { button, settled } from "./room.ts";

/** After every story: nothing but the app's own files was asked for, and nothing broke. */
const test = base.extend<{ readonly plan: Page }>({
  plan: async ({ page, baseURL }, use) => {
    const broken: string[] = [];
    page.on("pageerror", (error) => broken.push(`error: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") broken.push(`console: ${message.text()}`);
    });
    page.on("request", (request) => {
      const url = new URL(request.url());
      const isOwnFile = request.method() === "GET" && url.origin === new URL(baseURL ?? "").origin;
      if (!isOwnFile && url.protocol !== "blob:") broken.push(`request: ${url.href}`);
    });
    await page.goto("/#/plan");
    await expect(title(page, "A week with room in it")).toBeFocused();
    await use(page);
    expect(broken).toEqual([]);
  },
});

const title = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const blocks = (page: Page) => page.locator(".grid .block");
const labels = (page: Page) =>
  blocks(page).evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
const sheet = (page: Page) => page.getByRole("dialog");

async function toWeek(page: Page): Promise<void> {
  await button(page, "Go on").click();
  await page.getByLabel("What do you call them?").fill("Ben");
  await button(page, "Go on").click();
  await button(page, "Show the week").click();
  await expect(title(page, "The next two weeks")).toBeVisible();
}

/** The first answer is enough: the search for the best may go on for long on a slow machine. */
async function settle(page: Page): Promise<void> {
  const enough = button(page, "This one will do");
  const done = page.locator('[data-work="idle"]');
  await expect(enough.or(done).first()).toBeVisible();
  if (await enough.isVisible()) await enough.click({ timeout: 2_000 }).catch(() => null);
  await expect(done).toBeVisible({ timeout: 40_000 });
}

const choir = [
  "BEGIN:VCALENDAR",
  "VERSION:2.0",
  "BEGIN:VEVENT",
  "UID:choir",
  "DTSTART:20260101T180000",
  "DTEND:20260101T200000",
  "RRULE:FREQ=DAILY",
  "SUMMARY:Choir with Anna",
  "END:VEVENT",
  "BEGIN:VEVENT",
  "UID:odd",
  "DTSTART:tomorrow",
  "SUMMARY:Odd",
  "END:VEVENT",
  "END:VCALENDAR",
].join("\r\n");

test("three taps each, a week at once, two yeses, and into the calendar", async ({
  plan: page,
}) => {
  for (const who of ["I am free", "they are free"]) {
    await button(page, `Say when ${who}`).click();
    await page
      .getByRole("group", { name: "On weekdays" })
      .getByRole("radio", { name: "Evenings" })
      .click();
    await page
      .getByRole("group", { name: "At weekends" })
      .getByRole("radio", { name: "All day" })
      .click();
    await page
      .getByRole("group", { name: "In bed by" })
      .getByRole("radio", { name: "22:30" })
      .click();
    await button(page, "Done").click();
    await expect(title(page, "A week with room in it")).toBeVisible();
  }
  await expect(page.getByText("In bed by 22:30.")).toHaveCount(2);
  await toWeek(page);
  await settle(page);
  expect((await labels(page)).length).toBeGreaterThan(3);
  await expect(title(page, "The next two weeks")).toBeVisible();
  await button(page, "I say yes to this").click();
  await button(page, "They said yes").click();
  await expect(page.getByRole("heading", { name: "Both said yes" })).toBeVisible();
  await button(page, "Into my calendar").click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    button(page, "Save the file").click(),
  ]);
  const ics = await readFile(await file.path(), "utf8");
  expect(file.suggestedFilename()).toBe("week.ics");
  expect(new Set(ics.match(/^(?:SUMMARY|STATUS):.*$/gmu))).toEqual(
    new Set(["SUMMARY:Busy", "STATUS:CONFIRMED"]),
  );
  await expect(page.getByText("Saved as week.ics.")).toBeVisible();
});

test("the best week is proven, by a solver that cannot fetch", async ({ plan: page }) => {
  test.setTimeout(120_000);
  const planner = page.waitForResponse((response) => /\/planner-[\w-]+\.js$/u.test(response.url()));
  await toWeek(page);
  const policy = (await planner).headers()["content-security-policy"] ?? "";
  expect(policy).toContain("'wasm-unsafe-eval'");
  expect(policy).not.toContain("connect-src");
  const worker = page.workers().find((one) => /\/planner-[\w-]+\.js$/u.test(one.url()));
  const fetched = await worker?.evaluate(() =>
    fetch("./planner.json").then(
      () => "sent",
      () => "refused",
    ),
  );
  expect(fetched).toBe("refused");
  await expect(page.locator('[data-work="idle"]')).toBeVisible({ timeout: 60_000 });
  await expect(page.locator(".plan-head .hint")).toHaveText(
    /No week does better for both\.|Good, not proven best\./u,
  );
});

test("a calendar is brought: its evenings stay free, its words do not", async ({ plan: page }) => {
  await button(page, "Say when I am free").click();
  await page.getByLabel("Choose a file").setInputFiles({
    name: "mine.ics",
    mimeType: "text/calendar",
    buffer: Buffer.from(choir),
  });
  await expect(page.getByText("A calendar with one event.")).toBeVisible();
  await page.getByText("2 things in it could not be taken as they stand").click();
  await expect(page.getByText("Line 12:")).toBeVisible();
  await button(page, "Done").click();
  await expect(page.getByText("A calendar with one event.")).toBeVisible();
  await toWeek(page);
  await settle(page);
  const mine = (await labels(page)).filter((label) => !label?.includes("Ben alone"));
  expect(mine.length).toBeGreaterThan(0);
  expect(mine.filter((label) => /, (?:18|19):\d\d to /u.test(label ?? ""))).toEqual([]);
  await expect(page.getByText("Choir")).toHaveCount(0);
});

test("a calendar is dropped, and one that takes long can be stopped", async ({ plan: page }) => {
  await button(page, "Say when I am free").click();
  const drop = (ics: string) =>
    page.locator(".drop").evaluate((place, text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], "mine.ics", { type: "text/calendar" }));
      for (const type of ["dragover", "drop"])
        place.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }, ics);
  // Each of them would take all the steps a series may take.
  const seconds = Array.from({ length: 20 }, (_, index) =>
    ["BEGIN:VEVENT", `UID:${index}`, "DTSTART:20000101T000000", "RRULE:FREQ=SECONDLY;BYSECOND=1,2"]
      .concat("END:VEVENT")
      .join("\n"),
  );
  await drop(["BEGIN:VCALENDAR", ...seconds, "END:VCALENDAR"].join("\n"));
  await expect(page.getByRole("progressbar", { name: "Reading" })).toBeVisible();
  await button(page, "Stop").click();
  await expect(page.getByText("You can drop it here too.")).toBeVisible();
  await drop(choir);
  await expect(page.getByText("A calendar with one event.")).toBeVisible();
});

test("on paper it is the week in words, and nothing to tap", async ({ plan: page }) => {
  await toWeek(page);
  await settle(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".in-words li").first()).toBeVisible();
  await expect(page.locator(".grid")).toBeHidden();
  await expect(page.getByRole("button").filter({ visible: true })).toHaveCount(0);
});

test("what is no calendar is not taken for free time", async ({ plan: page }) => {
  await button(page, "Say when they are free").click();
  await page.getByText("Paste it as text").click();
  await page.getByLabel("The text of the file").fill("<!doctype html><title>Sign in</title>");
  await button(page, "Read it").click();
  await expect(page.getByRole("alert")).toHaveText(/There is no calendar in that\./u);
  await expect(page.getByLabel("The text of the file")).toHaveValue(/Sign in/u);
  await page.getByLabel("The text of the file").fill(choir);
  await button(page, "Read it").click();
  await expect(page.getByText("all other times count as free")).toBeVisible();
});

test("why a block cannot go there is brought into sight, and gone once one says yes", async ({
  plan: page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await toWeek(page);
  await settle(page);
  await blocks(page).filter({ visible: true }).last().click();
  await sheet(page).getByLabel("From").selectOption("06:00");
  await button(sheet(page), "Move it").click();
  const trouble = page.getByRole("alert").filter({ hasText: "asleep" });
  await expect(trouble).toBeInViewport({ ratio: 1 });
  await button(page, "I say yes to this").click();
  await expect(trouble).toHaveCount(0);
});

test("gently: the first time is small, and it is said what it grows to", async ({ plan: page }) => {
  await button(page, "Go on").click();
  await button(page, "Go on").click();
  await page.getByRole("switch", { name: "Go gently" }).check();
  await button(page, "Show the week").click();
  await settle(page);
  await expect(page.locator(".had-me").first()).toHaveText(
    "You alonean hourIt begins small, and grows to 2 hours.",
  );
});

test("one block refused, one carried elsewhere, and taken back", async ({ plan: page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await toWeek(page);
  await settle(page);
  const first = blocks(page).first();
  const before = await first.getAttribute("aria-label");
  await first.click();
  await expect(sheet(page)).toBeVisible();
  await button(sheet(page), "Not then").click();
  await expect(sheet(page)).toBeHidden();
  await settle(page);
  expect(await labels(page)).not.toContain(before);
  await button(page, "Undo").click();
  await settle(page);

  const own = blocks(page).filter({ hasText: "You" }).first();
  const moved = await own.getAttribute("aria-label");
  const box = await own.boundingBox();
  const track = await page.locator(".day-lanes").nth(2).boundingBox();
  if (box === null || track === null) throw new Error("the grid is not on the screen");
  await page.mouse.move(box.x + 20, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(track.x + track.width * 0.4, track.y + 12, { steps: 6 });
  await page.mouse.up();
  await settle(page);
  // There it is, or the reason why it cannot be: nothing happens in silence.
  const trouble = await page.locator(".trouble").textContent();
  expect(trouble !== "" || !(await labels(page)).includes(moved)).toBe(true);
  await expect(sheet(page)).toBeHidden();
});

test("the keyboard alone: one stop for the grid, arrows within, a block moved", async ({
  plan: page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await button(page, "Go on").press("Enter");
  await button(page, "Go on").press("Enter");
  await button(page, "Show the week").press("Enter");
  await settle(page);
  await expect(page.locator('.grid [tabindex="0"]')).toHaveCount(1);
  await page.locator('.grid [tabindex="0"]').focus();
  const first = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  await page.keyboard.press("ArrowRight");
  const focused = page.locator(":focus");
  await expect(focused).not.toHaveAttribute("aria-label", first ?? "");
  expect(await labels(page)).toContain(await focused.getAttribute("aria-label"));
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("button", { name: first ?? "", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(sheet(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: first ?? "", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await button(sheet(page), "Not then").press("Enter");
  await expect(page.locator('[data-work="idle"]')).toBeVisible({ timeout: 40_000 });
  await expect(page.locator('.grid [tabindex="0"]')).toBeFocused();
  const next = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  expect(next).not.toBe(first);
  await page.keyboard.press("Enter");
  await button(sheet(page), "Keep it here").press("Enter");
  await expect(
    page.getByRole("button", { name: `${next} It stays here.`, exact: true }),
  ).toBeVisible();
});

test("what they said not now to rests for a week, unless they bring it up or it is another", async ({
  plan: page,
}) => {
  await toWeek(page);
  await settle(page);
  await button(page, "I say yes to this").click();
  await button(page, "They said not now").click();
  await expect(page.getByRole("heading", { name: "They said not now" })).toBeVisible();
  await expect(button(page, "I say yes to this")).toHaveCount(0);
  await settled(page);
  await page.reload();
  await expect(page.getByRole("heading", { name: "They said not now" })).toBeVisible({
    timeout: 40_000,
  });
  await button(page, "They brought it up again").click();
  await button(page, "I say yes to this").click();
  await expect(button(page, "They said yes")).toBeVisible();
});

test("in words it says the same, and a block opens from there too", async ({ plan: page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await toWeek(page);
  await settle(page);
  await button(page, "In words").click();
  const changes = page.locator(".in-words").getByRole("button");
  await expect(changes).toHaveCount((await labels(page)).length);
  await changes.first().click();
  await expect(sheet(page).getByRole("group", { name: /Another time/u })).toBeVisible();
});

for (const look of looks) {
  test(`every screen is clean at ${nameOfLook(look)}`, async ({ plan: page }) => {
    test.setTimeout(120_000);
    await wear(page, look);
    const check = (screen: string) => expectClean(page, screen, look);
    await check("start");
    await button(page, "Say when I am free").click();
    await page.getByText("Paste it as text").click();
    await page.getByLabel("The text of the file").fill(choir);
    await check("times");
    await button(page, "Read it").click();
    await page.getByText("2 things in it could not be taken as they stand").click();
    await check("a calendar");
    await button(page, "Done").click();
    await button(page, "Go on").click();
    await check("need");
    await button(page, "Go on").click();
    await check("home");
    await button(page, "Show the week").click();
    await settle(page);
    await check("week");
    await blocks(page).filter({ visible: true }).first().click();
    await check("a block");
    await page.keyboard.press("Escape");
    await button(page, "In words").click();
    await check("in words");
    await button(page, "I say yes to this").click();
    await button(page, "They said yes").click();
    await check("agreed");
    await button(page, "Into my calendar").click();
    await check("out");
  });
}
