import { expect, test } from "vitest";
import * as v from "valibot";
import { strFromU8, unzipSync } from "fflate";
import { createDevice } from "../../../test/storage/devices.ts";
import { realRandom } from "../../../test/bytes.ts";
import { textToBytes } from "../../core/crypto/primitives.ts";
import { err, ok } from "../../core/result.ts";
import { encodeBase64Url } from "../../core/sync/base64-url.ts";
import { beginSpace } from "../../core/sync/pairing.ts";
import { write } from "../../core/sync/write.ts";
import { draftKind } from "../keep/draft-store.ts";
import type { Storage } from "../keep/open-storage.ts";
import { createRecords } from "../storage/records.ts";
import { inWith } from "../us/kept-space.ts";
import { createSpaceStore } from "../us/space-store.ts";
import { createKeeping } from "./keeping.ts";
import { valueToMarkdown } from "./readable.ts";

const answers = {
  kind: "answers",
  room: "private",
  schema: v.unknown(),
  version: 1,
  migrations: [],
} as const;

/** Someone in the settings of a browser. */
async function setUp() {
  const vault = await createDevice().openTab();
  const files = new Map<string, Uint8Array>();
  let anew = 0;
  const keeping = createKeeping({
    storage: { vault, recordsOf: (kind) => createRecords(vault, kind) },
    flush: () => Promise.resolve(),
    download: (file, name) => files.set(name, file),
    checkPassphrase: async (words) =>
      words.length < 8 ? err({ message: "It is short." }) : ok(undefined),
    startAnew: () => (anew += 1),
  });
  const kept = async () => {
    const drafts = await createRecords(vault, draftKind).list();
    const others = await createRecords(vault, answers).list();
    return [
      drafts.ok ? drafts.value.records.map(({ value }) => value.text) : [],
      others.ok ? others.value.records.map(({ value }) => value) : [],
    ];
  };
  await createRecords(vault, draftKind).put({ text: "I need Saturday." });
  await createRecords(vault, answers).put({ when: "Saturday", whatFor: "to read" });
  return { keeping, files, kept, vault, anew: () => anew };
}

test("everything goes out to be read, is erased, and comes back in", async () => {
  const { keeping, files, kept, anew } = await setUp();
  await keeping.takeOut();
  const zip = files.get("notes.zip") ?? new Uint8Array();
  const pages = Object.entries(unzipSync(zip)).filter(([name]) => name.endsWith(".md"));
  expect(pages.map(([name, page]) => [name, strFromU8(page)])).toEqual([
    ["drafts/1.md", "I need Saturday.\n"],
    ["answers/1.md", "# answers\n\n- when: Saturday\n- what for: to read\n"],
  ]);
  await keeping.eraseRoom();
  expect([await kept(), anew()]).toEqual([[[], []], 1]);
  await keeping.bringIn(zip);
  expect(await kept()).toEqual([["I need Saturday."], [{ when: "Saturday", whatFor: "to read" }]]);
  expect(keeping.told.value).toBe("It is in. Open this page again to see all of it.");
  await keeping.bringIn(zip);
  expect(keeping.told.value).toBe("There was nothing new in it.");
});

test("a backup waits for its words, and a file of another kind changes nothing", async () => {
  const { keeping, files, kept } = await setUp();
  await keeping.backUp("short");
  expect([keeping.told.value, files.size]).toEqual(["It is short.", 0]);
  await keeping.backUp("long enough");
  await keeping.eraseAll();
  await keeping.bringIn(files.get("notes.backup") ?? new Uint8Array());
  await keeping.openWaiting("other words");
  expect([keeping.told.value, keeping.waiting.value === null]).toEqual([
    "This does not open. Check the words and try again.",
    false,
  ]);
  await keeping.openWaiting("long enough");
  expect(keeping.waiting.value).toBe(null);
  expect(await kept()).toEqual([["I need Saturday."], [{ when: "Saturday", whatFor: "to read" }]]);
  await keeping.bringIn(new Uint8Array([1, 2, 3]));
  expect(keeping.told.value).toContain("not exported from here");
});

test("a kept value reads as a list, and what is empty is left out", () => {
  const value = { often: "once", why: "", them: { reassuredBy: ["words", "touch"], size: null } };
  expect(valueToMarkdown("Answers", value)).toBe(
    "# Answers\n\n- often: once\n- them:\n  - reassured by:\n    - 1: words\n    - 2: touch\n",
  );
});

test("the password of a calendar server is kept, and in no file that goes out", async () => {
  const { keeping, files, vault } = await setUp();
  const account = { server: "https://dav.example.org/", user: "anna", password: "two rooms" };
  await createRecords(vault, { ...answers, kind: "calendars" }).put({ account });
  await keeping.takeOut();
  const all = Object.values(unzipSync(files.get("notes.zip") ?? new Uint8Array())).map((file) =>
    strFromU8(file),
  );
  expect(all.filter((text) => text.includes("I need Saturday.")).length).toBeGreaterThan(0);
  expect(all.filter((text) => /two rooms|anna/u.test(text))).toEqual([]);
});

test("what two share goes out to be read, and none of its keys", async () => {
  const vault = await createDevice().openTab();
  const files = new Map<string, Uint8Array>();
  const recordsOf: Storage["recordsOf"] = (kind) => createRecords(vault, kind);
  const keeping = createKeeping({
    storage: { vault, recordsOf },
    flush: () => Promise.resolve(),
    download: (file, name) => files.set(name, file),
    checkPassphrase: async () => ok(undefined),
    startAnew: () => {},
  });
  const device = beginSpace(realRandom);
  const items = '[{"kind":"note","id":"n","fields":{"words":"Take your evening."}}]';
  const written = write(device, textToBytes(items), {}, realRandom);
  if (!written.ok) throw new Error("It does not fit.");
  const store = createSpaceStore(async () => ({ vault, recordsOf }));
  await store.save(inWith(written.value, true, null));
  await keeping.takeOut();
  const all = Object.entries(unzipSync(files.get("notes.zip") ?? new Uint8Array()));
  const page = all.find(([name]) => name === "shared/1.md")?.[1] ?? new Uint8Array();

  expect(strFromU8(page)).toBe(
    "# what you two share\n\n- mine:\n  - note:\n    - 1:\n      - words: Take your evening.\n",
  );
  const text = all.map(([, bytes]) => strFromU8(bytes)).join("");
  for (const key of [device.keys.seed, ...device.epochs.values()]) {
    expect(text).not.toContain(encodeBase64Url(key));
  }
});
