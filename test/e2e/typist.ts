import { expect, type Page } from "@playwright/test";
import { fieldsByFile } from "../fields.ts";
import { xssPayloads } from "../xss-payloads.ts";

/** Someone who types into whatever takes words, and the alarm that rings when any of it runs. */
export type Typist = {
  readonly page: Page;
  /** The names of the fields that were typed into. */
  readonly typed: Set<string>;
  /** The files all of whose fields were seen to be typed into. */
  readonly walked: Set<string>;
  readonly hits: () => number;
};

export async function createTypist(page: Page): Promise<Typist> {
  let hits = 0;
  await page.exposeFunction("hit", () => (hits += 1));
  return { page, typed: new Set(), walked: new Set(), hits: () => hits };
}

/**
 * All of the payloads, one after the other, into each field in sight, each drawn before the next comes. What
 * is left in it is `kept`, or one of them. Gives the names of the fields.
 */
export async function typeIntoAll({ page, typed }: Typist, kept?: string): Promise<string[]> {
  const fields = page
    .locator('textarea, input[type="text"], input[type="password"], input[type="time"]')
    .filter({ visible: true });
  const names: string[] = [];
  for (const field of await fields.all()) {
    const name = await field.evaluate(
      async (element, { payloads, left }) => {
        if (!(element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement))
          return "";
        const type = async (text: string): Promise<void> => {
          element.value = text;
          element.dispatchEvent(new InputEvent("input", { bubbles: true }));
          await new Promise((resolve) => {
            setTimeout(resolve);
          });
        };
        for (const payload of payloads) await type(payload);
        await type(left);
        return element.labels?.[0]?.textContent ?? element.getAttribute("aria-label") ?? "";
      },
      { payloads: xssPayloads, left: kept ?? xssPayloads[typed.size * 7] ?? "" },
    );
    typed.add(name);
    names.push(name);
  }
  return names;
}

/** As `typeIntoAll`, where all the fields of this file are in sight. */
export async function typeIntoFieldsOf(file: string, typist: Typist, kept?: string): Promise<void> {
  const fields = (fieldsByFile[file] ?? []).flat();
  for (const name of fields)
    await expect(typist.page.getByLabel(name, { exact: true })).toBeVisible({ timeout: 20_000 });
  expect(await typeIntoAll(typist, kept)).toEqual(expect.arrayContaining(fields));
  typist.walked.add(file);
}

/** The alarm did not ring, and does if it is pulled. */
export async function expectSilence({ page, hits }: Typist): Promise<void> {
  expect(hits()).toBe(0);
  await page.evaluate(() => window.hit());
  expect(hits()).toBe(1);
}
