import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { serve } from "../../src/relay/serve.ts";
import { button, sorry } from "./room.ts";

const field = (page: Page) => page.getByRole("textbox", { name: "What you want to say" });

async function visit(page: Page): Promise<void> {
  await page.goto("/");
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

test("after one visit every room works without a connection", async ({ page, context }) => {
  await visit(page);
  await context.setOffline(true);
  await page.reload();
  await field(page).fill(sorry);
  await expect(page.locator(".note").first()).toBeVisible();
  await page.getByRole("link", { name: "Help" }).click();
  await page.getByLabel("Where are you?").selectOption("DE");
  await expect(page.getByRole("link", { name: "116 016" })).toBeVisible();
  await page.getByRole("link", { name: "Settings" }).click();
  await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
});

test("only the app's own files are kept, and none of one's words", async ({ page }) => {
  await visit(page);
  await field(page).fill("a heron on the Saturday roof");
  await page.waitForTimeout(1_600);
  const kept = await page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const response = await cache.match(request);
        found.push(`${new URL(request.url).pathname} ${(await response?.text()) ?? ""}`);
      }
    }
    return found;
  });
  expect(kept.length).toBeGreaterThan(10);
  expect(kept.filter((one) => one.includes("a heron on the"))).toEqual([]);
  const odd = kept
    .map((one) => one.split(" ")[0] ?? "")
    .filter((path) => !/^\/(?:assets|icons|licences)\/|^\/[\w.-]+$/u.test(path));
  expect(odd).toEqual([]);
});

test("a file that is not on the list is not served", async ({ page }) => {
  await visit(page);
  await page.reload();
  const status = await page.evaluate(() => {
    const script = document.createElement("link");
    script.rel = "stylesheet";
    script.href = "./not-ours.css";
    return new Promise((resolve) => {
      script.addEventListener("load", () => resolve("loaded"));
      script.addEventListener("error", () => resolve("refused"));
      document.head.append(script);
    });
  });
  expect(status).toBe("refused");
});

test("words shared with the app become a draft, and never reach the network", async ({
  page,
  context,
  baseURL,
}) => {
  await visit(page);
  // Whatever the service worker would hand on could not arrive.
  await context.setOffline(true);
  // What the system does when something is shared: a form sent to the app from elsewhere.
  await page.goto("about:blank");
  await page.setContent(
    `<form method="post" enctype="multipart/form-data" action="${new URL("/share", baseURL).href}">
       <input name="text" value="Could we talk on Sunday?" /><button>Share</button>
     </form>`,
  );
  await page.getByRole("button", { name: "Share" }).click();
  await expect(field(page)).toHaveValue("Could we talk on Sunday?");
  expect(page.url()).toBe(new URL("/#/say", baseURL).href);
  await expect(page.locator("#kept-where")).toHaveAttribute("data-saving", "saved");
  // Taken once: a second look finds the draft they became, and no other.
  await page.reload();
  await expect(field(page)).toHaveValue("Could we talk on Sunday?");
  await button(page, "Your drafts").click();
  await expect(page.locator(".kept-title")).toHaveText(["Could we talk on Sunday?"]);
});

test("a calendar shared with the app is read on the device, once it is said whose it is", async ({
  page,
  context,
  baseURL,
}) => {
  await visit(page);
  await context.setOffline(true);
  await page.goto("about:blank");
  await page.setContent(
    `<form method="post" enctype="multipart/form-data" action="${new URL("/share", baseURL).href}">
       <input name="calendar" type="file" /><button>Share</button>
     </form>`,
  );
  const ics = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260303T090000Z\r\nEND:VEVENT\r\nEND:VCALENDAR`;
  await page.locator("input").setInputFiles({
    name: "hers.ics",
    mimeType: "text/calendar",
    buffer: Buffer.from(ics),
  });
  await page.getByRole("button", { name: "Share" }).click();
  await expect(page.getByRole("heading", { name: /Whose is it\?/u })).toBeVisible();
  expect(page.url()).toContain("#/plan");
  await button(page, "Your partner").click();
  await expect(page.getByText("A calendar with one event.")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: /Whose is it\?/u })).toHaveCount(0);
});

test("a new version waits until it is let in, and never beside an old tab", async ({ context }) => {
  const folder = mkdtempSync(join(tmpdir(), "elbowroom-update-"));
  cpSync("dist", folder, { recursive: true });
  const serving = await serve({ root: folder, port: null });
  if (!serving.ok) throw new Error(serving.error);
  const page = await context.newPage();
  await page.goto(serving.address);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await field(page).fill("my own words");

  appendFileSync(join(folder, "service-worker.js"), "\n// A newer one.");
  await page.evaluate(() =>
    navigator.serviceWorker.ready.then((one) => one.update()).then(() => null),
  );
  await expect(button(page, "Use it now")).toBeVisible();
  await expect(field(page)).toHaveValue("my own words");

  // In the same turn as a key: what it wrote is not on the disk yet.
  await page.evaluate(() => {
    const writing = document.querySelector("textarea");
    writing?.setRangeText(" and more", writing.value.length, writing.value.length, "end");
    writing?.dispatchEvent(new Event("input", { bubbles: true }));
    const now = [...document.querySelectorAll("button")].find(
      ({ textContent }) => textContent === "Use it now",
    );
    now?.click();
  });
  await expect(page.getByText("words here that are not saved")).toBeVisible();
  await expect(page.locator("#kept-where")).toHaveAttribute("data-saving", "saved");

  const other = await context.newPage();
  await other.goto(serving.address);
  await expect(field(other)).toBeVisible();
  await button(page, "Try again").click();
  await expect(page.getByText("open in another tab too")).toBeVisible();

  await other.close();
  // The browser lets go of a closed tab a moment later.
  await expect(async () => {
    await Promise.all([
      page.waitForEvent("load", { timeout: 5_000 }),
      button(page, "Try again").click({ timeout: 5_000 }),
    ]);
  }).toPass();
  await expect(button(page, "Use it now")).toHaveCount(0);
  await expect(field(page)).toHaveValue("my own words and more");
  await serving.close();
  rmSync(folder, { recursive: true });
});

test("the manifest names nothing and has what an installation needs", async ({ page, request }) => {
  await page.goto("/");
  const href = await page.locator('link[rel="manifest"]').getAttribute("href");
  expect(href).toBe("./manifest.webmanifest");
  const manifest: unknown = await (await request.get("/manifest.webmanifest")).json();
  expect(manifest).toMatchObject({
    id: "./",
    name: "Notes",
    short_name: "Notes",
    display: "standalone",
    share_target: { method: "POST", action: "./share" },
  });
  expect(JSON.stringify(manifest)).not.toMatch(/elbow|partner|time alone/iu);
  for (const icon of ["icon-192", "icon-512", "maskable-512", "monochrome-512"]) {
    const response = await request.get(`/icons/${icon}.png`);
    expect([icon, response.status(), response.headers()["content-type"]]).toEqual([
      icon,
      200,
      "image/png",
    ]);
  }
  const { errors } = await page
    .context()
    .newCDPSession(page)
    .then((session) => session.send("Page.getAppManifest"));
  expect(errors).toEqual([]);
});

test("the page's own policy has no way out, the service worker's only one to the app", async ({
  request,
}) => {
  const policyOf = async (path: string) =>
    (await request.get(path)).headers()["content-security-policy"] ?? "";
  expect(await policyOf("/")).not.toContain("connect-src");
  expect(await policyOf("/service-worker.js")).toContain("connect-src 'self'");
  expect(await policyOf("/service-worker.js")).not.toContain("unsafe");
});
