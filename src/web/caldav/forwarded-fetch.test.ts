import { expect, test } from "vitest";
import { createForwardedFetch } from "./forwarded-fetch.ts";

type Said = Readonly<Record<string, string>>;

/** A forwarder that gives these answers in turn; each is what the server far away said. */
function script(answers: readonly Said[]) {
  const asked: (string | null)[][] = [];
  const left = [...answers];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const { headers, method } = request;
    asked.push([method, request.url, headers.get("Elbowroom-To"), headers.get("Authorization")]);
    return new Response("body", { headers: left.shift() ?? {} });
  };
  return { send: createForwardedFetch(fetch, endpoint), asked };
}

const endpoint = "http://localhost:5173/calendar-forwarder";
const start = "https://a.example/.well-known/caldav";
const init = { method: "PROPFIND", headers: { Authorization: "Basic YTpi" } };
const redirect = (to: string) => ({ "Elbowroom-Status": "301", "Elbowroom-Location": to });

test("the answer is the server's, with its status and headers", async () => {
  const { send, asked } = script([{ "Elbowroom-Status": "207", ETag: '"1"' }]);

  const answer = await send(start, init);

  expect([answer.status, answer.headers.get("ETag"), await answer.text()]).toEqual([
    207,
    '"1"',
    "body",
  ]);
  expect(asked).toEqual([["PROPFIND", endpoint, start, "Basic YTpi"]]);
});

test("a redirect is followed, but the password stays with its server", async () => {
  const { send, asked } = script([
    redirect("/dav/"),
    redirect("https://b.example/dav/"),
    { "Elbowroom-Status": "401" },
  ]);

  const answer = await send(start, init);

  expect(answer.status).toBe(401);
  expect(asked.map(([, , to, authorization]) => [to, authorization])).toEqual([
    [start, "Basic YTpi"],
    ["https://a.example/dav/", "Basic YTpi"],
    ["https://b.example/dav/", null],
  ]);
});

test("a way down to http is not followed, nor one that goes round for ever", async () => {
  const down = script([redirect("http://a.example/dav/")]);
  const round = script(Array.from({ length: 20 }, () => redirect("/again/")));

  const answers = [await down.send(start, init), await round.send(start, init)];

  expect(answers.map(({ status }) => status)).toEqual([301, 301]);
  expect([down.asked.length, round.asked.length]).toEqual([1, 6]);
});

test("an answer without a body has none, and what is no answer is left as it is", async () => {
  const { send } = script([{ "Elbowroom-Status": "204" }, {}]);

  const [gone, own] = [await send(start, init), await send(start, init)];

  expect([gone.status, await gone.text(), own.status, await own.text()]).toEqual([
    204,
    "",
    200,
    "body",
  ]);
});
