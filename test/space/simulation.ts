import type { RelayStorage } from "../../src/relay/storage/storage.ts";
import type { Invitation } from "../../src/core/crypto/invitation.ts";
import { leave } from "../../src/core/sync/leave.ts";
import { isAllShared } from "../../src/core/sync/write.ts";
import {
  addPhoneBy,
  ask,
  createCouple,
  createWorld,
  invite,
  kill,
  open,
  type Phone,
  type World,
} from "../people.ts";
import { judge, type Left, type Said, type Story } from "./judge.ts";
import { pick } from "./seeded.ts";
import { shareOwn, shareSomething, writePrivately } from "./sayings.ts";
import { fair, type Weather } from "./wires.ts";
import { replace, writeDown } from "./words.ts";

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
const year = 365 * 24 * 3600 * 1000;
const skews = [0, -3 * year, -60_000, 60_000, 3 * year] as const;
/** Mostly too few envelopes for a snapshot, sometimes one after another. */
const snapshots = [500, 500, 12, 5] as const;

/** Two people, what they say and what befalls them: a seed is all of it. */
export async function tell(storage: RelayStorage, seed: number, steps: number): Promise<Story> {
  const world = createWorld(storage, seed, snapshots[seed % snapshots.length]);
  const { ben } = await createCouple(world);
  const said: Said = { words: [], own: new Map(), privately: [], isCrowded: false };
  // Made, and lying about: nobody has come by them yet.
  const links: Invitation[] = seed % 3 === 0 ? [await invite(world, ben, "device")] : [];
  for (let step = 0; step < steps; step += 1) {
    await act(world, said, links, `${seed}.${step}`);
    // Often one thing right after the other, while an answer is still on its way.
    await world.pass(Math.floor(world.random() * (world.random() < 0.4 ? 60 : 2000)));
  }
  const left = seed % 5 === 0 ? await part(world, said, `${seed}.end`) : null;
  await calmDown(world, left);
  const story = await judge(world, storage, said, left);
  world.phones.forEach(kill);
  for (const { disk } of world.phones) await storage.deleteSpace(disk.space, disk.keys.device);
  return story;
}

async function act(world: World, said: Said, links: Invitation[], id: string): Promise<void> {
  const phone = pick(world.random, world.phones);
  const chance = world.random() * 100;
  // To say something, a person opens the app.
  if (chance < 50 && phone.session === null) open(world, phone);
  if (chance < 35) return shareSomething(world, phone, said, id);
  if (chance < 50) return shareOwn(world, phone, said);
  if (chance < 55) return writePrivately(world, phone, said);
  if (chance < 62) phone.isOnline = !phone.isOnline;
  else if (chance < 69) kill(phone);
  else if (chance < 78) reopen(world, phone);
  else if (chance < 82) phone.isDiskFull = !phone.isDiskFull;
  else if (chance < 85) world.restartRelay();
  else if (chance < 87) world.relay = null;
  else if (chance < 89) world.skew = pick(world.random, skews);
  else if (chance < 94.5) world.weather = pick(world.random, weathers);
  else await inFairWeather(world, () => comeOrGo(world, phone, said, links, id));
  if (!phone.isOnline) phone.wires.breakOff();
}

function reopen(world: World, phone: Phone): void {
  kill(phone);
  open(world, phone);
}

/** A person holds both phones in their hands, or a pencil: nobody does this on a mountain. */
async function inFairWeather(world: World, action: () => Promise<void>): Promise<void> {
  const { weather, relay } = world;
  world.weather = fair;
  if (relay === null) world.restartRelay();
  await action();
  world.weather = weather;
}

async function comeOrGo(
  world: World,
  phone: Phone,
  said: Said,
  links: Invitation[],
  id: string,
): Promise<void> {
  const chance = world.random();
  const hasRoom = world.phones.length < 6;
  const isThere = phone.session?.isLive() === true && !phone.isDiskFull;
  const [link] = links;
  if (chance < 0.3 && link !== undefined && hasRoom) {
    links.shift();
    await addPhoneBy(world, link, `${id} late`);
  } else if (isThere && chance < 0.4) {
    links.push(await invite(world, phone, "device"));
  } else if (isThere && chance < 0.7) {
    await comeBack(world, phone, id);
  } else if (isThere && hasRoom) {
    await addPhone(world, phone, said, id);
  }
}

/** By a phone that is there. Sometimes a second one tries too. */
async function addPhone(world: World, phone: Phone, said: Said, name: string): Promise<void> {
  const invitation = await invite(world, phone, "device");
  const names = world.random() < 0.3 ? [name, `${name} too`] : [name];
  const came = await Promise.all(names.map((one) => addPhoneBy(world, invitation, one)));
  if (came.filter((one) => one !== null).length > 1) said.isCrowded = true;
}

/** Someone writes down twelve words, loses all their phones, and comes in by the words. */
async function comeBack(world: World, phone: Phone, id: string): Promise<void> {
  const code = await writeDown(world, phone);
  const lost = world.phones.filter(({ disk }) => disk.person === phone.disk.person);
  for (const one of lost) {
    one.isOnline = true;
    one.isDiskFull = false;
    if (one.session === null) open(world, one);
  }
  // What never left a phone is lost with it.
  for (let turns = 0; !lost.every(({ disk }) => isAllShared(disk)) && turns < 100; turns += 1) {
    await world.pass(1000);
  }
  if (world.random() < 0.5) lost.forEach(kill);
  await replace(world, code, lost, `${id} back`);
}

/** One of the two leaves while the other is still writing, and then writes more. */
async function part(world: World, said: Said, id: string): Promise<Left> {
  world.weather = fair;
  world.skew = 0;
  world.restartRelay();
  const leaver = pick(world.random, world.phones);
  const { person } = leaver.disk;
  const [other] = world.phones.filter(({ disk }) => disk.person !== person);
  if (other === undefined) throw new Error("There are two of them.");
  if (other.session === null) open(world, other);
  other.isDiskFull = false;
  await shareSomething(world, other, said, `${id}.offline`);
  leaver.isOnline = true;
  if (leaver.session === null) open(world, leaver);
  await world.pass(2000);
  await ask(world, leave(leaver.disk, leaver.api), leaver.wires);
  const secret = `after ${id}`;
  other.isOnline = true;
  reopen(world, other);
  await world.pass(5000);
  await ask(world, other.session?.tend(), other.wires);
  await world.pass(2000);
  await shareSomething(world, other, said, secret);
  return { person, after: said.words.at(-1)?.words ?? "", secret };
}

/** Everything works again, and everyone has time to catch up. */
async function calmDown(world: World, left: Left | null): Promise<void> {
  world.weather = fair;
  world.restartRelay();
  for (const phone of world.phones) {
    phone.isOnline = true;
    phone.isDiskFull = false;
    reopen(world, phone);
  }
  await world.pass(60_000);
  if (left === null) return;
  // Who stays looks who has left, as the room does when it is opened.
  for (const phone of world.phones) {
    if (phone.disk.person !== left.person) await ask(world, phone.session?.tend(), phone.wires);
  }
  await world.pass(10_000);
}
