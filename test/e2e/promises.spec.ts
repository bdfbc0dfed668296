import { expect, test as plain } from "@playwright/test";
import { button, sorry, test } from "./room.ts";

// That no request leaves the page and no policy is broken is checked after every story in `room.ts`.

test("what is stored is in the database only, and nothing of it can be read there", async ({
  room,
}) => {
  const { page } = room;
  await room.paste(sorry);
  await expect(room.notes.first()).toBeVisible();
  await button(page, "What they may hear").click();
  await page.getByRole("radio", { name: "Goes quiet" }).click();
  const stored = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookies: document.cookie,
    databases: (await indexedDB.databases()).map(({ name }) => name),
    address: location.href.endsWith("/"),
  }));
  expect(stored).toEqual({
    local: 0,
    session: 0,
    cookies: "",
    databases: ["notes"],
    address: true,
  });
  await expect(page.getByText("Saved on this device as you write, encrypted.")).toBeVisible();
});

test("letters of any script are drawn without fetching a font for them", async ({ room }) => {
  await room.paste("łąka → Ελλάδα привет 你好 ✓");
  await room.page.waitForTimeout(300);
  await expect(room.field).toHaveValue("łąka → Ελλάδα привет 你好 ✓");
});

test("someone copies the text, and hears that it is copied", async ({ room, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await room.paste("I need an evening to myself.");
  await button(room.page, "Copy").click();
  await expect(room.page.getByRole("status")).toHaveText("Copied.");
  expect(await room.page.evaluate(() => navigator.clipboard.readText())).toBe(
    "I need an evening to myself.",
  );
});

test("the screen reader is told about the notes, once one pauses", async ({ room }) => {
  await room.type("I love you. sorry to ask but i need time alone");
  await expect(room.page.getByRole("status")).toHaveText(/^Notes: one strength|^Notes: two/u);
});

plain("no script from elsewhere, no markup from text: the browser refuses", async ({ page }) => {
  await page.goto("/");
  const refused = await page.evaluate(() => {
    const attempts = [
      () => document.body.insertAdjacentHTML("beforeend", "<b>bold</b>"),
      () => new Worker("data:text/javascript,1"),
      () => document.createElement("script").setAttribute("src", "https://example.com/x.js"),
    ];
    return attempts.map((attempt) => {
      try {
        attempt();
        return "allowed";
      } catch (error) {
        return error instanceof TypeError ? "refused" : "other";
      }
    });
  });
  expect(refused).toEqual(["refused", "refused", "refused"]);
});

plain("the policy of the page is the policy of the server", async ({ page }) => {
  const response = await page.goto("/");
  const header = response?.headers()["content-security-policy"] ?? "";
  const meta = await page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute("content");
  const missing = [...directives(meta ?? "")].filter((one) => !directives(header).has(one));
  expect(missing).toEqual([]);
  const asked = await page.evaluate(() =>
    fetch("/language-model").then(
      () => "answered",
      () => "refused",
    ),
  );
  expect(asked).toBe("refused");
  expect(header).toContain("default-src 'none'");
  expect(header).not.toContain("unsafe");
  expect(meta).toContain("require-trusted-types-for 'script'");
});

function directives(policy: string): ReadonlySet<string> {
  return new Set(policy.split(/;\s*/u).filter(Boolean));
}
