import { expect } from "vitest";
import type { Invitation } from "../../src/core/crypto/invitation.ts";
import { previewItem, type NewItem } from "../../src/core/space/item.ts";
import type { Device } from "../../src/core/sync/device.ts";
import { join, lookAtInvitation } from "../../src/core/sync/pairing.ts";
import { createRelayApi, type RelayApi } from "../../src/core/sync/relay-api.ts";
import { ask, wiresOf, type Phone, type World } from "../people.ts";
import type { Wires } from "./wires.ts";

export async function share(world: World, phone: Phone, item: NewItem): Promise<void> {
  const preview = previewItem(item);
  if (!preview.ok) throw new Error("It does not fit its kind.");
  expect(await ask(world, phone.session?.share(preview.value))).toEqual({ ok: true, value: null });
  await world.pass(500);
}

export async function now<T>(answer: Promise<T | null>): Promise<T> {
  const given = await answer;
  if (given === null) throw new Error("There was no answer.");
  return given;
}

/** Is let in by the relay, and says nothing yet. */
export async function comeSilently(
  world: World,
  invitation: Invitation,
): Promise<{ readonly device: Device; readonly api: RelayApi; readonly wires: Wires }> {
  const wires = wiresOf(world, () => true);
  const { request } = wires;
  const looked = await now(ask(world, lookAtInvitation(request, invitation), wires));
  if (!looked.ok) throw new Error("It is open.");
  const seed = world.bytes(32);
  const joining = join(request, invitation, looked.value, seed, world.bytes);
  const joined = await now(ask(world, joining, wires));
  if (!joined.ok) throw new Error("It may come in.");
  const device = joined.value;
  return { device, api: createRelayApi(request, device.space, device.keys), wires };
}
