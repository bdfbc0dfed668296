import { expect, test } from "vitest";
import { createSharedValue } from "./shared-value.ts";

test("what one room saves, the others see at once and load later", async () => {
  const saved: string[] = [];
  let loads = 0;
  const shared = createSharedValue<string>({
    load: () => Promise.resolve(`kept ${(loads += 1)}`),
    save: (value) => void saved.push(value),
    onChange: () => undefined,
  });
  expect(shared.current.value).toBe(null);
  expect(await shared.load()).toBe("kept 1");
  shared.save("newer");
  expect(shared.current.value).toBe("newer");
  expect([await shared.load(), loads, saved]).toEqual(["newer", 1, ["newer"]]);
});

test("what is saved while the old one is loading wins", async () => {
  const { promise, resolve } = Promise.withResolvers<string | null>();
  const shared = createSharedValue<string>({
    load: () => promise,
    save: () => undefined,
    onChange: () => undefined,
  });
  const loading = shared.load();
  shared.save("newer");
  resolve("older");
  expect([await loading, shared.current.value]).toEqual(["newer", "newer"]);
});

test("what another tab wrote is seen by every room", async () => {
  const hearers: ((value: string) => void)[] = [];
  const shared = createSharedValue<string>({
    load: () => Promise.resolve("kept"),
    save: () => undefined,
    onChange: (hear) => void hearers.push(hear),
  });
  await shared.load();
  const heard: string[] = [];
  shared.onChange((value) => heard.push(`${value}, and ${shared.current.value}`));
  for (const hear of hearers) hear("theirs");
  expect([shared.current.value, heard]).toEqual(["theirs", ["theirs, and theirs"]]);
});
