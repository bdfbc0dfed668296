import { request as httpRequest, type Server } from "node:http";
import { expect, type Page, test } from "@playwright/test";
import type { ForwarderDeps } from "../../src/relay/forwarder.ts";
import { basic, findFreePort, person, startRadicale, type TestServer } from "../caldav/servers.ts";
import { expectClean, nameOfLook, looks, wear } from "./looks.ts";
import { button } from "./room.ts";
import { serveApp } from "./serve-app.ts";

/** Calendars on a real server, from the app as it is served: by CORS, and by way of the forwarder. */
let radicale: TestServer;
let app: Server;
let shutApp: Server;
let address: string;
let shutAddress: string;

// One server for all.
test.describe.configure({ mode: "default" });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  const [port, shutPort] = [await findFreePort(), await findFreePort()];
  address = `http://localhost:${port}`;
  shutAddress = `http://localhost:${shutPort}`;
  radicale = await startRadicale(address);
  await putCalendar("work", "Work", meeting);
  await putCalendar("choir", "Choir", choir);
  app = await serveApp(
    port,
    { forwardTo: ["dav.example.org"], connectTo: [radicale.url], model: null },
    forwarderDeps(),
  );
  shutApp = await serveApp(shutPort, { forwardTo: [], connectTo: [], model: null });
});

test.afterAll(() => {
  radicale?.stop();
  app?.close();
  shutApp?.close();
});

/** Radicale stands for a server out on the internet. */
function forwarderDeps(): ForwarderDeps {
  const { port } = new URL(radicale.url);
  return {
    resolve: async () => ["93.184.215.14"],
    open: (wish, onResponse) => httpRequest({ ...wish, host: "127.0.0.1", port }, onResponse),
    timeout: () => AbortSignal.timeout(30_000),
  };
}

function daily(uid: string, summary: string, from: string, to: string): string {
  return [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Test//Test//EN",
    "BEGIN:VEVENT",
    `UID:${uid}`,
    "DTSTAMP:20260101T000000Z",
    `DTSTART:20260101T${from}`,
    `DTEND:20260101T${to}`,
    "RRULE:FREQ=DAILY",
    `SUMMARY:${summary}`,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ].join("\r\n");
}

const meeting = daily("meeting", "Heron meeting", "180000", "190000");
const choir = daily("choir", "Heron choir", "200000", "210000");

async function send(method: string, path: string, body?: string): Promise<string> {
  const headers = { Authorization: basic(person), "Content-Type": "text/calendar; charset=utf-8" };
  const response = await fetch(`${radicale.url}${path}`, { method, headers, body: body ?? null });
  expect(response.status, `${method} ${path}`).toBeLessThan(300);
  return response.text();
}

async function putCalendar(path: string, name: string, ics: string): Promise<void> {
  const props = `<d:set><d:prop><d:displayname>${name}</d:displayname></d:prop></d:set>`;
  const xml = `<c:mkcalendar xmlns:d="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav">${props}</c:mkcalendar>`;
  await send("MKCALENDAR", `/anna/${path}/`, xml);
  await send("PUT", `/anna/${path}/one.ics`, ics);
}

/** The blocks in the calendar of our own, each with its place. */
async function plans(): Promise<readonly { readonly path: string; readonly ics: string }[]> {
  const whole = await send("GET", "/anna/elbowroom/");
  const uids = [...whole.matchAll(/^UID:(.+?)\r?$/gmu)].map(([, uid = ""]) => uid);
  return Promise.all(
    uids.map(async (uid) => {
      const path = `/anna/elbowroom/${uid.replaceAll(/[^\da-z-]/gu, (one) => `_${one.charCodeAt(0).toString(16)}_`)}.ics`;
      return { path, ics: await send("GET", path) };
    }),
  );
}

function anHourEarlier(ics: string): string {
  const [zone = "", event = ""] = ics.split("BEGIN:VEVENT");
  const earlier = event.replaceAll(
    /^(DTSTART.*|DTEND.*):(\d{8})T(\d{2})/gmu,
    (_, name: string, date: string, hour: string) =>
      `${name}:${date}T${String(Number(hour) - 1).padStart(2, "0")}`,
  );
  return `${zone}BEGIN:VEVENT${earlier}`;
}

const title = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const labels = (page: Page) =>
  page
    .locator(".grid .block")
    .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? ""));

/** Whatever was asked of another place than the app's own. */
function listenForStrangers(page: Page): string[] {
  const asked: string[] = [];
  page.context().on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith("http") && origin !== address && origin !== shutAddress)
      asked.push(`${request.method()} ${origin}`);
  });
  return asked;
}

async function openServer(page: Page, at = address): Promise<void> {
  await page.goto(`${at}/#/plan`);
  await button(page, "Say when I am free").click();
  await button(page, "It lies on a server").click();
  await expect(title(page, "Calendars on a server")).toBeVisible();
}

async function connect(page: Page, server: string, password: string = person.password) {
  await page.getByLabel("Address of the server").fill(server);
  await page.getByLabel("Your name there").fill(person.user);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await button(page, "Connect").click();
}

async function readCalendars(page: Page): Promise<void> {
  await page
    .getByRole("group", { name: "Choir" })
    .getByRole("radio", { name: "Your partner" })
    .click();
  await button(page, "Read them now").click();
  await expect(page.getByText("You: one event.")).toBeVisible();
  await expect(page.getByText("Your partner: one event.")).toBeVisible();
  await expect(page.getByText("Heron")).toHaveCount(0);
}

/** From the calendars to the week; its first answer is enough. */
async function toWeek(page: Page): Promise<void> {
  await button(page, "Done").click();
  await button(page, "Done").click();
  await button(page, "Go on").click();
  await button(page, "Go on").click();
  await button(page, "Show the week").click();
  await settle(page);
}

async function settle(page: Page): Promise<void> {
  const enough = button(page, "This one will do");
  const done = page.locator('[data-work="idle"]');
  await expect(enough.or(done).first()).toBeVisible();
  if (await enough.isVisible()) await enough.click({ timeout: 2_000 }).catch(() => null);
  await expect(done).toBeVisible({ timeout: 40_000 });
}

async function writeWeek(page: Page): Promise<void> {
  await button(page, /^Into my calendar/u)
    .first()
    .click();
  await button(page, "Write it there").click();
  await expect(page.getByText(/times are in your calendar\./u)).toBeVisible({ timeout: 30_000 });
}

test("two calendars by CORS, a week around them, out, and back as a counter-proposal", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.setViewportSize({ width: 1280, height: 900 });
  const asked = listenForStrangers(page);
  // Under the service worker, as on every visit but the first.
  await page.goto(address);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await openServer(page);
  expect(asked).toEqual([]);
  await connect(page, radicale.url);
  await readCalendars(page);
  await toWeek(page);
  const before = await labels(page);
  expect(before.length).toBeGreaterThan(3);
  const hoursOf = (who: RegExp, hour: string) =>
    before.filter((label) => who.test(label) && label.includes(`, ${hour}:`));
  expect(hoursOf(/You alone|Together/u, "18")).toEqual([]);
  expect(hoursOf(/Your partner alone|Together/u, "20")).toEqual([]);

  await writeWeek(page);
  const written = await plans();
  expect(new Set(written.map(({ ics }) => /^SUMMARY:.*$/mu.exec(ics)?.[0].trim()))).toEqual(
    new Set(["SUMMARY:Busy"]),
  );
  expect(asked.every((one) => one.endsWith(radicale.url))).toBe(true);

  // One is deleted there, and one moved by an hour, in another program.
  const together = written.filter(({ path }) => path.includes("together"));
  const [moved, gone] = [together.at(0), together.at(-1)];
  if (moved === undefined || gone === undefined || moved === gone) throw new Error("too few");
  await send("PUT", moved.path, anHourEarlier(moved.ics));
  await send("DELETE", gone.path);

  // What was moved there is not written over: it waits for an answer.
  await button(page, "Write it there").click();
  await expect(page.getByText("2 you changed there yourself")).toBeVisible({ timeout: 30_000 });
  await button(page, "Back").click();
  const proposals = page.locator(".proposals li");
  await expect(proposals).toHaveCount(2);
  await proposals
    .filter({ hasText: "was taken out" })
    .getByRole("button", { name: "Leave it out" })
    .click();
  await settle(page);
  await expect(proposals).toHaveCount(1);
  await proposals.getByRole("button", { name: "Plan it like that" }).click();
  await settle(page);
  await expect(proposals).toHaveCount(0);
  const after = await labels(page);
  expect(after).not.toEqual(before);
  expect(after.some((label) => label.includes("It stays here."))).toBe(true);

  // Both said it: now the calendar is as the plan.
  await writeWeek(page);
  await expect(page.getByText("you changed there yourself")).toHaveCount(0);
  expect((await plans()).length).toBe(
    after.filter((label) => !label.includes("partner alone")).length,
  );

  // Another visit finds the account, asks nothing by itself, and forgets it for good.
  const seen = asked.length;
  await page.reload();
  await expect(title(page, "The next two weeks")).toBeVisible();
  await expect(button(page, "Look in the calendar again")).toBeVisible();
  expect(asked.length).toBe(seen);
  await button(page, "Change what we need").click();
  await button(page, "Change when I am free").click();
  await button(page, "The calendars on the server").click();
  await button(page, "Disconnect, and forget the password").click();
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
});

test("by way of the forwarder, from the well-known place on", async ({ page }) => {
  const asked = listenForStrangers(page);
  await openServer(page);
  await connect(page, "https://dav.example.org/.well-known/caldav");
  await readCalendars(page);
  expect(asked).toEqual([]);
});

test("what was on there yesterday can be put into Balance with one tap", async ({ page }) => {
  await openServer(page);
  await connect(page, radicale.url);
  await readCalendars(page);
  await page.getByRole("link", { name: "Balance" }).click();
  await button(page, /^Put in a time/u).click();
  await page.getByRole("radio", { name: "Time together" }).check();
  await button(page, "Put it in").click();
  const offered = page.getByText("From your calendar", { exact: true });
  // On a Monday yesterday was in the week before.
  if (!(await offered.isVisible())) await button(page, "The week before").click();
  await offered.click();
  const times = page.locator(".from-calendar-time");
  const before = await times.count();
  expect(before).toBeGreaterThan(0);
  await times.first().getByRole("button", { name: "Time alone" }).click();
  await expect(times).toHaveCount(before - 1);
});

test("a wrong password is told, and opens no window of the browser", async ({ page }) => {
  await openServer(page);
  await connect(page, "https://dav.example.org", "wrong");
  await expect(page.getByText("does not know this name with this password")).toBeVisible();
});

test("a server that nobody named stays out of reach, and gets no password", async ({ page }) => {
  const asked = listenForStrangers(page);
  await openServer(page);
  await connect(page, "https://elsewhere.example.org");
  await expect(page.getByText("may not ask elsewhere.example.org yet")).toBeVisible();
  await page.getByLabel("Address of the server").fill("http://dav.example.org");
  await button(page, "Connect").click();
  await expect(page.getByText("It has to begin with https")).toBeVisible();
  expect(asked).toEqual([]);
});

test("where nobody opened anything, it says how, and even its worker may ask nobody", async ({
  page,
}) => {
  const asked: string[] = [];
  page.context().on("request", (request) => asked.push(request.url()));
  const script = page.waitForResponse((response) =>
    /\/calendars-[\w-]+\.js$/u.test(response.url()),
  );
  await openServer(page, shutAddress);
  await expect(page.getByText("elbowroom serve --calendar-forwarder")).toBeVisible();
  await expect(page.getByLabel("Password", { exact: true })).toHaveCount(0);
  expect((await script).headers()["content-security-policy"]).not.toContain("connect-src");
  expect(asked.filter((url) => url.includes("calendar-openings"))).toEqual([]);
});

for (const look of looks) {
  test(`the way to a server is clean at ${nameOfLook(look)}`, async ({ page }) => {
    await wear(page, look);
    await openServer(page, shutAddress);
    await expect(page.getByText("No server may be asked yet")).toBeVisible();
    await expectClean(page, "shut", look);
    await openServer(page);
    await expectClean(page, "connect", look);
    await connect(page, radicale.url);
    await readCalendars(page);
    await expectClean(page, "connected", look);
  });
}
