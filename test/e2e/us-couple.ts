import { expect, test as base, type Browser, type Page } from "@playwright/test";
import { button } from "./room.ts";
import { openWire, type Wire } from "./wire.ts";

/** Two people, each in a browser of their own, and the line between them and the relay. */
export type Couple = {
  readonly ana: Page;
  readonly ben: Page;
  readonly wire: Wire;
  /** A browser more, that has never been here. */
  readonly another: () => Promise<Page>;
};

export const test = base.extend<{ readonly couple: Couple }>({
  couple: async ({ browser, baseURL }, use) => {
    const wire = await openWire(baseURL ?? "");
    const broken: string[] = [];
    const pages: Page[] = [];
    const another = async (): Promise<Page> => {
      const page = await person(browser, wire.origin, broken);
      pages.push(page);
      return page;
    };
    await use({ ana: await another(), ben: await another(), wire, another });
    await Promise.all(pages.map((page) => page.context().close()));
    await wire.close();
    expect(broken).toEqual([]);
  },
});

async function person(browser: Browser, baseURL: string, broken: string[]): Promise<Page> {
  const context = await browser.newContext({ baseURL, reducedMotion: "reduce" });
  const page = await context.newPage();
  page.on("pageerror", (error) => broken.push(`error: ${error.message}`));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      throw new Error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return page;
}

export const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });

/** For as long as the two need who wait for one another on a busy machine. */
export const soon = { timeout: 20_000 };

export const words = "I love our evenings. I need a heron morning to myself.";

/** Fills in an ask, up to the page that shows it. */
export async function writeAsk(page: Page): Promise<void> {
  await page.goto("/#/us");
  await button(page, "Write to them").click();
  await field(page, "Your words").fill(words);
  await field(page, "How long?").fill("three hours");
  await field(page, "When?").fill("Saturday morning");
  await field(page, "When does it end?").fill("at noon");
  await field(page, "When are you back with them?").fill("for lunch");
  await field(page, "And together, if you like").fill("soup at the market");
  await field(page, "How do you sign?").fill("Ana");
  await button(page, "See it as they will").click();
}

/** Past the private page, to the link. */
export async function shareAsk(page: Page): Promise<string> {
  await button(page, "Share this").click();
  await button(page, "Skip this").click();
  return field(page, "The link").inputValue(soon);
}

export async function openLetter(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await expect(page.getByText(words)).toBeVisible(soon);
}

export async function sendAnswer(page: Page, choice: RegExp): Promise<void> {
  await button(page, choice).click();
  await button(page, "See it as they will").click();
  await button(page, "Send my answer").click();
}

/** Both are in, and have said yes to the ask. */
export async function agree({ ana, ben }: Couple): Promise<void> {
  await writeAsk(ana);
  await openLetter(ben, await shareAsk(ana));
  await sendAnswer(ben, /^Yes Just/u);
  for (const page of [ana, ben]) {
    await expect(page.getByText("You both said yes to this.")).toBeVisible(soon);
  }
}

/** Shares what the preview shows; the private page is skipped where it comes. */
export async function share(page: Page): Promise<void> {
  await button(page, "See it as they will").click();
  await button(page, "Share this").click();
  const skip = button(page, "Skip this");
  const back = page.getByRole("heading", { name: "Us", exact: true });
  await expect(skip.or(back).first()).toBeVisible(soon);
  if (await skip.isVisible()) await skip.click();
  await expect(back).toBeVisible(soon);
}
