import * as v from "valibot";
import { concat, readUint32, uint32 } from "../crypto/bytes.ts";
import { bytesToText, textToBytes } from "../crypto/primitives.ts";
import { err, ok, type Result } from "../result.ts";
import { parseJson } from "../space/json.ts";
import { decodeBase64Url, encodeBase64Url } from "./base64-url.ts";
import { id, sizes } from "./message.ts";

/**
 * What is inside an envelope:
 *
 *   length u32 | control, JSON | shared items, JSON: the bytes that were previewed, or none
 */
export type Payload = { readonly control: Control; readonly items: Uint8Array };

/** What devices tell each other, and no person sees. Fields of newer versions are passed over. */
export type Control = {
  /** Later words of one person win over earlier ones. */
  readonly clock: number;
  /** How far the writer's device had the log when it wrote, and the hash of the log up to there. */
  readonly cursor: number;
  readonly log: Uint8Array;
  readonly invites: readonly Invite[];
  readonly admits: readonly Admission[];
  readonly removes: readonly string[];
};

/** A link was made: for the partner, or for another device of the one who made it. */
export type Invite = {
  readonly invitation: string;
  readonly key: Uint8Array;
  readonly for: "partner" | "device";
};

/** A device that came by a link, with the proof for everyone to check. */
export type Admission = {
  readonly invitation: string;
  readonly key: Uint8Array;
  readonly proof: Uint8Array;
};

export function bytesOf(length: number) {
  return v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const bytes = decodeBase64Url(dataset.value);
      if (bytes?.length === length) return bytes;
      addIssue({ message: "not base64url of the right length" });
      return NEVER;
    }),
  );
}

/** Counts what never goes down: clocks, places, numbers. */
export const counter = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(0),
  v.maxValue(Number.MAX_SAFE_INTEGER),
);
export const inviteJson = v.object({
  invitation: id,
  key: bytesOf(sizes.key),
  for: v.picklist(["partner", "device"]),
});
const admission = v.object({
  invitation: id,
  key: bytesOf(sizes.key),
  proof: bytesOf(sizes.signature),
});
export const controlJson = v.object({
  clock: counter,
  cursor: counter,
  log: bytesOf(32),
  invites: v.optional(v.array(inviteJson), []),
  admits: v.optional(v.array(admission), []),
  removes: v.optional(v.array(id), []),
});

export function formatPayload({ control, items }: Payload): Uint8Array {
  const json = textToBytes(JSON.stringify(controlToJson(control)));
  return concat(uint32(json.length), json, items);
}

/** What `controlJson` reads. */
export function controlToJson({ clock, cursor, log, invites, admits, removes }: Control): object {
  return {
    clock,
    cursor,
    log: encodeBase64Url(log),
    ...(invites.length > 0 && {
      invites: invites.map((one) => ({ ...one, key: encodeBase64Url(one.key) })),
    }),
    ...(admits.length > 0 && {
      admits: admits.map(({ invitation, key, proof }) => ({
        invitation,
        key: encodeBase64Url(key),
        proof: encodeBase64Url(proof),
      })),
    }),
    ...(removes.length > 0 && { removes }),
  };
}

/** Whether it says who is in the space. */
export function isRoster({ invites, admits, removes }: Control): boolean {
  return invites.length + admits.length + removes.length > 0;
}

export function parsePayload(bytes: Uint8Array): Result<Payload, "malformed"> {
  if (bytes.length < 4) return err("malformed");
  const itemsStart = 4 + readUint32(bytes, 0);
  if (itemsStart > bytes.length) return err("malformed");
  const parsed = v.safeParse(controlJson, jsonIn(bytes.subarray(4, itemsStart)));
  return parsed.success
    ? ok({ control: parsed.output, items: bytes.slice(itemsStart) })
    : err("malformed");
}

/** `undefined` for what is not JSON in UTF-8. */
export function jsonIn(bytes: Uint8Array): unknown {
  try {
    return parseJson(bytesToText(bytes));
  } catch {
    return undefined;
  }
}
