import { itemsToCells, parseItems } from "../space/item.ts";
import { addCells } from "../space/shared.ts";
import type { Device } from "./device.ts";
import type { DeviceId } from "./message.ts";
import type { Payload } from "./payload.ts";

/** Takes up what a member has shared, as that person's and nobody else's. */
export function take(device: Device, author: DeviceId, { control, items }: Payload): Device {
  const member = device.log.members.get(author);
  const parsed = parseItems(items);
  if (member === undefined || !parsed.ok) return device;
  const { clock } = control;
  const cells = itemsToCells(parsed.value, member.person, { clock, device: author });
  return {
    ...device,
    clock: member.person === device.person ? Math.max(device.clock, clock) : device.clock,
    shared: cells.length === 0 ? device.shared : addCells(device.shared, cells),
  };
}
