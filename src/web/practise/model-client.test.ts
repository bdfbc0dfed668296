import { expect, test } from "vitest";
import { ok } from "../../core/result.ts";
import { createModelClient } from "./model-client.ts";
import type { FromModel, ToModel } from "./model-protocol.ts";

const prompt = { system: "Be brief.", user: "Say it." };

/** A worker that answers when it is told to. */
function stage() {
  const sent: ToModel[] = [];
  const started: { onMessage: (message: FromModel) => void; onError: () => void }[] = [];
  const client = createModelClient((events) => {
    started.push(events);
    return { send: (message) => sent.push(message), terminate: () => undefined };
  });
  return { client, sent, started };
}

test("each answer goes to what was asked, whichever comes first", async () => {
  const { client, sent, started } = stage();
  const lines = [client.model.complete(prompt), client.model.complete(prompt)];
  for (const { id } of sent.toReversed())
    started[0]?.onMessage({ type: "completed", id, line: ok(`line ${id}`) });

  expect(await Promise.all(lines)).toEqual([ok("line 1"), ok("line 2")]);
  expect(started).toHaveLength(1);
});

test("a worker that fails is one that cannot be reached, and the next question starts another", async () => {
  const { client, sent, started } = stage();
  const [place, line] = [client.find(), client.model.complete(prompt)];
  started[0]?.onError();
  expect([await place, await line]).toEqual([null, { ok: false, error: { type: "unreachable" } }]);

  const again = client.find();
  const at = { base: "http://localhost:11434/v1", name: "small" };
  started[1]?.onMessage({ type: "found", id: sent.at(-1)?.id ?? 0, at });
  expect(await again).toEqual(at);
});
