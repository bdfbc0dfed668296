import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDeviceKeys } from "../../src/core/crypto/device-keys.ts";
import { proveInvitation } from "../../src/core/crypto/invitation.ts";
import {
  hashEnvelope,
  nothingBefore,
  sealSpaceEnvelope,
} from "../../src/core/crypto/space-envelope.ts";
import { formatShared } from "../../src/core/space/shared.ts";
import { previewItem } from "../../src/core/space/item.ts";
import { encodeBase64Url } from "../../src/core/sync/base64-url.ts";
import { partnerOf, type Device } from "../../src/core/sync/device.ts";
import { createInvite } from "../../src/core/sync/pairing.ts";
import { formatPayload, type Control } from "../../src/core/sync/payload.ts";
import { write, type Told } from "../../src/core/sync/write.ts";
import { realRandom } from "../bytes.ts";
import { ask, createCouple, createWorld, type Phone, type World } from "../people.ts";
import { flipAt, forged, logOf, numbered, partAt, show, unread } from "./attacks.ts";
import { openDatabase } from "./relay.ts";

const database = openDatabase();
afterAll(database.close);

const noteOf = (id: string, words: string): Uint8Array => {
  const preview = previewItem({ kind: "note", id, fields: { words } });
  if (!preview.ok) throw new Error("A note is shareable.");
  return preview.value;
};

async function say(world: World, phone: Phone, words: string): Promise<void> {
  await ask(world, phone.session?.share(noteOf(words, words)));
  await world.pass(300);
}

/** Ana and Ben have shared a few notes; Ben's device then reads what a hostile relay shows it. */
let ana: Device;
let ben: Device;
let log: readonly Uint8Array[];

beforeAll(async () => {
  const world = createWorld(database.storage, 500_001);
  const couple = await createCouple(world);
  for (const words of ["one", "two", "three"]) {
    await say(world, couple.ana, `ana ${words}`);
    await say(world, couple.ben, `ben ${words}`);
  }
  await say(world, couple.ana, "ana four");
  ana = couple.ana.disk;
  ben = couple.ben.disk;
  log = (await logOf(database.storage, ben)).map(({ envelope }) => envelope);
});

const placesOf = (device: Device): readonly number[] =>
  log.flatMap((envelope, index) =>
    numbered([envelope]).entries[0]?.device === device.keys.device ? [index] : [],
  );
const without = (index: number): readonly Uint8Array[] => log.filter((_, at) => at !== index);
const swapped = (a: number, b: number): readonly Uint8Array[] =>
  log.map((one, at) => log[at === a ? b : at === b ? a : at] ?? one);
const replaced = (index: number, by: Uint8Array): readonly Uint8Array[] =>
  log.map((one, at) => (at === index ? by : one));
const at = (index: number): Uint8Array => log.at(index) ?? new Uint8Array();
const nth = (indices: readonly number[], n: number): number => indices.at(n) ?? 0;

/** What another with this key writes next. */
function writtenBy(device: Device, words: string, told: Told = {}): Uint8Array {
  const written = write(device, noteOf(words, words), told, realRandom);
  const envelope = written.ok ? written.value.own.at(-1) : undefined;
  if (envelope === undefined) throw new Error("It could not be written.");
  return envelope.bytes;
}

/** What someone from outside writes who has got hold of the epoch's key. */
function writtenByStranger(
  told: Partial<Control>,
  keys = createDeviceKeys(realRandom),
): Uint8Array {
  const control = {
    clock: 1,
    cursor: 0,
    log: new Uint8Array(32),
    invites: [],
    admits: [],
    removes: [],
  };
  const plaintext = formatPayload({
    control: { ...control, ...told },
    items: noteOf("x", "forged"),
  });
  const place = { space: ben.space, epoch: 2, deviceSeq: 1, before: nothingBefore };
  return sealSpaceEnvelope(keys, ben.epochs.get(2) ?? keys.seed, place, plaintext, realRandom);
}

const stranger = createDeviceKeys(realRandom);

const attacks: readonly (readonly [string, () => readonly Uint8Array[], string])[] = [
  ["drops one of Ana's", () => without(nth(placesOf(ana), 2)), "differs"],
  ["drops one of Ben's own", () => without(nth(placesOf(ben), 2)), "differs"],
  ["drops Ana's first", () => without(nth(placesOf(ana), 0)), "differs"],
  ["shows one twice", () => [...log, at(nth(placesOf(ana), 2))], "differs"],
  ["shows one of Ben's own twice", () => [...log, at(nth(placesOf(ben), 1))], "twin"],
  ["swaps two of Ana's", () => swapped(nth(placesOf(ana), 2), nth(placesOf(ana), 3)), "differs"],
  ["swaps Ana's and Ben's", () => swapped(nth(placesOf(ana), 2), nth(placesOf(ben), 2)), "differs"],
  ["turns the log round", () => log.toReversed(), "differs"],
  ...Object.entries(partAt).map(([part, place]): (typeof attacks)[number] => [
    `changes the ${part}`,
    () => replaced(nth(placesOf(ana), 3), flipAt(at(nth(placesOf(ana), 3)), place)),
    "refused",
  ]),
  [
    "changes one of Ben's own",
    () => replaced(nth(placesOf(ben), 1), flipAt(at(nth(placesOf(ben), 1)), 90)),
    "twin",
  ],
  [
    "puts Ana's under Ben's name",
    () => {
      const copy = at(nth(placesOf(ana), 3)).slice();
      copy.set(at(nth(placesOf(ben), 1)).subarray(6, 22), 6);
      return [...log, copy];
    },
    "twin",
  ],
  [
    "cuts an envelope to its head",
    () => replaced(nth(placesOf(ana), 3), at(nth(placesOf(ana), 3)).slice(0, 162)),
    "refused",
  ],
  [
    "makes one up",
    () => [...log, new Uint8Array([...at(-1).subarray(0, 26), ...realRandom(400)])],
    "refused",
  ],
  [
    "brings one from another space of Ana's",
    () => [...log, writtenBy({ ...ana, space: encodeBase64Url(realRandom(16)) }, "elsewhere")],
    "refused",
  ],
  ["writes with the epoch's key as a stranger", () => [...log, writtenByStranger({})], "refused"],
  [
    "lets a stranger in by a link that nobody made",
    () => {
      const { invitation } = createInvite(ana, "device", "", realRandom);
      const proof = proveInvitation(invitation, stranger.device);
      const admits = [{ invitation: invitation.invitation, key: stranger.publicKey, proof }];
      return [...log, writtenByStranger({ admits }, stranger)];
    },
    "refused",
  ],
  [
    "opens the used link once more",
    () => {
      const { invitation, invite } = createInvite(ana, "device", "", realRandom);
      const [first, second] = [createDeviceKeys(realRandom), stranger].map((keys) => {
        const proof = proveInvitation(invitation, keys.device);
        const admits = [{ invitation: invitation.invitation, key: keys.publicKey, proof }];
        return writtenByStranger({ admits }, keys);
      });
      const announced = writtenBy(ana, "come", { invites: [invite] });
      return [...log, announced, ...(first && second ? [first, second] : [])];
    },
    "refused",
  ],
  [
    "makes up a proof for a link that is open",
    () => {
      const { invite } = createInvite(ana, "device", "", realRandom);
      const { invitation } = invite;
      const admits = [{ invitation, key: stranger.publicKey, proof: realRandom(64) }];
      const announced = writtenBy(ana, "come", { invites: [invite] });
      return [...log, announced, writtenByStranger({ admits }, stranger)];
    },
    "refused",
  ],
  [
    "lets a second partner in",
    () => {
      const { invitation, invite } = createInvite(ana, "partner", "", realRandom);
      const proof = proveInvitation(invitation, stranger.device);
      const admits = [{ invitation: invitation.invitation, key: stranger.publicKey, proof }];
      return [
        ...log,
        writtenBy(ana, "come", { invites: [invite] }),
        writtenByStranger({ admits }, stranger),
      ];
    },
    "refused",
  ],
  [
    "passes on what a removed device writes",
    () => {
      const removed = write(
        ana,
        noteOf("gone", "gone"),
        { removes: [ana.keys.device] },
        realRandom,
      );
      if (!removed.ok) throw new Error("It could not be written.");
      const bytes = removed.value.own.at(-1)?.bytes ?? new Uint8Array();
      return [...log, bytes, writtenBy(removed.value, "still here")];
    },
    "refused",
  ],
  [
    "shows two histories of Ana's device",
    () => {
      const forked = { ...ana, own: ana.own.slice(0, -1) };
      return [...log.slice(0, -1), writtenBy(forked, "another four"), writtenBy(ana, "ana five")];
    },
    "differs",
  ],
  [
    "has shown Ana another log than Ben",
    () => {
      const anas = show(unread(ana), numbered([...log.slice(0, -3), ...log.slice(-1)]));
      return [...log, writtenBy({ ...ana, log: anas.log }, "five")];
    },
    "differs",
  ],
  [
    "lets Ana write after a log that never was",
    () => [...log, writtenBy({ ...ana, log: { ...ana.log, hash: hashEnvelope(at(0)) } }, "five")],
    "differs",
  ],
  [
    "lets Ana know what has not been yet",
    () => [...log, writtenBy({ ...ana, log: { ...ana.log, cursor: 1000 } }, "five")],
    "differs",
  ],
];

describe("a relay that", () => {
  test("does what it should raises no doubt", () => {
    const read = show(unread(ben), numbered(log));
    expect(read.troubles).toEqual([]);
    expect(partnerOf(read)).toBe(ana.person);
  });

  test.each(attacks)("%s is found out", (_, shown, type) => {
    const read = show(unread(ben), numbered(shown()));

    expect(read.troubles.map((trouble) => trouble.type)).toContain(type);
    expect(forged(read.shared, ben.shared)).toEqual([]);
    expect([...read.shared.values()].map(({ device }) => device)).not.toContain(stranger.device);
  });

  test("puts something made up between two that are signed is found out", () => {
    const third = nth(placesOf(ana), 2);
    for (const part of Object.values(partAt)) {
      const read = show(unread(ben), numbered(replaced(third, flipAt(at(third), part))));
      expect(read.troubles.map(({ type }) => type)).toContain("refused");
      expect(forged(read.shared, ben.shared)).toEqual([]);
    }
    // With the key of the epoch, and in the right place: only the signature is missing.
    const last = log.length - 1;
    const made = writtenBy(
      { ...ana, own: ana.own.slice(0, -1), keys: { ...ana.keys, seed: stranger.seed } },
      "forged",
    );
    const read = show(unread(ben), numbered([...log.slice(0, last), made]));
    expect(read.troubles.map(({ type }) => type)).toContain("refused");
    expect(formatShared(read.shared)).not.toContain("forged");
  });

  test("drops one is told of as such", () => {
    const read = show(unread(ben), numbered(without(nth(placesOf(ana), 2))));
    expect(read.troubles.map(({ reason }) => reason)).toContain("something is missing");
  });

  test("goes back to before is found out", () => {
    const read = show(ben, numbered(log.slice(0, -2)));
    expect(read.troubles.map(({ type }) => type)).toContain("differs");
  });

  test("says that there is more than it shows is found out", () => {
    const read = show(unread(ben), { ...numbered(log), upTo: log.length + 3 });
    expect(read.troubles.map(({ type }) => type)).toContain("differs");
  });

  test("says that the log has four thousand million places costs no more than any other", () => {
    const read = show(unread(ben), { ...numbered(log), upTo: 0xffff_ffff });
    expect(read.troubles.map(({ type }) => type)).toContain("differs");
    expect(formatShared(read.shared)).toContain("ana four");
  });

  test("withholds the end is found out when the next of Ana's comes across", () => {
    const { entries } = numbered([...log.slice(0, -1), writtenBy(ana, "ana five")]);
    const read = show(unread(ben), { entries, upTo: entries.length });
    expect(read.troubles.map(({ type }) => type)).toContain("differs");
  });
});
