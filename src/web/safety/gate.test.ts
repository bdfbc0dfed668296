import { expect, test } from "vitest";
import { noAnswers } from "../../core/safety/assess.ts";
import { createGate } from "./gate.ts";

test("one yes stops the coaching, and the answers are gone", async () => {
  const gate = createGate();
  const passed = gate.pass();
  expect(gate.isOpen.value).toBe(true);
  gate.answer({ punished: "yes" });
  expect(gate.finish()).toBe("stop");
  expect(await passed).toBe("stop");
  expect([gate.isOpen.value, gate.isStopped.value]).toEqual([false, true]);
  expect(gate.answers.value).toEqual(noAnswers);
});

test("three times no goes on, and nobody is asked again", async () => {
  const gate = createGate();
  const passed = gate.pass();
  gate.answer({ afraid: "no", punished: "no", watched: "no" });
  gate.finish();
  expect(await passed).toBe("go-on");
  expect(await gate.pass()).toBe("go-on");
  expect(gate.isOpen.value).toBe(false);
});

test("it can be dismissed, and that is no yes", async () => {
  const gate = createGate();
  const passed = gate.pass();
  gate.answer({ afraid: "yes" });
  gate.dismiss();
  expect(await passed).toBe("take-care");
  expect([gate.isStopped.value, gate.answers.value]).toEqual([false, noAnswers]);
});

test("two that wait are both told", async () => {
  const gate = createGate();
  const both = [gate.pass(), gate.pass()];
  gate.dismiss();
  expect(await Promise.all(both)).toEqual(["take-care", "take-care"]);
});

test("stopped stays stopped when the questions are closed again, until the person decides", () => {
  const gate = createGate();
  gate.open();
  gate.answer({ watched: "yes" });
  gate.finish();
  gate.open();
  gate.dismiss();
  expect(gate.isStopped.value).toBe(true);
  gate.resume();
  expect(gate.isStopped.value).toBe(false);
});
