import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { startBrowser } from "./killable-browser.ts";

/** Fifty times in all. Two browsers die beside each other: most of the time goes into their start. */
const browsers = 2;
const kills = 25;

const field = (page: Page) => page.getByRole("textbox", { name: "What you want to say" });

for (let turn = 0; turn < browsers; turn++) {
  test.describe(`browser ${turn + 1}`, () => {
    test("killed while one types, it has the draft it had called saved", async ({ baseURL }) => {
      // Three seconds each on a quiet machine.
      test.setTimeout(900_000);
      const folder = mkdtempSync(join(tmpdir(), "elbowroom-kill-"));
      const lost: unknown[] = [];
      let before = "";
      for (let kill = 0; kill < kills; kill++) {
        const browser = await startBrowser(folder, test.info().project.use.launchOptions ?? {});
        try {
          const page = await browser.open(baseURL ?? "");
          if (before !== "") await expect(field(page)).not.toHaveValue("");
          const text = await field(page).inputValue();
          // What was typed after the last save may be there too.
          if (!text.startsWith(before)) lost.push({ kill, text, before });
          before = await type(page, momentOf(kill * browsers + turn));
        } finally {
          // Whatever goes wrong, no browser outlives its test.
          await browser.kill();
        }
      }
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      expect(before.length).toBeGreaterThan(100);
      expect(lost).toEqual([]);
    });
  });
}

/** Milliseconds from the first key on: all over the time in which the first saves come. */
function momentOf(kill: number): number {
  return 200 + ((kill * 397) % 1_200);
}

/** Types on until the time is up and something was saved. Gives the words that were last called saved. */
async function type(page: Page, milliseconds: number): Promise<string> {
  let saved = "";
  await field(page).press("End");
  const end = Date.now() + milliseconds;
  for (let word = 0; Date.now() < end || saved === ""; word++) {
    await page.keyboard.type(`word${word} `, { delay: 5 });
    // A pause now and then, as people make them.
    if (word % 4 === 3) await page.waitForTimeout(300);
    saved = (await page.evaluate(savedText)) ?? saved;
  }
  return saved;
}

function savedText(): string | null {
  const isSaved = document.querySelector("#kept-where")?.getAttribute("data-saving") === "saved";
  return isSaved ? (document.querySelector("textarea")?.value ?? null) : null;
}
