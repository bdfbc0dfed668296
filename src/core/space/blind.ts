import * as v from "valibot";
import { digest, textToBytes, type RandomBytes } from "../crypto/primitives.ts";
import { encodeBase64Url } from "../sync/base64-url.ts";
import { canonicalJson } from "./json.ts";
import { kinds, type SharedNeed } from "./kinds.ts";
import { recordsOf, type PersonId, type Shared } from "./shared.ts";

/**
 * Two needs that are shown together or not at all. First each shares a seal, a hash that says nothing
 * about what is in it and fixes it. Only when both seals are there does each device share what is in
 * its own. Neither can look first and then answer.
 */
export type SealedNeed = {
  readonly sealed: string;
  /** Kept on the own device until both seals are there. */
  readonly opened: { readonly salt: string; readonly need: SharedNeed };
};

const saltLength = 16;

export function sealNeed(person: PersonId, need: SharedNeed, random: RandomBytes): SealedNeed {
  const salt = encodeBase64Url(random(saltLength));
  return { sealed: sealOf(person, salt, need), opened: { salt, need } };
}

/** Whether the partner's seal is there, so that one's own need may be opened. */
export function mayOpen(shared: Shared, partner: PersonId, id: string): boolean {
  const sealed = recordsOf(shared, partner, "need").get(id)?.["sealed"];
  return typeof sealed === "string";
}

/** Both needs, or `null` until both are open and are what was sealed. */
export function openedNeeds(
  shared: Shared,
  me: PersonId,
  partner: PersonId,
  id: string,
): { readonly mine: SharedNeed; readonly theirs: SharedNeed } | null {
  const mine = openedNeed(shared, me, id);
  const theirs = openedNeed(shared, partner, id);
  return mine === null || theirs === null ? null : { mine, theirs };
}

function openedNeed(shared: Shared, person: PersonId, id: string): SharedNeed | null {
  const parsed = v.safeParse(kinds.need, recordsOf(shared, person, "need").get(id));
  if (!parsed.success || parsed.output.opened === null) return null;
  const { sealed, opened } = parsed.output;
  return sealOf(person, opened.salt, opened.need) === sealed ? opened.need : null;
}

/** With the person in it: the other's seal, copied, opens to nothing. */
function sealOf(person: PersonId, salt: string, need: SharedNeed): string {
  const parts = ["elbowroom/1 need", person, salt, canonicalJson(need)];
  return encodeBase64Url(digest(textToBytes(canonicalJson(parts))));
}
