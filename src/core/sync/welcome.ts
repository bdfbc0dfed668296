import * as v from "valibot";
import { textToBytes } from "../crypto/primitives.ts";
import type { EpochKeys } from "../crypto/epoch-keys.ts";
import { err, ok, type Result } from "../result.ts";
import type { PersonId } from "../space/shared.ts";
import { encodeBase64Url } from "./base64-url.ts";
import { epochNumber, id, sizes } from "./message.ts";
import { bytesOf, jsonIn } from "./payload.ts";

/** What the invited gets with the link, sealed with its secret: enough to read, and to answer at once. */
export type Welcome = {
  readonly for: "partner" | "device";
  /** Who invites. */
  readonly person: PersonId;
  /** The key of the space's first device, from which everyone else's can be proven. */
  readonly root: Uint8Array;
  readonly epochs: EpochKeys;
  /** What the one who invites says first. */
  readonly words: string;
};

const welcome = v.object({
  for: v.picklist(["partner", "device"]),
  person: id,
  root: bytesOf(sizes.key),
  epochs: v.pipe(v.array(v.tuple([epochNumber, bytesOf(sizes.key)])), v.minLength(1)),
  words: v.string(),
});

export function formatWelcome({ root, epochs, ...plain }: Welcome): Uint8Array {
  const rows = [...epochs].map(([epoch, key]) => [epoch, encodeBase64Url(key)]);
  return textToBytes(JSON.stringify({ ...plain, root: encodeBase64Url(root), epochs: rows }));
}

export function parseWelcome(bytes: Uint8Array): Result<Welcome, "malformed"> {
  const parsed = v.safeParse(welcome, jsonIn(bytes));
  return parsed.success
    ? ok({ ...parsed.output, epochs: new Map(parsed.output.epochs) })
    : err("malformed");
}
