import { expect, test } from "vitest";
import { readLabelled } from "../scripts/training/labelled.ts";
import { signsIn } from "../src/core/safety/signs-in.ts";

/** An offer that comes up for nothing is put away, and then not looked at when it matters. */
const mostAlarms = 0.01;

test("of three thousand messages about other things fewer than one in a hundred is taken for a sign", () => {
  const messages = readLabelled("train")
    .flatMap((file) => file.messages)
    .map(({ sentences }) => sentences.map(({ text }) => text).join(" "));
  const alarms = messages.filter((message) => signsIn(message).length > 0);
  expect(messages.length).toBeGreaterThan(3_000);
  expect(alarms.length).toBeLessThan(messages.length * mostAlarms);
});
