import * as v from "valibot";
import { askStatuses, type AskStatus } from "../../core/space/agreement.ts";
import type { Item } from "../../core/space/item.ts";
import { kinds, type Reply, type Terms } from "../../core/space/kinds.ts";
import { recordsOf, type PersonId } from "../../core/space/shared.ts";
import { partnerOf, type Device } from "../../core/sync/device.ts";

export type Whose = "mine" | "theirs";

/** An ask, with what was said to it. */
export type ShownAsk = {
  readonly id: string;
  readonly whose: Whose;
  readonly words: string;
  /** `null` once it was taken back. */
  readonly terms: Terms | null;
  readonly status: AskStatus;
  readonly reply: Reply | null;
  /** What stands beside the answer. */
  readonly replyWords: string;
};

/** Each person of a space with whose they are, the one who is looking first. */
export function personsOf(device: Device): readonly (readonly [Whose, PersonId])[] {
  const partner = partnerOf(device);
  return [["mine", device.person], ...(partner === null ? [] : ([["theirs", partner]] as const))];
}

const readableKinds = [
  "ask",
  "answer",
  "need",
  "plan",
  "busy",
  "note",
  "encouragement",
  "promise",
  "check-in",
] as const;

/** Each thing that was shared, to be read and no more: what was taken back, or is still sealed, is not among it. */
export function sharedItems(
  device: Device,
): readonly { readonly whose: Whose; readonly item: Item }[] {
  return personsOf(device).flatMap(([whose, person]) =>
    readableKinds.flatMap((kind) =>
      [...recordsOf(device.shared, person, kind)]
        .filter(([, fields]) => !isEmpty(fields))
        .map(([id, fields]) => ({ whose, item: { kind, id, fields } })),
    ),
  );
}

function isEmpty({ words, reply, terms, opened, spans }: Item["fields"]): boolean {
  // An answer needs no words beside it.
  const isNothing = (words === "" && reply === undefined) || terms === null || opened === null;
  return isNothing || (Array.isArray(spans) && spans.length === 0);
}

/** The last one first. Taken back ones are gone. */
export function shownAsks(device: Device): readonly ShownAsk[] {
  const partner = partnerOf(device);
  return personsOf(device)
    .flatMap(([whose, asker]) => {
      const answerer = whose === "mine" ? partner : device.person;
      return asksOf(device, whose, asker, answerer ?? "");
    })
    .filter(({ status }) => status.type !== "taken-back")
    .toReversed();
}

function asksOf(
  { shared }: Device,
  whose: Whose,
  asker: PersonId,
  answerer: PersonId,
): readonly ShownAsk[] {
  const statuses = askStatuses(shared, asker, answerer);
  const answers = recordsOf(shared, answerer, "answer");
  return [...recordsOf(shared, asker, "ask")].flatMap(([id, fields]) => {
    const ask = v.safeParse(kinds.ask, fields);
    const status = statuses.get(id);
    if (!ask.success || status === undefined) return [];
    const answer = v.safeParse(v.partial(kinds.answer), answers.get(id) ?? {});
    const { reply = null, words = "" } = answer.success ? answer.output : {};
    return [{ id, whose, ...ask.output, status, reply, replyWords: words }];
  });
}
