import { computed, signal } from "@preact/signals";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keepFaces, nextFaces, type NoteFace } from "./note-face.ts";

const face = (id: string, message = ""): NoteFace => ({
  id,
  ruleId: "hedge",
  severity: "risk",
  isSoft: false,
  message,
  quote: "maybe",
  rewrites: [{ title: "Leave it out", words: "I need an evening" }],
});
const faces = (ids: string) => ids.split("").map((id) => face(id));
const ids = (some: readonly NoteFace[]) => some.map(({ id }) => id).join("");

describe("the faces of notes", () => {
  it("are the same objects as long as they look the same", () => {
    const look = signal(faces("ab"));
    const kept = keepFaces(() => look.value);
    const first = kept.value;
    look.value = faces("ab");
    expect(kept.value).toBe(first);
    const rewritten = { ...face("b"), rewrites: [{ title: "Leave it out", words: "I do" }] };
    look.value = [face("a"), rewritten];
    expect(kept.value).toEqual([face("a"), rewritten]);
    expect(kept.value[0]).toBe(first[0]);
  });

  it("draw nothing where nothing is new to be seen", () => {
    const look = signal(faces("ab"));
    const kept = keepFaces(() => look.value);
    let drawn = 0;
    const drawing = computed(() => {
      drawn += 1;
      return kept.value.length;
    });
    for (const next of [faces("ab"), faces("ab"), faces("ba")]) {
      look.value = next;
      expect(drawing.value).toBe(2);
    }
    // Once, and once more for the other order.
    expect(drawn).toBe(2);
  });
});

/** All that is seen on the way, step by step. */
function way(seen: string, wanted: string): readonly string[] {
  const all = new Map("abcdef".split("").map((id) => [id, face(id)] as const));
  const pick = (some: string) => some.split("").flatMap((id) => all.get(id) ?? []);
  const target = pick(wanted);
  const steps: (readonly NoteFace[])[] = [pick(seen)];
  while (steps.at(-1) !== target && steps.length < 9) {
    steps.push(nextFaces(steps.at(-1) ?? [], target));
  }
  return steps.map(ids);
}

describe("on the way to other faces", () => {
  it("one comes at a time, and those that go make room for it", () => {
    expect(way("", "abc")).toEqual(["", "a", "ab", "abc"]);
    expect(way("abc", "def")).toEqual(["abc", "dbc", "dec", "def"]);
    expect(way("abc", "dab")).toEqual(["abc", "dab"]);
    expect(way("abc", "a")).toEqual(["abc", "a"]);
  });

  it("one that looks another way is drawn alone", () => {
    const seen = faces("ab");
    const wanted = [face("a", "may hurt"), face("b", "may hurt")];
    const first = nextFaces(seen, wanted);
    expect(first).toEqual([wanted[0], seen[1]]);
    expect(nextFaces(first, wanted)).toBe(wanted);
  });

  it("none that stays is ever away, none is there twice, and there are never more than three", () => {
    const some = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"), { maxLength: 3 });
    fc.assert(
      fc.property(some, some, (before, after) => {
        const steps = way(before.join(""), after.join(""));
        expect(steps.at(-1)).toBe(after.join(""));
        const staying = before.filter((id) => after.includes(id));
        for (const [at, step] of steps.entries()) {
          expect(staying.every((id) => step.includes(id))).toBe(true);
          expect(new Set(step).size).toBe(step.length);
          expect(step.length).toBeLessThanOrEqual(3);
          const earlier = steps[at - 1] ?? step;
          expect(step.split("").filter((id) => !earlier.includes(id)).length).toBeLessThanOrEqual(
            1,
          );
        }
      }),
    );
  });
});
