import { describe, expect, test } from "vitest";
import { createBrowserModel, isModelReady } from "./browser-model.ts";

const prompt = { system: "Word one line.", user: "Say: Maybe less?" };
const soon = () => AbortSignal.timeout(30);

/** A browser with a model that answers so. */
function browserThat(answer: (text: string, signal: AbortSignal) => Promise<string>) {
  const seen: unknown[] = [];
  let open = 0;
  const api: BrowserModel = {
    availability: async () => "available",
    create: async ({ initialPrompts, expectedOutputs }) => {
      seen.push(initialPrompts, expectedOutputs);
      open += 1;
      return {
        prompt: (text, { signal }) => {
          seen.push(text);
          return answer(text, signal);
        },
        destroy: () => void (open -= 1),
      };
    },
  };
  return { api, seen, openSessions: () => open };
}

test("a line is asked for in a session of its own, which is shut again", async () => {
  const browser = browserThat(async () => "Could it be less?");
  expect(await createBrowserModel(browser.api, soon).complete(prompt)).toEqual({
    ok: true,
    value: "Could it be less?",
  });
  expect(browser.seen).toEqual([
    [{ role: "system", content: prompt.system }],
    [{ type: "text", languages: ["en"] }],
    prompt.user,
  ]);
  expect(browser.openSessions()).toBe(0);
});

/** Until it is called off. */
function forever(_text: string, signal: AbortSignal): Promise<string> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => reject(new Error("aborted")), { once: true });
  });
}

describe("a failure is told apart", () => {
  test.each<readonly [string, (text: string, signal: AbortSignal) => Promise<string>, string]>([
    ["it says nothing", async () => " ", "garbled"],
    ["it breaks", async () => Promise.reject(new Error("quota")), "unreachable"],
    ["it never ends", forever, "slow"],
  ])("%s", async (_, answer, type) => {
    const browser = browserThat(answer);
    const outcome = await createBrowserModel(browser.api, soon).complete(prompt);
    expect([outcome, browser.openSessions()]).toEqual([{ ok: false, error: { type } }, 0]);
  });
});

test.each<readonly [string, boolean]>([
  ["available", true],
  ["downloadable", false],
  ["downloading", false],
  ["unavailable", false],
])("a model that is %s may be offered: %s", async (availability, isReady) => {
  const { api } = browserThat(async () => "");
  expect(await isModelReady({ ...api, availability: async () => availability })).toBe(isReady);
});

test("no such model, or a browser that will not say: none is offered", async () => {
  const { api } = browserThat(async () => "");
  const broken = { ...api, availability: async () => Promise.reject(new Error("no")) };
  expect([await isModelReady(undefined), await isModelReady(broken)]).toEqual([false, false]);
});
