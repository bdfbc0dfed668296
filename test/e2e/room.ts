import { test as base, expect, type Locator, type Page } from "@playwright/test";

/** Someone at the page, and what the page did that it should not have. */
export type Room = {
  readonly page: Page;
  readonly field: Locator;
  /** The notes that are open. */
  readonly notes: Locator;
  /** The note that quotes these words. */
  readonly noteOn: (words: string) => Locator;
  /** Types the way a person does, key by key. */
  readonly type: (text: string) => Promise<void>;
  readonly paste: (text: string) => Promise<void>;
};

/** Opens the room, and after every story sees to it that the page kept its promises. */
export const test = base.extend<{ readonly room: Room }>({
  room: async ({ page, baseURL }, use) => {
    const broken: string[] = [];
    page.on("pageerror", (error) => broken.push(`error: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") broken.push(`console: ${message.text()}`);
    });
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        // oxlint-disable-next-line no-console -- the console is how the test hears of it
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    // The browser fetches the icon of the tab and the manifest when it sees fit; a room and the phrases
    // of the safety gate come when they are first needed. They are the app's own.
    const late =
      /^\/(?:icon\.svg|manifest\.webmanifest|icons\/[\w-]+\.png|assets\/[\w-]+\.(?:js|css))$/u;
    const loaded = new Set<string>();
    page.on("request", (request) => loaded.add(request.url()));
    // The last file to come: the worker asks for it right after its own start.
    const drafts = page.waitForEvent("requestfinished", (request) =>
      /\/drafts-and-landing-[\w-]+\.js$/u.test(request.url()),
    );
    await page.goto("/");
    await drafts;
    await page.waitForLoadState("networkidle");
    // A worker that was stopped starts again from the browser's cache: its file never changes.
    const own = new Set(loaded);
    page.on("request", (request) => {
      const { href, origin, pathname } = new URL(request.url());
      const isLate = origin === new URL(baseURL ?? "").origin && late.test(pathname);
      if (!own.has(href) && !isLate) broken.push(`request: ${href}`);
    });
    await use(roomOn(page));
    expect(broken).toEqual([]);
  },
});

function roomOn(page: Page): Room {
  const field = page.getByRole("textbox", { name: "What you want to say" });
  const notes = page.locator(".note");
  return {
    page,
    field,
    notes,
    noteOn: (words) => notes.filter({ has: page.locator(".words", { hasText: words }) }),
    type: (text) => field.pressSequentially(text),
    paste: async (text) => {
      await field.focus();
      await page.keyboard.insertText(text);
    },
  };
}

export function button(on: Page | Locator, name: string | RegExp): Locator {
  return on.getByRole("button", { name });
}

/** Nothing that was entered is unsaved: then the page lets itself be closed. */
export async function settled(page: Page): Promise<void> {
  const canGo = () =>
    page.evaluate(() => dispatchEvent(new Event("beforeunload", { cancelable: true })));
  await expect.poll(canGo).toBe(true);
}

export const sorry =
  "sorry to ask but could i maybe have a bit of time alone sometime, no worries if not";
