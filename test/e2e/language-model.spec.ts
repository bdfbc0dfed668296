import { createServer, type RequestListener, type Server } from "node:http";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { expect, type Page, test } from "@playwright/test";
import * as v from "valibot";
import { listen } from "../../src/relay/listen.ts";
import { createApp } from "../../src/relay/static.ts";
import { expectClean, looks, nameOfLook, wear } from "./looks.ts";
import { button } from "./room.ts";

/** The room Practise and a language model over real HTTP: a server of the test's own that speaks the protocol, or fails to. */
const dist = join(import.meta.dirname, "../../dist");
const ask = "I need Tuesday evening to myself to read, from seven till ten.";

const servers: Server[] = [];
test.afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function listening(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  return `http://localhost:${await listen(server, 0)}`;
}

/** The app as `elbowroom serve --model` serves it. `base`: another address than the model's own. */
async function serveWith(model: RequestListener, base?: string): Promise<string> {
  const at = { base: base ?? `${await listening(model)}/v1`, name: "small" };
  const app = createApp(dist, { forwardTo: [], connectTo: [], model: at });
  const answer = getRequestListener(app.fetch);
  return listening((request, response) => void answer(request, response));
}

const field = (page: Page) => page.getByRole("textbox", { name: "What you say to them" });
const theirs = (page: Page) => page.locator(".turn .line-theirs");
const ours = (page: Page, words: string) => page.getByText(words, { exact: true });

test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    Math.random = () => 0.25;
  }),
);

async function openSetting(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/#/practise`);
  await button(page, /^A free evening/u).click();
  await page.getByText("Let a language model of yours word their lines").click();
}

async function choose(page: Page, label: string): Promise<void> {
  await page.getByRole("radio", { name: label }).click();
}

async function sitDownAndSay(page: Page): Promise<void> {
  await button(page, "Sit down with them").click();
  await button(page, "Skip this").click();
  await field(page).fill(ask);
  await field(page).press("Enter");
  await expect(theirs(page)).toHaveCount(1, { timeout: 30_000 });
}

const questionSchema = v.object({ messages: v.array(v.object({ content: v.string() })) });

/** Says the line it was asked for once more, with a word behind it, in pieces. */
const willing: RequestListener = (request, response) => {
  let body = "";
  request.on("data", (bytes: Buffer) => (body += bytes.toString()));
  request.on("end", () => {
    const { messages } = v.parse(questionSchema, JSON.parse(body));
    const line = /: (.*)$/u.exec(messages[1]?.content ?? "")?.[1] ?? "";
    response.writeHead(200, { "content-type": "text/event-stream" });
    for (const piece of [...line.split(/(?= )/u), " Verily."])
      response.write(`data: ${JSON.stringify({ choices: [{ delta: { content: piece } }] })}\n\n`);
    response.end("data: [DONE]\n\n");
  });
};

test("someone lets their model word the lines", async ({ page }) => {
  const address = await serveWith(willing);
  await openSetting(page, address);
  await choose(page, "A model on my computer");
  await expect(page.getByText("They stay on this computer.")).toBeVisible();
  await sitDownAndSay(page);
  await expect(theirs(page)).toContainText("Verily.");
});

test.describe("our own line stands, and it is said why, when the model", () => {
  const silent = "Your model did not answer. That line is one of ours.";
  const unfit = "Your model said something else. That line is one of ours.";
  const cases: readonly (readonly [string, RequestListener, string])[] = [
    ["refuses", (_request, response) => void response.writeHead(500).end(), silent],
    ["talks garbage", (_request, response) => void response.end("<html>no</html>"), silent],
    ["hangs up", (request) => void request.socket.destroy(), silent],
    ["never answers", () => undefined, silent],
    [
      "threatens",
      (_request, response) =>
        void response.end(
          JSON.stringify({ choices: [{ message: { content: "Go, and you will regret it." } }] }),
        ),
      unfit,
    ],
  ];
  for (const [what, model, note] of cases) {
    test(what, async ({ page }) => {
      await openSetting(page, await serveWith(model));
      await choose(page, "A model on my computer");
      await expect(page.getByText("They stay on this computer.")).toBeVisible();
      await sitDownAndSay(page);
      await expect(ours(page, note)).toBeVisible();
      await expect(theirs(page)).not.toContainText("regret");
    });
  }
});

test("a model elsewhere is asked nothing before a yes to what is sent", async ({ page }) => {
  // The address stands for one on the internet; nobody is there.
  const address = await serveWith(() => undefined, "http://models.example.invalid/v1");
  await openSetting(page, address);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await choose(page, "A model on my computer");
  const dialog = page.getByRole("dialog", { name: "This model is not on your computer" });
  await expect(dialog).toContainText("the last two things you said");
  await button(page, "Keep it here").click();
  await sitDownAndSay(page);
  expect(asked.filter((path) => path.endsWith("/completions"))).toEqual([]);
});

test("where no model was set up nothing is sent, and it is said how", async ({ page, baseURL }) => {
  await openSetting(page, baseURL?.replace(/\/$/u, "") ?? "");
  await choose(page, "A model on my computer");
  await expect(
    page.getByText("No model is set up here, so nothing was sent.", { exact: false }),
  ).toBeVisible();
  await expect(page.getByRole("radio", { name: "Elbowroom’s" })).toBeChecked();
});

test("a browser with a model of its own words the lines without a request", async ({
  page,
  baseURL,
}) => {
  await page.addInitScript(() => {
    const session = {
      prompt: async (text: string) => `${/: (.*)$/u.exec(text)?.[1] ?? ""} Verily.`,
      destroy: () => undefined,
    };
    Object.assign(window, {
      LanguageModel: { availability: async () => "available", create: async () => session },
    });
  });
  await openSetting(page, baseURL?.replace(/\/$/u, "") ?? "");
  await choose(page, "This browser’s model");
  await expect(page.getByText("They stay on this device.")).toBeVisible();
  await sitDownAndSay(page);
  await expect(theirs(page)).toContainText("Verily.");
});

for (const look of looks) {
  test(`the choice of words is clean: ${nameOfLook(look)}`, async ({ page, baseURL }) => {
    await wear(page, look);
    await openSetting(page, baseURL?.replace(/\/$/u, "") ?? "");
    await choose(page, "A model on my computer");
    await expect(page.locator(".wording-command")).toBeVisible();
    await expectClean(page, "whose words", look);
  });
}
