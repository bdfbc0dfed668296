import { createRecoveryCode } from "../../src/core/crypto/recovery-code.ts";
import { removeDevice } from "../../src/core/sync/leave.ts";
import { dropBox, openRecovery, paperIn, prepareRecovery } from "../../src/core/sync/recovery.ts";
import {
  addPhone,
  addPhoneBy,
  ask,
  invite,
  kill,
  open,
  wiresOf,
  type Phone,
  type World,
} from "../people.ts";

/** Twelve words on paper, known to the relay and told to the others. */
export async function writeDown(world: World, phone: Phone): Promise<string> {
  const code = createRecoveryCode(world.bytes);
  const { request } = phone.wires;
  const prepared = prepareRecovery(phone.disk, code, request, phone.api, world.bytes);
  const told = await ask(world, prepared, phone.wires);
  if (told?.ok !== true) throw new Error("The relay does not know the paper.");
  await ask(world, phone.session?.tell(told.value));
  await world.pass(1000);
  return code;
}

/** Somebody types the words into a device that has nothing. */
export async function read(world: World, code: string, name: string): Promise<Phone> {
  const wires = wiresOf(world, () => true);
  const opened = await ask(world, openRecovery(code, wires.request), wires);
  if (opened?.ok !== true) throw new Error("The words open nothing.");
  const paper = addPhone(world, name, opened.value);
  open(world, paper);
  await world.pass(1000);
  return paper;
}

/** A new phone comes in by the words; the paper goes, and the lost ones, which somebody may have left switched on. */
export async function replace(
  world: World,
  code: string,
  lost: readonly Phone[],
  name: string,
): Promise<Phone> {
  const paper = await read(world, code, `${name}'s paper`);
  const fresh = await addPhoneBy(world, await invite(world, paper, "device"), name);
  lose(world, paper);
  if (fresh === null) throw new Error("The new phone could not come in.");
  for (const { disk } of [...lost, paper]) {
    const removed = removeDevice(fresh.disk, disk.keys.device, fresh.api);
    const isOut = await ask(world, removed, fresh.wires);
    if (isOut !== true) throw new Error("The lost phone could not be removed.");
  }
  await ask(world, fresh.session?.tend(), fresh.wires);
  lost.forEach((phone) => lose(world, phone));
  const box = paperIn(code)?.box;
  const isDropped = box && (await ask(world, dropBox(box, fresh.wires.request), fresh.wires));
  if (isDropped !== true) throw new Error("The box is still there.");
  await world.pass(1000);
  return fresh;
}

/** Nobody has it in their hands any more. */
function lose(world: World, phone: Phone): void {
  kill(phone);
  world.phones.splice(world.phones.indexOf(phone), 1);
}
