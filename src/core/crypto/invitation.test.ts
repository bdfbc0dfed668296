import { describe, expect, test } from "vitest";
import { realRandom, toHex } from "../../../test/bytes.ts";
import { encodeBase64Url } from "../sync/base64-url.ts";
import { createDeviceKeys } from "./device-keys.ts";
import {
  createInvitation,
  formatInvitation,
  invitationKeyOf,
  isProofOf,
  openWelcome,
  parseInvitation,
  proveInvitation,
  sealWelcome,
} from "./invitation.ts";
import { textToBytes } from "./primitives.ts";
import { safetyWords } from "./safety-words.ts";

const space = encodeBase64Url(realRandom(16));
const invitation = createInvitation(space, realRandom);
const [ben, eve] = [createDeviceKeys(realRandom), createDeviceKeys(realRandom)];

describe("a link", () => {
  test("is read as it was written", () => {
    expect(parseInvitation(formatInvitation(invitation))).toEqual({ ok: true, value: invitation });
  });

  test.each(["", "#", "#j=", "#j=abc", "#x=abc", `${formatInvitation(invitation)}A`])(
    "that is none of ours (%j) is refused",
    (fragment) => {
      expect(parseInvitation(fragment)).toEqual({ ok: false, error: "no-invitation" });
    },
  );

  test("lets in the device that proves it, and no other", () => {
    const proof = proveInvitation(invitation, ben.device);
    const key = invitationKeyOf(invitation);
    const shown = { space, invitation: invitation.invitation, device: ben.device, proof };

    expect(isProofOf(key, shown)).toBe(true);
    expect(isProofOf(key, { ...shown, device: eve.device })).toBe(false);
    expect(
      isProofOf(key, { ...shown, invitation: createInvitation(space, realRandom).invitation }),
    ).toBe(false);
    expect(isProofOf(invitationKeyOf(createInvitation(space, realRandom)), shown)).toBe(false);
  });

  test("shows the relay nothing of its secret", () => {
    const sealed = sealWelcome(invitation, textToBytes("hello"), realRandom);
    const told = [sealed, invitationKeyOf(invitation), proveInvitation(invitation, ben.device)];
    for (const bytes of told) expect(toHex(bytes)).not.toContain(toHex(invitation.secret));
  });

  test("opens its own welcome only", () => {
    const sealed = sealWelcome(invitation, textToBytes("hello"), realRandom);
    const other = { ...createInvitation(space, realRandom), invitation: invitation.invitation };

    expect(openWelcome(invitation, sealed)).toEqual({ ok: true, value: textToBytes("hello") });
    expect(openWelcome(other, sealed).ok).toBe(false);
  });
});

test("four words are the same for both, and others for anyone else", () => {
  const ana = createDeviceKeys(realRandom);
  const words = safetyWords(space, [ana.publicKey, ben.publicKey]);

  expect(words).toMatch(/^[a-z]+( [a-z]+){3}$/u);
  expect(safetyWords(space, [ben.publicKey, ana.publicKey])).toBe(words);
  expect(safetyWords(space, [ana.publicKey, eve.publicKey])).not.toBe(words);
  expect(safetyWords(encodeBase64Url(realRandom(16)), [ana.publicKey, ben.publicKey])).not.toBe(
    words,
  );
});
