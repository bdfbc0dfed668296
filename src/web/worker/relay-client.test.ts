import { describe, expect, test } from "vitest";
import { createRelayClient } from "./relay-client.ts";
import type { FromRelay, ToRelay } from "./relay-protocol.ts";
import type { StartWorker } from "./start-worker.ts";

/** A worker of which one sees what it was told, and says what it says. */
function line() {
  const told: ToRelay[] = [];
  let starts = 0;
  let events: Parameters<StartWorker<ToRelay, FromRelay>>[0] | null = null;
  const start: StartWorker<ToRelay, FromRelay> = (heard) => {
    starts += 1;
    events = heard;
    return { send: (message) => told.push(message), terminate: () => {} };
  };
  return {
    client: createRelayClient(start),
    told,
    starts: () => starts,
    say: (message: FromRelay) => events?.onMessage(message),
    fail: () => events?.onError(),
  };
}

const call = { method: "GET", path: "/v1/challenge", token: null, body: null } as const;

describe("the way to the relay", () => {
  test("has no worker before anything is asked", () => {
    expect(line().starts()).toBe(0);
  });

  test("brings each answer to its question", async () => {
    const { client, told, say } = line();
    const both = [client.request(call), client.request(call)];
    const [first, second] = told.map((one) => (one.type === "request" ? one.id : 0));
    say({ type: "answer", id: second ?? 0, answer: { status: 2, json: null } });
    say({ type: "answer", id: first ?? 0, answer: { status: 1, json: null } });
    expect(await Promise.all(both)).toEqual([
      { status: 1, json: null },
      { status: 2, json: null },
    ]);
  });

  test("tells a connection of its messages and its end, and nothing after it was closed here", () => {
    const { client, told, say } = line();
    const heard: unknown[] = [];
    const events = {
      onMessage: (bytes: Uint8Array) => heard.push(bytes),
      onClose: (code: number) => heard.push(code),
    };
    const [one, two] = [client.connect(events), client.connect(events)];
    const [first, second] = told.map((message) =>
      message.type === "connect" ? message.connection : 0,
    );
    const bytes = new Uint8Array([1]);
    say({ type: "message", connection: first ?? 0, bytes });
    say({ type: "closed", connection: first ?? 0, code: 1012 });
    two.close();
    say({ type: "message", connection: second ?? 0, bytes });
    say({ type: "closed", connection: second ?? 0, code: 1000 });
    one.close();
    expect(heard).toEqual([bytes, 1012]);
    expect(told.slice(2)).toEqual([{ type: "close", connection: second }]);
  });

  test("that breaks answers nothing, ends every connection, and begins anew", async () => {
    const { client, starts, fail } = line();
    const answer = client.request(call);
    const closed = new Promise((resolve) => {
      client.connect({ onMessage: () => {}, onClose: resolve });
    });
    fail();
    expect([await answer, await closed]).toEqual([null, 1006]);
    void client.request(call);
    expect(starts()).toBe(2);
  });
});
