import * as v from "valibot";
import type { Json } from "../../core/space/json.ts";
import { kinds, type Kind, type RecordOf } from "../../core/space/kinds.ts";
import { recordsOf } from "../../core/space/shared.ts";
import type { Device } from "../../core/sync/device.ts";
import { personsOf, type Whose } from "./shown-space.ts";

/** One record of a kind, as one of the two shared it. */
export type ShownItem<K extends Kind> = {
  readonly id: string;
  readonly whose: Whose;
  readonly record: RecordOf<K>;
};

/** The last one first. What cannot be read, from a newer version perhaps, is passed over. */
function shownItems<K extends Kind>(
  device: Device,
  kind: K,
  read: (fields: Readonly<Record<string, Json>>) => RecordOf<K> | null,
): readonly ShownItem<K>[] {
  return personsOf(device)
    .flatMap(([whose, person]) =>
      [...recordsOf(device.shared, person, kind)].flatMap(([id, fields]) => {
        const record = read(fields);
        return record === null ? [] : [{ id, whose, record }];
      }),
    )
    .toReversed();
}

function parseBy<S extends v.GenericSchema>(schema: S) {
  return (fields: unknown): v.InferOutput<S> | null => {
    const parsed = v.safeParse(schema, fields);
    return parsed.success ? parsed.output : null;
  };
}

export const shownPromises = (device: Device) =>
  shownItems(device, "promise", parseBy(kinds.promise)).filter(({ record }) => record.words !== "");
export const shownBusy = (device: Device) =>
  shownItems(device, "busy", parseBy(kinds.busy)).filter(({ record }) => record.spans.length > 0);
export const shownCheckIns = (device: Device) =>
  shownItems(device, "check-in", parseBy(kinds["check-in"]));
export const shownNotes = (device: Device) =>
  shownItems(device, "note", parseBy(kinds.note)).filter(({ record }) => record.words !== "");
export const shownEncouragements = (device: Device) =>
  shownItems(device, "encouragement", parseBy(kinds.encouragement)).filter(
    ({ record }) => record.words !== "",
  );
