import { describe, expect, test } from "vitest";
import { realRandom } from "../../../test/bytes.ts";
import { formatDevice, parseDevice } from "./kept-device.ts";
import { beginSpace, createInvite } from "./pairing.ts";
import { write } from "./write.ts";
import { textToBytes } from "../crypto/primitives.ts";

function someDevice() {
  const device = beginSpace(realRandom);
  const { invite } = createInvite(device, "partner", "", realRandom);
  const items = textToBytes('[{"kind":"note","id":"n","fields":{"words":"Hello"}}]');
  const written = write(device, items, { invites: [invite] }, realRandom);
  if (!written.ok) throw new Error("It does not fit.");
  return { ...written.value, doubts: new Set(["hole 3"]) };
}

describe("a device on its disk", () => {
  test("comes back as it was", () => {
    const device = someDevice();
    expect(parseDevice(formatDevice(device))).toEqual({ ok: true, value: device });
  });

  test("keeps what only a newer version knows", () => {
    const device = { ...someDevice(), newer: new Map([["a", new Uint8Array([1, 2])]]) };
    expect(parseDevice(formatDevice(device))).toEqual({ ok: true, value: device });
  });

  test.each(["", "{}", "null", "[]", '{"space":"s"}'])("is not %s", (text) => {
    expect(parseDevice(text)).toEqual({ ok: false, error: "malformed" });
  });
});
