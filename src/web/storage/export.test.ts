import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { createDevice, quickStretch } from "../../../test/storage/devices.ts";
import { drafts, type TestDraft } from "../../../test/storage/draft-kind.ts";
import { countingRandom } from "../../../test/bytes.ts";
import { cannotOpen } from "../../core/crypto/envelope.ts";
import { usualStretching } from "../../core/crypto/stretch-params.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { isBackup, openBackup, sealBackup } from "./backup.ts";
import { ignoreProgress } from "./door.ts";
import { exportable, exportReadable, importReadable, type Exportable } from "./export.ts";
import { createRecords, type Records } from "./records.ts";

const deps = { random: countingRandom(), stretch: quickStretch, stretching: usualStretching };
const words = "acorn lantern puddle violin gravel teapot";
const notOurs = err({
  type: "not-ours",
  message: "This file was not exported from here, or it is damaged. Nothing was changed.",
});

describe("an export", () => {
  it("can be read without the app: a page for each, and everything once more as JSON", async () => {
    const { all } = await openNotes(["I need Saturday.", "And Sunday."]);
    const files = unzipSync(valueOf(await exportReadable(all)));
    expect(Object.keys(files)).toEqual([
      "drafts/1.md",
      "drafts/2.md",
      "answers/1.md",
      "everything.json",
    ]);
    expect(strFromU8(files["drafts/1.md"] ?? new Uint8Array(0))).toBe("And Sunday.\n");
    expect(JSON.parse(strFromU8(files["everything.json"] ?? new Uint8Array(0)))).toMatchObject({
      format: "elbowroom-export",
      version: 1,
      kinds: {
        drafts: [{ value: { text: "I need Saturday." } }, { value: { text: "And Sunday." } }],
        answers: [{ value: { text: "an answer" } }],
      },
    });
  });

  it("taken in by an empty device makes it the same, and twice no more than that", async () => {
    const mine = await openNotes(["I need Saturday.", "And Sunday."]);
    const zip = valueOf(await exportReadable(mine.all));
    const other = await openNotes(null);
    expect(await importReadable(zip, other.all)).toEqual(ok({ added: 3, unreadable: 0 }));
    expect(await contentOf(other.notes)).toEqual(await contentOf(mine.notes));
    expect(await importReadable(zip, other.all)).toEqual(ok({ added: 0, unreadable: 0 }));
    expect(valueOf(await exportReadable(other.all))).toEqual(zip);
  });

  it("never changes what is there: what differs comes beside it, once", async () => {
    const { all, notes } = await openNotes(["then"]);
    const zip = valueOf(await exportReadable(all));
    const [then] = valueOf(await notes.list()).records;
    await notes.put({ text: "now" }, then);
    expect(await importReadable(zip, all)).toEqual(ok({ added: 1, unreadable: 0 }));
    expect(await importReadable(zip, all)).toEqual(ok({ added: 0, unreadable: 0 }));
    const { records } = valueOf(await notes.list());
    expect(records.map(({ value, conflictOf }) => [value.text, conflictOf])).toEqual([
      ["now", null],
      ["then", then?.id],
    ]);
  });

  it("with a kind or a record that is not known here takes in the rest and counts it", async () => {
    const { all } = await openNotes(["mine"]);
    const entry = { id: "1", version: 1, savedAt: 1, conflictOf: null };
    const kinds = {
      songs: [{ ...entry, value: {} }],
      drafts: [
        { ...entry, value: { text: "good" } },
        { ...entry, id: "2", value: { text: 7 } },
      ],
    };
    const json = JSON.stringify({ format: "elbowroom-export", version: 1, kinds });
    const zip = zipSync({ "everything.json": strToU8(json) });
    expect(await importReadable(zip, all)).toEqual(ok({ added: 1, unreadable: 2 }));
  });

  it.each<[string, Uint8Array]>([
    ["a text", strToU8("hello")],
    ["nothing", new Uint8Array(0)],
    ["another zip", zipSync({ "a.txt": strToU8("hello") })],
    ["a zip with broken JSON", zipSync({ "everything.json": strToU8("{") })],
    ["a zip of another app", zipSync({ "everything.json": strToU8('{"format":"other"}') })],
    ["a zip that unpacks to far more", zipSync({ "everything.json": new Uint8Array(2 ** 26 + 1) })],
  ])("is not %s", async (_, file) => {
    const { all } = await openNotes(null);
    expect(await importReadable(file, all)).toEqual(notOurs);
  });
});

describe("a backup", () => {
  it("opens by its passphrase to the very export it was made of", async () => {
    const { all } = await openNotes(["I need Saturday."]);
    const zip = valueOf(await exportReadable(all));
    const backup = valueOf(await sealBackup(zip, words, deps, ignoreProgress));
    expect([isBackup(backup), isBackup(zip), isBackup(new Uint8Array(0))]).toEqual([
      true,
      false,
      false,
    ]);
    expect(await openBackup(backup, words, deps, ignoreProgress)).toEqual(ok(zip));
  });

  it("opens by nothing else, and not with a bit changed", async () => {
    const backup = valueOf(await sealBackup(strToU8("zip"), words, deps, ignoreProgress));
    const changed = backup.map((byte, at) => (at === 60 ? byte ^ 4 : byte));
    const weaker = backup.map((byte, at) => (at === 25 ? 2 : byte));
    expect(await openBackup(backup, "other words", deps, ignoreProgress)).toEqual(err(cannotOpen));
    expect(await openBackup(changed, words, deps, ignoreProgress)).toEqual(err(cannotOpen));
    expect(await openBackup(weaker, words, deps, ignoreProgress)).toEqual(err(cannotOpen));
    expect(await openBackup(strToU8("PK"), words, deps, ignoreProgress)).toEqual(err(cannotOpen));
  });
});

async function openNotes(texts: readonly string[] | null) {
  const device = createDevice();
  const tab = await device.openTab();
  const notes = createRecords(tab, drafts);
  const answers = createRecords(tab, { ...drafts, kind: "answer" });
  for (const text of texts ?? []) {
    device.clock.now += 1_000;
    await notes.put({ text });
  }
  if (texts !== null) await answers.put({ text: "an answer" });
  const all: readonly Exportable[] = [
    exportable("drafts", notes, toPage),
    exportable("answers", answers, toPage),
  ];
  return { notes, all };
}

async function contentOf(notes: Records<TestDraft>) {
  return valueOf(await notes.list()).records.map(({ id, savedAt, value }) => ({
    id,
    savedAt,
    value,
  }));
}

function valueOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function toPage({ text }: TestDraft): string {
  return text;
}
