import { createRecords } from "../../src/web/storage/records.ts";
import type { Proof } from "../../src/web/storage/door.ts";
import { openVault } from "../../src/web/storage/open-vault.ts";
import type { Vault } from "../../src/web/storage/vault.ts";
import { drafts } from "../storage/draft-kind.ts";
import { findMismatches } from "../vectors/find-mismatches.ts";
import { findStandardMismatches } from "../vectors/standards.ts";

/** A page with the storage and nothing else, to be driven from `storage.spec.ts`. */
declare global {
  interface Window {
    readonly bench: typeof bench;
  }
}

let vault: Vault | null = null;

const bench = {
  findMismatches,
  findStandardMismatches,
  async open(): Promise<string> {
    const opened = await openVault("Notes", () => new Worker("./stretcher.js", { type: "module" }));
    if (!opened.ok) return opened.error.message;
    vault = opened.value;
    return vault.state.value;
  },
  state: (): string => current().state.value,
  async put(text: string): Promise<string> {
    const saved = await createRecords(current(), drafts).put({ text });
    return saved.ok ? "saved" : saved.error.message;
  },
  async texts(): Promise<readonly string[] | string> {
    const listed = await createRecords(current(), drafts).list();
    return listed.ok ? listed.value.records.map(({ value }) => value.text) : listed.error.message;
  },
  /** The recovery code, and what happened on the page while the passphrase was stretched. */
  async setPassphrase(words: string) {
    const told: number[] = [];
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 5);
    const set = await current().setPassphrase(words, (done) => told.push(done));
    clearInterval(timer);
    return { code: set.ok ? set.value.recoveryCode : set.error.message, told: told.length, turns };
  },
  async unlock(proof: Proof): Promise<string> {
    const unlocked = await current().unlock(proof);
    return unlocked.ok ? current().state.value : unlocked.error.message;
  },
  async setPasskey(words: string): Promise<string> {
    const added = await current().setPasskey({ way: "passphrase", words });
    return added.ok ? "added" : added.error.message;
  },
  lock: (): string => {
    current().lock();
    return current().state.value;
  },
};

function current(): Vault {
  if (vault === null) throw new Error("open it first");
  return vault;
}

Object.assign(window, { bench });
