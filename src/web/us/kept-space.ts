import * as v from "valibot";
import { unreachable } from "../../core/assert.ts";
import { decodeBase64Url, encodeBase64Url } from "../../core/sync/base64-url.ts";
import type { Device } from "../../core/sync/device.ts";
import { formatDevice, parseDevice } from "../../core/sync/device-codec.ts";
import type { DeviceId } from "../../core/sync/message.ts";
import type { Invite } from "../../core/sync/payload.ts";
import type { Box } from "../../core/sync/recovery.ts";

/** A link that was made here, and is good until somebody comes by it. */
export type Link = {
  /** What stands behind the address, from the `#` on. It holds the secret. */
  readonly fragment: string;
  readonly for: Invite["for"];
  readonly invitation: string;
  readonly key: Uint8Array;
  readonly welcome: Uint8Array;
  /** Milliseconds since 1970, by this device's clock; `null` until the relay knows of it. */
  readonly openedAt: number | null;
};

/** Twelve words that were made or typed here: their device, and what deletes their box. Not the words. */
export type Paper = { readonly device: DeviceId; readonly box: Box };

/**
 * What this browser keeps of a space, with all its keys:
 *
 * - `joining`: the answer is written, the relay has not heard of it yet
 * - `in`: one of the two is here
 * - `leaving`: it is decided, and the relay has not heard of it yet
 * - `out`: only a copy to read
 */
export type KeptSpace =
  | {
      readonly type: "joining";
      readonly fragment: string;
      readonly welcome: Uint8Array;
      readonly seed: Uint8Array;
      /** What goes out first. */
      readonly items: Uint8Array;
    }
  | {
      readonly type: "in";
      readonly device: Device;
      /** The relay knows of the space. */
      readonly isRegistered: boolean;
      readonly link: Link | null;
      readonly papers: readonly Paper[];
      /** Come back by twelve words: this person's other devices are lost, and the relay has not heard of it. */
      readonly isBack: boolean;
    }
  | {
      readonly type: "leaving";
      readonly device: Device;
      readonly isDeleting: boolean;
      readonly papers: readonly Paper[];
    }
  | { readonly type: "out"; readonly device: Device };

export type InSpace = Extract<KeptSpace, { readonly type: "in" }>;

export function inWith(device: Device, isRegistered: boolean, link: Link | null): InSpace {
  return { type: "in", device, isRegistered, link, papers: [], isBack: false };
}

const bytes = v.pipe(
  v.string(),
  v.transform(decodeBase64Url),
  v.custom<Uint8Array>((value) => value !== null),
);
const device = v.pipe(
  bytes,
  v.rawTransform<Uint8Array, Device>(({ dataset, addIssue, NEVER }) => {
    const read = parseDevice(dataset.value);
    if (read.ok) return read.value;
    addIssue({ message: "not a device" });
    return NEVER;
  }),
);
const link = v.object({
  fragment: v.string(),
  for: v.picklist(["partner", "device"]),
  invitation: v.string(),
  key: bytes,
  welcome: bytes,
  openedAt: v.nullable(v.number()),
});
const papers = v.optional(
  v.array(v.object({ device: v.string(), box: v.object({ space: v.string(), seed: bytes }) })),
  [],
);
const keptSpace = v.variant("type", [
  v.object({
    type: v.literal("joining"),
    fragment: v.string(),
    welcome: bytes,
    seed: bytes,
    items: bytes,
  }),
  v.object({
    type: v.literal("in"),
    device,
    isRegistered: v.boolean(),
    link: v.nullable(link),
    papers,
    isBack: v.optional(v.boolean(), false),
  }),
  v.object({ type: v.literal("leaving"), device, isDeleting: v.boolean(), papers }),
  v.object({ type: v.literal("out"), device }),
]);

export function keptSpaceToJson(kept: KeptSpace): v.InferInput<typeof keptSpace> {
  switch (kept.type) {
    case "joining": {
      const { welcome, seed, items } = kept;
      return {
        ...kept,
        welcome: encodeBase64Url(welcome),
        seed: encodeBase64Url(seed),
        items: encodeBase64Url(items),
      };
    }
    case "in":
      return {
        ...kept,
        device: encodeBase64Url(formatDevice(kept.device)),
        link: kept.link && linkToJson(kept.link),
        papers: kept.papers.map(paperToJson),
      };
    case "leaving":
      return {
        ...kept,
        device: encodeBase64Url(formatDevice(kept.device)),
        papers: kept.papers.map(paperToJson),
      };
    case "out":
      return { ...kept, device: encodeBase64Url(formatDevice(kept.device)) };
    default:
      return unreachable(kept);
  }
}

function linkToJson({ key, welcome, ...rest }: Link): v.InferInput<typeof link> {
  return { ...rest, key: encodeBase64Url(key), welcome: encodeBase64Url(welcome) };
}

function paperToJson({ device: paper, box }: Paper) {
  return { device: paper, box: { ...box, seed: encodeBase64Url(box.seed) } };
}

/** `null` for what cannot be understood. */
export function jsonToKeptSpace(value: unknown): KeptSpace | null {
  const parsed = v.safeParse(keptSpace, value);
  return parsed.success ? parsed.output : null;
}
