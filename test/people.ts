import type { Random } from "../src/core/random.ts";
import { createRandom } from "../src/core/random.ts";
import type { Device } from "../src/core/sync/device.ts";
import { formatDevice, parseDevice } from "../src/core/sync/device-codec.ts";
import { registerSpace } from "../src/core/sync/epochs.ts";
import { beginSpace, createInvite, join, lookAtInvitation } from "../src/core/sync/pairing.ts";
import { createRelayApi, type RelayApi } from "../src/core/sync/relay-api.ts";
import { createSession, type Session } from "../src/core/sync/session.ts";
import type { Invitation } from "../src/core/crypto/invitation.ts";
import type { RandomBytes } from "../src/core/crypto/primitives.ts";
import type { RelayStorage } from "../src/relay/storage/storage.ts";
import { isAllShared } from "../src/core/sync/write.ts";
import { createRelay, type Relay } from "./space/relay.ts";
import { seededBytes } from "./space/seeded.ts";
import { createTimeline, type Timeline } from "./space/timeline.ts";
import { createWires, fair, type Weather, type Wires } from "./space/wires.ts";

/** Two people, their devices and a relay, with a clock and chance of their own: a seed is a whole story. */
export type World = {
  readonly timeline: Timeline;
  readonly random: Random;
  readonly bytes: RandomBytes;
  readonly phones: Phone[];
  /** All that went over any wire. */
  readonly overheard: Uint8Array[];
  readonly snapshotEvery: number;
  weather: Weather;
  /** By how much the relay's clock is wrong, in milliseconds. */
  skew: number;
  /** `null` while it is down. */
  relay: Relay | null;
  readonly restartRelay: () => void;
  readonly pass: (milliseconds: number) => Promise<void>;
};

/** One device: its disk, and the app on it while it runs. */
export type Phone = {
  readonly name: string;
  readonly api: RelayApi;
  readonly wires: Wires;
  session: Session | null;
  /** What is kept, and outlives the app. */
  disk: Device;
  isOnline: boolean;
  isDiskFull: boolean;
};

const start = 1_800_000_000_000;

export function createWorld(storage: RelayStorage, seed: number, snapshotEvery = 500): World {
  const timeline = createTimeline(start);
  const clock = (): number => timeline.now() + world.skew;
  const boot = (): Relay => createRelay(storage, clock, `${seed} ${timeline.now()}`);
  const world: World = {
    timeline,
    random: createRandom(seed),
    bytes: seededBytes(`world ${seed}`),
    phones: [],
    overheard: [],
    snapshotEvery,
    skew: 0,
    weather: fair,
    relay: null,
    restartRelay: () => {
      for (const { wires } of world.phones) wires.breakOff();
      world.relay = boot();
    },
    pass: (milliseconds) => timeline.runTo(timeline.now() + milliseconds),
  };
  world.relay = boot();
  return world;
}

async function addFirstPhone(world: World, name: string): Promise<Phone> {
  const phone = addPhone(world, name, beginSpace(world.bytes));
  await ask(world, registerSpace(phone.disk, phone.api, world.bytes), phone.wires);
  open(world, phone);
  await world.pass(200);
  return phone;
}

/** A link, told to the other devices and known to the relay. */
export async function invite(
  world: World,
  phone: Phone,
  whom: "partner" | "device",
  words = "",
): Promise<Invitation> {
  const made = createInvite(phone.disk, whom, words, world.bytes);
  await ask(world, phone.session?.tell({ invites: [made.invite] }));
  // The others have to hear of the link before anyone comes by it.
  for (let turns = 0; !isAllShared(phone.disk) && turns < 1000; turns += 1) await world.pass(100);
  await ask(world, phone.api.invite(made.invite.invitation, made.invite.key, made.welcome));
  return made.invitation;
}

/** `null` when the link lets nobody in any more. */
export async function addPhoneBy(
  world: World,
  invitation: Invitation,
  name: string,
): Promise<Phone | null> {
  const wires = wiresOf(world, () => true);
  const welcome = await ask(world, lookAtInvitation(wires.request, invitation));
  if (welcome?.ok !== true) return null;
  const seed = world.bytes(32);
  const joining = join(wires.request, invitation, welcome.value, seed, world.bytes);
  const device = await ask(world, joining);
  if (device?.ok !== true) return null;
  const phone = addPhone(world, name, device.value);
  open(world, phone);
  await world.pass(500);
  return phone;
}

/** Two people with a phone each, and nothing shared yet. */
export async function createCouple(
  world: World,
): Promise<{ readonly ana: Phone; readonly ben: Phone }> {
  const ana = await addFirstPhone(world, "ana");
  const invitation = await invite(world, ana, "partner");
  const ben = await addPhoneBy(world, invitation, "ben");
  if (ben === null) throw new Error("Ben could not come in.");
  return { ana, ben };
}

/** Runs the clock until the answer is there. */
export async function ask<T>(
  world: World,
  work: Promise<T> | undefined,
  wires: Wires | null = null,
): Promise<T | null> {
  if (work === undefined) return null;
  const answers: T[] = [];
  void work.then((value) => answers.push(value));
  const unwatch = world.timeline.watch(async () => wires?.untilIdle(work));
  for (let turns = 0; answers.length === 0 && turns < 1000; turns += 1) await world.pass(10);
  unwatch();
  return answers[0] ?? null;
}

/** The app starts with what is on the disk, read as any app reads it. */
export function open(world: World, phone: Phone): void {
  const kept = parseDevice(formatDevice(phone.disk));
  if (!kept.ok) throw new Error(`What ${phone.name} keeps is ${kept.error}.`);
  phone.disk = kept.value;
  phone.session = createSession({
    device: phone.disk,
    api: phone.api,
    connect: phone.wires.connect,
    save: async (device) => {
      if (phone.isDiskFull) return false;
      phone.disk = device;
      return true;
    },
    random: world.bytes,
    after: (milliseconds, action) => world.timeline.at(world.timeline.now() + milliseconds, action),
    onChange: () => {},
    snapshotEvery: world.snapshotEvery,
  });
}

/** As when the tab is closed in the middle of whatever it did. */
export function kill(phone: Phone): void {
  phone.session?.close();
  phone.session = null;
}

export function addPhone(world: World, name: string, device: Device): Phone {
  const wires = wiresOf(world, () => phone.isOnline);
  world.timeline.watch(async () => wires.untilIdle(phone.session?.settled() ?? Promise.resolve()));
  const phone: Phone = {
    name,
    api: createRelayApi(wires.request, device.space, device.keys),
    wires,
    session: null,
    disk: device,
    isOnline: true,
    isDiskFull: false,
  };
  world.phones.push(phone);
  return phone;
}

export function wiresOf(world: World, isOnline: () => boolean): Wires {
  return createWires({
    timeline: world.timeline,
    random: world.random,
    relay: () => world.relay,
    weather: () => (isOnline() ? world.weather : null),
    tap: (bytes) => world.overheard.push(bytes),
  });
}
