import { createHash } from "node:crypto";
import { formatShared, recordsOf } from "../../src/core/space/shared.ts";
import { lastOwnSeq } from "../../src/core/sync/device.ts";
import { isAllShared } from "../../src/core/sync/write.ts";
import type { RelayStorage } from "../../src/relay/storage/storage.ts";
import type { Phone, World } from "../people.ts";

type Word = {
  readonly kind: string;
  readonly id: string;
  readonly person: string;
  readonly words: string;
};

/** All that was called shared, and what never was to be. */
export type Said = {
  readonly words: Word[];
  /** The last of what only one device says. */
  readonly own: Map<string, Word>;
  /** Words, keys and ciphertext of the private room. */
  readonly privately: Uint8Array[];
  /** One link let in two. */
  isCrowded: boolean;
};

/** Who has left, and what was said after that. */
export type Left = { readonly person: string; readonly after: string; readonly secret: string };

/** What went wrong in a story, each of it nothing, and a hash of everything that was said. */
export type Story = {
  readonly lost: readonly string[];
  readonly apart: readonly string[];
  readonly readable: readonly string[];
  readonly troubles: readonly string[];
  readonly unkept: readonly string[];
  readonly isCrowded: boolean;
  readonly shared: number;
  readonly trace: string;
};

export async function judge(
  world: World,
  storage: RelayStorage,
  said: Said,
  left: Left | null,
): Promise<Story> {
  const { phones } = world;
  const gone = phones.filter(({ disk }) => disk.person === left?.person);
  const here = phones.filter((phone) => !gone.includes(phone));
  const overheard = Buffer.concat(world.overheard);
  const states = phones.map(({ disk }) => formatShared(disk.shared));
  const hash = createHash("sha256").update(overheard).update(states.join());
  const spoken = [...said.words, ...said.own.values()];
  return {
    lost: lostOf(here, gone, spoken),
    apart: apartOf(here),
    readable: [
      ...spoken.filter(({ words }) => overheard.includes(words)).map(({ words }) => words),
      ...said.privately
        .filter((bytes) => overheard.includes(Buffer.from(bytes)))
        .map(() => "something private"),
      ...gone.filter(({ disk }) => hears(disk, left)).map(({ name }) => `${name} still hears`),
    ],
    troubles: phones.flatMap(({ name, disk }) =>
      disk.troubles.map(({ type, reason }) => `${name}: ${type}, ${reason}`),
    ),
    unkept: await unkeptOf(storage, here),
    isCrowded: said.isCrowded,
    shared: spoken.length,
    trace: hash.digest("hex"),
  };
}

function hears({ shared }: Phone["disk"], left: Left | null): boolean {
  return left !== null && left.after !== "" && formatShared(shared).includes(left.secret);
}

/** What was called shared is on every device; what someone wrote who has left, on that one's own at least. */
function lostOf(
  here: readonly Phone[],
  gone: readonly Phone[],
  spoken: readonly Word[],
): readonly string[] {
  const leavers = new Set(gone.map(({ disk }) => disk.person));
  return spoken.flatMap((word) => {
    const owed = leavers.has(word.person) ? [] : here;
    const kept = leavers.has(word.person) && !gone.some(({ disk }) => has(disk, word));
    return [
      ...owed.filter(({ disk }) => !has(disk, word)).map(({ name }) => `${word.words}: ${name}`),
      ...(kept ? [`${word.words}: whoever left`] : []),
    ];
  });
}

function has({ shared }: Phone["disk"], { person, kind, id, words }: Word): boolean {
  return recordsOf(shared, person, kind).get(id)?.["words"] === words;
}

function apartOf(here: readonly Phone[]): readonly string[] {
  const [first] = here;
  const state = first && formatShared(first.disk.shared);
  return here.flatMap(({ name, disk, session }) => [
    ...(formatShared(disk.shared) === state ? [] : [`${name} has not the same`]),
    ...(session?.isLive() === true ? [] : [`${name} is not live`]),
    ...(isAllShared(disk) ? [] : [`${name} has something unsent`]),
    ...(disk.log.cursor === first?.disk.log.cursor ? [] : [`${name} is at ${disk.log.cursor}`]),
    ...(Buffer.compare(disk.log.hash, first?.disk.log.hash ?? new Uint8Array()) === 0
      ? []
      : [`${name} has another log`]),
  ]);
}

/** What a device calls acknowledged is in the relay's log, or was there when a snapshot took its place. */
async function unkeptOf(storage: RelayStorage, here: readonly Phone[]): Promise<readonly string[]> {
  const [first] = here;
  if (first === undefined) return [];
  const { space, keys, log } = first.disk;
  const page = await storage.since(space, keys.device, log.base, 10_000_000);
  if (!page.ok) return [];
  return here.flatMap(({ name, disk }) => {
    const own = page.value.entries.filter(({ device }) => device === disk.keys.device);
    const last = own.at(-1)?.deviceSeq ?? first.disk.log.chains.get(disk.keys.device)?.deviceSeq;
    return (last ?? 0) === lastOwnSeq(disk) ? [] : [`${name}: the relay has up to ${last}`];
  });
}
