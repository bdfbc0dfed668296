import { expect, it } from "vitest";
import { createTabs, type TabMessage } from "./tabs.ts";

it("tabs hear each other, not themselves, and nothing that is no message of theirs", async () => {
  const [one, other] = [createTabs("tabs.test"), createTabs("tabs.test")];
  const stranger = new BroadcastChannel("tabs.test");
  const heard: string[] = [];
  one.listen((message) => heard.push(`one: ${message}`));
  const told = new Promise<TabMessage>((resolve) => {
    other.listen((message) => {
      heard.push(`other: ${message}`);
      if (message === "locked") resolve(message);
    });
  });
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no origin
  stranger.postMessage({ type: "open-everything" });
  one.tell("records-changed");
  one.tell("locked");
  await told;
  for (const channel of [one, other, stranger]) channel.close();
  expect(heard).toEqual(["other: records-changed", "other: locked"]);
});

it("a tab that has left tells nothing, and nothing breaks", async () => {
  const [left, other] = [createTabs("tabs.test"), createTabs("tabs.test")];
  const heard: TabMessage[] = [];
  other.listen((message) => heard.push(message));
  left.close();
  left.tell("locked");
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  other.close();
  expect(heard).toEqual([]);
});
