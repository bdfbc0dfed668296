import { ok } from "../../core/result.ts";
import type { Json } from "../../core/space/json.ts";
import { recordsOf as recordsOfPerson } from "../../core/space/shared.ts";
import type { Kind } from "../../core/space/kinds.ts";
import type { Device } from "../../core/sync/device.ts";
import type { Storage } from "../keep/open-storage.ts";
import type { Exportable } from "../storage/export.ts";
import { jsonToKeptSpace } from "./kept-space.ts";
import { personsOf } from "./shown-space.ts";
import { spaceKind } from "./space-store.ts";

/**
 * What two share, as a page that goes out with an export. Only to be read: the keys stay here, for a second device that
 * wrote with them would look like a stolen one. So nothing of it comes in again.
 */
export function exportableSpace(
  { recordsOf }: Storage,
  toMarkdown: (title: string, value: unknown) => string,
): Exportable {
  return {
    name: "shared",
    restore: () => Promise.resolve(ok({ added: 0, unreadable: 0 })),
    async dump() {
      const listed = await recordsOf(spaceKind).list();
      if (!listed.ok) return listed;
      const pages = listed.value.records.flatMap(({ value }) => pageOf(value, toMarkdown));
      return ok({ records: [], pages });
    },
  };
}

function pageOf(
  value: unknown,
  toMarkdown: (title: string, value: unknown) => string,
): readonly string[] {
  const kept = jsonToKeptSpace(value);
  if (kept === null || kept.type === "joining") return [];
  return [toMarkdown("what you two share", readableSpace(kept.device))];
}

type Fields = Readonly<Record<string, Json>>;

/** Whose, then what sort of thing, then each of them. */
function readableSpace(device: Device): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    personsOf(device).map(([whose, person]) => [
      whose,
      Object.fromEntries(
        allKinds.map((kind): [string, readonly Fields[]] => [
          kind,
          [...recordsOfPerson(device.shared, person, kind).values()],
        ]),
      ),
    ]),
  );
}

const allKinds: readonly Kind[] = [
  "ask",
  "answer",
  "need",
  "busy",
  "plan",
  "promise",
  "check-in",
  "note",
  "encouragement",
];
