import { createHash } from "node:crypto";
import { previewItem, type NewItem } from "../../src/core/space/item.ts";
import { formatShared, recordsOf } from "../../src/core/space/shared.ts";
import { isAllShared } from "../../src/core/sync/write.ts";
import type { RelayStorage } from "../../src/relay/storage/storage.ts";
import {
  addPhoneBy,
  createCouple,
  createWorld,
  invite,
  kill,
  open,
  type Phone,
  type World,
} from "../people.ts";
import { pick } from "./seeded.ts";
import { fair, type Weather } from "./wires.ts";

/** A story that is all one seed's: what went wrong in it, and a hash of everything that was said. */
export type Story = {
  readonly lost: readonly string[];
  readonly apart: readonly string[];
  readonly readable: readonly string[];
  readonly troubles: readonly string[];
  readonly shared: number;
  readonly trace: string;
};

type Said = { readonly id: string; readonly person: string; readonly words: string };

const weathers: readonly Weather[] = [
  fair,
  { ...fair, delay: 5000 },
  { ...fair, breakOff: 0.1 },
  { ...fair, lose: 0.2 },
  { ...fair, repeat: 0.3 },
  { ...fair, delay: 2000, isOrdered: false },
  { ...fair, flip: 0.2 },
  { ...fair, cut: 0.2 },
  { lose: 0.1, repeat: 0.1, flip: 0.1, cut: 0.1, breakOff: 0.1, delay: 2000, isOrdered: false },
];

export async function tell(storage: RelayStorage, seed: number, steps: number): Promise<Story> {
  const world = createWorld(storage, seed);
  await createCouple(world);
  const said: Said[] = [];
  for (let step = 0; step < steps; step += 1) {
    await act(world, said, `${seed}.${step}`);
    await world.pass(Math.floor(world.random() * 2000));
  }
  await calmDown(world);
  const story = judge(world, said);
  world.phones.forEach(kill);
  return story;
}

async function act(world: World, said: Said[], id: string): Promise<void> {
  const phone = pick(world.random, world.phones);
  const chance = world.random() * 100;
  if (chance < 55) return shareSomething(world, phone, said, id);
  if (chance < 62) phone.isOnline = !phone.isOnline;
  else if (chance < 70) kill(phone);
  else if (chance < 80) reopen(world, phone);
  else if (chance < 84) phone.isDiskFull = !phone.isDiskFull;
  else if (chance < 88) world.restartRelay();
  else if (chance < 90) world.relay = null;
  else if (chance < 97) world.weather = pick(world.random, weathers);
  else if (world.phones.length < 6) await addPhone(world, phone, id);
  if (!phone.isOnline) phone.wires.breakOff();
}

function reopen(world: World, phone: Phone): void {
  kill(phone);
  open(world, phone);
}

/** In good weather, by a phone that is there: a person holds both in their hands. */
async function addPhone(world: World, phone: Phone, name: string): Promise<void> {
  const { weather, relay } = world;
  world.weather = fair;
  if (relay === null) world.restartRelay();
  if (phone.session?.isLive() === true && !phone.isDiskFull) {
    await addPhoneBy(world, await invite(world, phone, "device"), name);
  }
  world.weather = weather;
}

/** A note of its own, or one of a few things that others change at the same time. */
async function shareSomething(
  world: World,
  phone: Phone,
  said: Said[],
  step: string,
): Promise<void> {
  const words = `word${step}x${Buffer.from(world.bytes(4)).toString("hex")}`;
  const isContested = world.random() < 0.2;
  const id = isContested ? "contested" : step;
  const item: NewItem = { kind: "note", id, fields: { words } };
  const preview = previewItem(item);
  const session = phone.session;
  if (!preview.ok || session === null) return;
  // Not waited for: the app may be closed in the middle of it.
  void session.share(preview.value).then((outcome) => {
    if (outcome.ok && !isContested) said.push({ id, person: phone.disk.person, words });
  });
}

/** Everything works again, and everyone has time to catch up. */
async function calmDown(world: World): Promise<void> {
  world.weather = fair;
  world.restartRelay();
  for (const phone of world.phones) {
    phone.isOnline = true;
    phone.isDiskFull = false;
    reopen(world, phone);
  }
  await world.pass(60_000);
}

function judge(world: World, said: readonly Said[]): Story {
  const { phones } = world;
  const [first] = phones;
  const states = phones.map(({ disk }) => formatShared(disk.shared));
  const lost = said.flatMap(({ id, person, words }) =>
    phones
      .filter(({ disk }) => recordsOf(disk.shared, person, "note").get(id)?.["words"] !== words)
      .map(({ name }) => `${words} is not on ${name}`),
  );
  const apart = phones.flatMap(({ name, disk, session }, index) => [
    ...(states[index] === states[0] ? [] : [`${name} has not the same`]),
    ...(session?.isLive() === true ? [] : [`${name} is not live`]),
    ...(isAllShared(disk) ? [] : [`${name} has something unsent`]),
    ...(disk.log.cursor === first?.disk.log.cursor ? [] : [`${name} is at ${disk.log.cursor}`]),
  ]);
  const overheard = Buffer.concat(world.overheard);
  const hash = createHash("sha256").update(overheard).update(states.join());
  return {
    lost,
    apart,
    readable: said.filter(({ words }) => overheard.includes(words)).map(({ words }) => words),
    troubles: phones.flatMap(({ name, disk }) =>
      disk.troubles.map(({ type, reason }) => `${name}: ${type}, ${reason}`),
    ),
    shared: said.length,
    trace: hash.digest("hex"),
  };
}
