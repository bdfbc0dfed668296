import { expect, test, type Page } from "@playwright/test";
import { xssPayloads } from "../xss-payloads.ts";
import { button } from "./room.ts";

declare global {
  interface Window {
    readonly hit: () => Promise<void>;
  }
}

const field = (page: Page) => page.getByRole("textbox", { name: "What you want to say" });

test("300 texts that would run as markup are typed, kept and shown again: none runs", async ({
  page,
}) => {
  test.setTimeout(180_000);
  expect(new Set(xssPayloads).size).toBe(300);
  let hits = 0;
  await page.exposeFunction("hit", () => (hits += 1));
  page.on("dialog", (dialog) => void dialog.dismiss());
  await page.goto("/");
  // A draft's first line stands in the list: thirty of them, and ten payloads to a draft.
  const drafts = Array.from({ length: 30 }, (_, index) =>
    xssPayloads.slice(index * 10, index * 10 + 10).join("\n"),
  );
  for (const draft of drafts) {
    await field(page).fill(draft);
    await expect(page.locator("#kept-where")).toHaveAttribute("data-saving", "saved");
    await button(page, "Start a new one").click();
    await expect(field(page)).toHaveValue("");
  }
  await answerWith(page, xssPayloads.join(" "));
  await page.waitForTimeout(1_500);

  await page.reload();
  await expect(field(page)).not.toHaveValue("");
  await button(page, "Your drafts").click();
  await expect(page.locator(".kept-title")).toHaveCount(30);
  for (const index of [0, 9, 19, 29]) {
    await page.locator(".kept-open").nth(index).click();
    await expect(page.locator(".mirror")).not.toHaveText("");
    // The browser goes back in its own time, and would undo a step that is made before.
    await page.waitForFunction(() => JSON.stringify(history.state).includes('"write"'));
    await button(page, "Your drafts").click();
  }
  await expect(page.locator(".kept-title")).toHaveCount(30);
  // Into the composed drafts, and onto the printed card.
  await page.goBack();
  await button(page, "Help me find the words").click();
  for (let screen = 0; screen < 4; screen += 1) await button(page, "Next").click();
  await button(page, /Face to face/u).click();
  await expect(page.locator(".draft").first()).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await page.emulateMedia({ media: "screen" });
  await takeOutAndBringIn(page);
  await expect(page.locator(".kept-title")).toHaveCount(30);
  const foreign = page.locator("main script, main img, main iframe, main [onerror], main [onload]");
  await expect(foreign).toHaveCount(0);
  expect(hits).toBe(0);
  // The alarm rings, if it is pulled.
  await page.evaluate(() => window.hit());
  expect(hits).toBe(1);
});

/** Exported, erased, and shown again from the file. */
async function takeOutAndBringIn(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Settings" }).click();
  const download = page.waitForEvent("download");
  await button(page, "Download to read").click();
  const file = await (await download).path();
  await button(page, "Erase everything").click();
  const reloaded = page.waitForEvent("load");
  await button(page, "Erase it").click();
  await reloaded;
  await page.getByLabel("Read a file back in").setInputFiles(file);
  await expect(page.getByText("It is in. Open this page again")).toBeVisible();
  await page.goto("/");
  await page.reload();
  await expect(field(page)).not.toHaveValue("");
  await button(page, "Your drafts").click();
}

async function answerWith(page: Page, text: string): Promise<void> {
  await button(page, "Help me find the words").click();
  for (let screen = 0; screen < 4; screen += 1) {
    for (const box of await page.locator(".answer").filter({ visible: true }).all()) {
      await box.fill(text);
    }
    await button(page, "Next").click();
  }
}
