import { AxeBuilder } from "@axe-core/playwright";
import { expect, type BrowserContext, type Page } from "@playwright/test";

type Look = {
  readonly colorScheme: "light" | "dark";
  readonly width: number;
  readonly height: number;
  readonly forcedColors?: "active";
};

const phoneLight: Look = { colorScheme: "light", width: 360, height: 740 };
const deskLight: Look = { colorScheme: "light", width: 1280, height: 860 };
const phoneDark: Look = { colorScheme: "dark", width: 360, height: 740 };
const deskDark: Look = { colorScheme: "dark", width: 1280, height: 860 };
/** 1280 px at 400 %. */
const enlarged: Look = { colorScheme: "light", width: 320, height: 215 };
const forced: Look = { ...deskDark, forcedColors: "active" };

/** The ways a page is looked at. */
export const looks = [phoneLight, deskLight, phoneDark, deskDark, enlarged, forced] as const;
/** For what is drawn the same in every room. */
export const fewLooks = [phoneLight, deskDark, enlarged, forced] as const;
export function nameOfLook({ width, colorScheme, forcedColors }: Look): string {
  return `${width} px, ${forcedColors === undefined ? colorScheme : "forced colours"}`;
}

export async function wear(page: Page, { width, height, ...media }: Look): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ ...media, reducedMotion: "reduce" });
}

/**
 * axe finds nothing, nothing is wider than the page, every control is high enough for a thumb, and each can be
 * brought into sight with nothing lying over it: at 400 % as much as on a large screen.
 */
export async function expectClean(page: Page, screen: string, { width }: Look): Promise<void> {
  const found = await violationsOn(page);
  expect(found.map((violation) => `${screen}: ${violation}`)).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect([screen, wide]).toEqual([screen, width]);
  expect([screen, await page.evaluate(findUnfit, "main, dialog[open]")]).toEqual([screen, []]);
}

/** What axe finds. No page has a frame in it, so no second page is opened to put results together: half the time. */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(" | ")}`);
}

/** The controls that are lower than 44 px, or that something lies over however one scrolls. */
function findUnfit(places: string): readonly string[] {
  const least = 44;
  // As high as it is long in the week. What it opens is opened by a button in words, too.
  const drawnToScale = ".grid .block";
  const controls = [...document.querySelectorAll(places)].flatMap((place) => [
    ...place.querySelectorAll<HTMLElement>("button, summary, select, textarea, input"),
  ]);
  // The cover lies over a dialog that was open.
  const modal = [...document.querySelectorAll("dialog:modal")].at(-1);
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- only this function goes to the page
  const isReached = (control: HTMLElement): boolean => {
    control.scrollIntoView({ block: "center", behavior: "instant" });
    const { left, top, width, height } = control.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    const label = control instanceof HTMLInputElement ? control.labels?.[0] : null;
    return hit !== null && (control.contains(hit) || label?.contains(hit) === true);
  };
  const before = scrollY;
  const unfit = controls
    .filter((control) =>
      control.checkVisibility({ visibilityProperty: true, opacityProperty: false }),
    )
    .filter((control) => modal === undefined || modal.contains(control))
    .flatMap((control) => {
      const { height } = control.getBoundingClientRect();
      const name = control.getAttribute("aria-label") ?? control.textContent.trim().slice(0, 40);
      if (Math.round(height) < least && !control.matches(drawnToScale))
        return [`${Math.round(height)} px: ${control.tagName} ${name}`];
      return isReached(control) ? [] : [`covered: ${control.tagName} ${name}`];
    });
  scrollTo(0, before);
  return unfit;
}

/** A passkey that answers at once, with the PRF extension. */
export async function addAuthenticator(page: Page, context: BrowserContext): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      ctap2Version: "ctap2_1",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
      hasPrf: true,
    },
  });
}
