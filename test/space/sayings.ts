import { previewItem } from "../../src/core/space/item.ts";
import { deriveRecordKey, createRootKeys } from "../../src/core/crypto/room-keys.ts";
import { seal } from "../../src/core/crypto/envelope.ts";
import { textToBytes } from "../../src/core/crypto/primitives.ts";
import type { Phone, World } from "../people.ts";
import type { Said } from "./judge.ts";

function wordsFor(world: World, step: string): string {
  return `word${step}x${Buffer.from(world.bytes(4)).toString("hex")}`;
}

/** A note of its own, one of a few that others change at the same time, or something only newer apps know. */
export async function shareSomething(
  world: World,
  phone: Phone,
  said: Said,
  id: string,
): Promise<void> {
  const words = wordsFor(world, id);
  const chance = world.random();
  const { session } = phone;
  if (session === null) return;
  if (chance < 0.2) return void session.share(preview("contested", words));
  const items = chance < 0.4 ? newerItem(id, words) : preview(id, words);
  const kind = chance < 0.4 ? "picnic" : "note";
  // Not waited for: the app may be closed in the middle of it.
  void session.share(items).then((outcome) => {
    if (outcome.ok) said.words.push({ kind, id, person: phone.disk.person, words });
  });
}

/** One thing that only this device says, again and again: the last word has to win. Sometimes two at once. */
export function shareOwn(world: World, phone: Phone, said: Said): void {
  const { session, name } = phone;
  if (session === null) return;
  const id = `own ${name}`;
  for (const _ of world.random() < 0.5 ? [1] : [1, 2]) {
    const words = wordsFor(world, name);
    void session.share(preview(id, words)).then((outcome) => {
      if (outcome.ok) said.own.set(id, { kind: "note", id, person: phone.disk.person, words });
    });
  }
}

/** What is nobody else's: sealed with the keys of the private room, which the session never gets. */
export function writePrivately(world: World, phone: Phone, said: Said): void {
  const words = wordsFor(world, `private ${phone.name}`);
  const roots = createRootKeys(world.bytes);
  const key = deriveRecordKey(roots, "private");
  const record = seal(key, textToBytes("record"), textToBytes(words), world.bytes);
  said.privately.push(Buffer.from(words), roots.private, key, record.slice(26, 58));
}

function preview(id: string, words: string): Uint8Array {
  const made = previewItem({ kind: "note", id, fields: { words } });
  if (!made.ok) throw new Error("A note is shareable.");
  return made.value;
}

/** What version N+1 shares, and version N has never heard of. */
function newerItem(id: string, words: string): Uint8Array {
  const fields = { words, basket: { with: [words, 1, null] } };
  return textToBytes(JSON.stringify([{ kind: "picnic", id, fields, colour: "green" }]));
}
