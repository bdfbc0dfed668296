import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { realRandom } from "../../../test/bytes.ts";
import { bytesToText, textToBytes } from "../crypto/primitives.ts";
import { mayOpen, openedNeeds, sealNeed } from "./blind.ts";
import { itemsToCells, parseItems, previewItem } from "./item.ts";
import { kinds } from "./kinds.ts";
import { addCells, emptyShared, type Shared } from "./shared.ts";

/** Every path to a value in a schema: "answer.reply.offers.when". */
function pathsOf(schema: unknown, path: string): readonly string[] {
  if (typeof schema !== "object" || schema === null) return [path];
  const inner = (name: string): unknown => Reflect.get(schema, name);
  const entries = inner("entries");
  if (typeof entries === "object" && entries !== null) {
    return Object.entries(entries).flatMap(([name, one]) => pathsOf(one, `${path}.${name}`));
  }
  const options = inner("options");
  if (inner("type") === "variant" && Array.isArray(options)) {
    return options.flatMap((one) => pathsOf(one, path));
  }
  const wrapped = inner("item") ?? inner("wrapped");
  return wrapped === undefined ? [path] : pathsOf(wrapped, path);
}

describe("what reaches the partner's device", () => {
  test("is this, all of it written by the person themselves, and nothing about when or whether", () => {
    const paths = Object.entries(kinds).flatMap(([kind, schema]) => pathsOf(schema, kind));

    expect([...new Set(paths)].toSorted()).toEqual([
      "answer.reply.at",
      "answer.reply.offers.back",
      "answer.reply.offers.ends",
      "answer.reply.offers.giveBack",
      "answer.reply.offers.howLong",
      "answer.reply.offers.when",
      "answer.reply.says",
      "answer.reply.to.back",
      "answer.reply.to.ends",
      "answer.reply.to.giveBack",
      "answer.reply.to.howLong",
      "answer.reply.to.when",
      "answer.words",
      "ask.terms.back",
      "ask.terms.ends",
      "ask.terms.giveBack",
      "ask.terms.howLong",
      "ask.terms.when",
      "ask.words",
      "busy.spans.end",
      "busy.spans.start",
      "busy.zone",
      "check-in.ownTime",
      "check-in.together",
      "encouragement.words",
      "need.opened.need.minutes",
      "need.opened.need.words",
      "need.opened.salt",
      "need.sealed",
      "note.words",
      "plan.stand.holds.end",
      "plan.stand.holds.kind",
      "plan.stand.holds.start",
      "plan.stand.holds.whose",
      "plan.stand.holds.zone",
      "plan.stand.wants.end",
      "plan.stand.wants.kind",
      "plan.stand.wants.start",
      "plan.stand.wants.whose",
      "plan.stand.wants.zone",
      "promise.kept",
      "promise.words",
    ]);
  });

  test("cannot be more than the kind has", () => {
    const more = { words: "hello", seenAt: "09:00" };
    expect(previewItem({ kind: "note", id: "1", fields: more })).toEqual({
      ok: false,
      error: "not-shareable",
    });
  });

  test("says in the preview what is shared, and nothing else", () => {
    const preview = previewItem({ kind: "note", id: "1", fields: { words: "Take your evening" } });
    expect(preview.ok && JSON.parse(bytesToText(preview.value))).toEqual([
      { kind: "note", id: "1", fields: { words: "Take your evening" } },
    ]);
  });

  test("may come from a newer version: what is not known is kept", () => {
    const newer = [{ kind: "picnic", id: "1", fields: { basket: { with: ["figs"] } } }];
    expect(parseItems(textToBytes(JSON.stringify(newer)))).toEqual({ ok: true, value: newer });
  });

  test.each(["", "[", "{}", '[{"kind":"note"}]', '[{"kind":1,"id":"1","fields":{}}]', "\ud800"])(
    "when it is not readable (%j), does no harm",
    (text) => {
      const parsed = parseItems(textToBytes(text));
      expect(parsed).toEqual(
        text === "" ? { ok: true, value: [] } : { ok: false, error: "malformed" },
      );
    },
  );
});

const saying = (before: Shared, person: string, clock: number, fields: object): Shared => {
  const parsed = parseItems(textToBytes(JSON.stringify([{ kind: "need", id: "1", fields }])));
  if (!parsed.ok) throw new Error("That is no item.");
  return addCells(before, itemsToCells(parsed.value, person, { clock, device: person }));
};

describe("two needs", () => {
  const anas = sealNeed("ana", { minutes: 300, words: "to paint" }, realRandom);
  const bens = sealNeed("ben", { minutes: 120, words: "to run" }, realRandom);
  test("are shown together or not at all", () => {
    const one = saying(emptyShared, "ana", 1, { sealed: anas.sealed });
    const both = saying(one, "ben", 1, { sealed: bens.sealed });
    const anasOpen = saying(both, "ana", 2, { opened: anas.opened });
    const open = saying(anasOpen, "ben", 2, { opened: bens.opened });

    expect([one, both].map((shared) => mayOpen(shared, "ben", "1"))).toEqual([false, true]);
    expect([one, both, anasOpen].map((shared) => openedNeeds(shared, "ana", "ben", "1"))).toEqual([
      null,
      null,
      null,
    ]);
    expect(openedNeeds(open, "ben", "ana", "1")).toEqual({
      mine: bens.opened.need,
      theirs: anas.opened.need,
    });
  });

  test("cannot be changed after the other's was seen, nor copied from it", () => {
    const both = saying(saying(emptyShared, "ana", 1, anas), "ben", 1, { sealed: bens.sealed });
    const other = { ...bens.opened, need: { minutes: 600, words: "to run" } };
    const changed = saying(both, "ben", 2, { opened: other });
    const copied = saying(both, "ben", 2, anas);

    expect(openedNeeds(changed, "ana", "ben", "1")).toBeNull();
    expect(openedNeeds(copied, "ana", "ben", "1")).toBeNull();
  });
});

test("every kind has a schema that leaves room for what comes later", () => {
  for (const schema of Object.values(kinds)) {
    expect(v.safeParse(schema, "nothing").success).toBe(false);
  }
});
