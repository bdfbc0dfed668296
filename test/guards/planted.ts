type Caught = { readonly what: string; readonly path: string; readonly rule: string };

/** One violation a guard, each in the folder where it would do harm. */
const violations: readonly (Caught & { readonly text: string })[] = [
  {
    what: "the clock in the core",
    path: "src/core/clock.ts",
    rule: "eslint/no-restricted-globals",
    text: "export const now = (): number => Date.now();\n",
  },
  {
    what: "chance in the core",
    path: "src/core/chance.ts",
    rule: "eslint/no-restricted-properties",
    text: "export const roll = (): number => Math.random();\n",
  },
  {
    what: "Node in the core",
    path: "src/core/disk.ts",
    rule: "eslint/no-restricted-imports",
    text: 'export { readFileSync } from "node:fs";\n',
  },
  {
    what: "the core importing the app",
    path: "src/core/upward.ts",
    rule: "eslint/no-restricted-imports",
    text: 'export { app } from "../web/app.ts";\n',
  },
  {
    what: "text importing acts",
    path: "src/core/text/upward.ts",
    rule: "eslint/no-restricted-imports",
    text: 'export { acts } from "../acts/act.ts";\n',
  },
  {
    what: "acts importing review",
    path: "src/core/acts/upward.ts",
    rule: "eslint/no-restricted-imports",
    text: 'export { review } from "../review/review.ts";\n',
  },
  {
    what: "the calendar importing the schedule",
    path: "src/core/calendar/upward.ts",
    rule: "eslint/no-restricted-imports",
    text: 'export { draftPlan } from "../schedule/plan.ts";\n',
  },
  {
    what: "the schedule importing what asks servers",
    path: "src/core/schedule/sideways.ts",
    rule: "eslint/no-restricted-imports",
    text: 'export { createDav } from "../caldav/dav.ts";\n',
  },
  {
    what: "what asks servers importing the schedule",
    path: "src/core/caldav/sideways.ts",
    rule: "eslint/no-restricted-imports",
    text: 'export { draftPlan } from "../schedule/plan.ts";\n',
  },
  {
    what: "the app importing the relay",
    path: "src/web/sideways.ts",
    rule: "eslint/no-restricted-imports",
    text: 'export { app } from "../relay/app.ts";\n',
  },
  {
    what: "the command line importing the app",
    path: "src/cli/sideways.ts",
    rule: "eslint/no-restricted-imports",
    text: 'export { app } from "../web/app.ts";\n',
  },
  {
    what: "the relay opening its eyes on crypto",
    path: "src/relay/sees-crypto.ts",
    rule: "eslint/no-restricted-imports",
    text: 'export { open } from "../core/crypto/envelope.ts";\n',
  },
  {
    what: "the relay opening its eyes on the space",
    path: "src/relay/sees-space.ts",
    rule: "eslint/no-restricted-imports",
    text: 'export { merge } from "../core/space/merge.ts";\n',
  },
  {
    what: "a library of cryptography in the core",
    path: "src/core/crypto/other.ts",
    rule: "eslint/no-restricted-imports",
    text: 'export { sha256 } from "@noble/hashes/sha2.js";\n',
  },
  {
    what: "another library of cryptography in the core",
    path: "src/core/sync/other.ts",
    rule: "eslint/no-restricted-imports",
    text: 'export { CipherSuite } from "@hpke/core";\n',
  },
  {
    what: "a library of cryptography in acts",
    path: "src/core/acts/secret.ts",
    rule: "eslint/no-restricted-imports",
    text: 'export { sha256 } from "@noble/hashes/sha2.js";\n',
  },
  {
    what: "a library of cryptography in the app",
    path: "src/web/storage/cipher.ts",
    rule: "eslint/no-restricted-imports",
    text: 'export { generateMnemonic } from "@scure/bip39";\n',
  },
  {
    what: "a library of cryptography on the command line",
    path: "src/cli/cipher.ts",
    rule: "eslint/no-restricted-imports",
    text: 'export { sha256 } from "@noble/hashes/sha2.js";\n',
  },
  {
    what: "a library of cryptography in the relay",
    path: "src/relay/cipher.ts",
    rule: "eslint/no-restricted-imports",
    text: 'export { sha256 } from "@noble/hashes/sha2.js";\n',
  },
  {
    what: "the browser's cryptography outside its one module",
    path: "src/web/say/subtle.ts",
    rule: "eslint/no-restricted-properties",
    text: "export const subtle = globalThis.crypto.subtle;\n",
  },
  {
    what: "an id that is not drawn by the random that comes in",
    path: "src/web/storage/id.ts",
    rule: "eslint/no-restricted-properties",
    text: "export const id = (): string => crypto.randomUUID();\n",
  },
  {
    what: "a guessable number where things are kept",
    path: "src/web/storage/guessable.ts",
    rule: "eslint/no-restricted-properties",
    text: "export const salt = (): number => Math.random();\n",
  },
  {
    what: "an import cycle",
    path: "src/core/review/cycle-a.ts",
    rule: "import/no-cycle",
    text: 'import { b } from "./cycle-b.ts";\nexport const a = (): number => b() + 1;\n',
  },
  {
    what: "a test that asserts nothing",
    path: "src/core/nothing.test.ts",
    rule: "vitest/expect-expect",
    text: 'import { it } from "vitest";\nit("looks busy", () => {\n  [1, 2].toSorted();\n});\n',
  },
  {
    what: "an expectation without a matcher",
    path: "src/core/no-matcher.test.ts",
    rule: "vitest/valid-expect",
    text: 'import { expect, it } from "vitest";\nit("stops short", () => {\n  expect(1 + 1);\n});\n',
  },
  {
    what: "a skipped test",
    path: "src/core/skipped.test.ts",
    rule: "vitest/no-disabled-tests",
    text: 'import { expect, it } from "vitest";\nit.skip("later", () => {\n  expect(1).toBe(1);\n});\n',
  },
  {
    what: "the only test that runs",
    path: "src/core/only.test.ts",
    rule: "vitest/no-focused-tests",
    text: 'import { expect, it } from "vitest";\nit.only("me", () => {\n  expect(1).toBe(1);\n});\n',
  },
  {
    what: "any",
    path: "src/core/untyped.ts",
    rule: "typescript/no-explicit-any",
    text: "export const same = (value: any): any => value;\n",
  },
  {
    what: "a promise nobody waits for",
    path: "src/cli/floating.ts",
    rule: "typescript/no-floating-promises",
    text: "const save = async (): Promise<void> => {};\nexport function leave(): void {\n  save();\n}\n",
  },
  {
    what: "a switch that forgets a case",
    path: "src/core/forgetful.ts",
    rule: "typescript/switch-exhaustiveness-check",
    text: 'export function door(state: "open" | "ajar" | "closed"): number {\n  switch (state) {\n    case "open":\n      return 1;\n    case "ajar":\n      return 2;\n  }\n  return 3;\n}\n',
  },
  {
    what: "a not-null assertion",
    path: "src/core/certain.ts",
    rule: "typescript/no-non-null-assertion",
    text: "export const first = (words: readonly string[]): string => words[0]!;\n",
  },
  {
    what: "a default export",
    path: "src/core/nameless.ts",
    rule: "import/no-default-export",
    text: "export default 1;\n",
  },
];

/** What the violations import. */
const scenery: Readonly<Record<string, string>> = {
  "src/core/review/cycle-b.ts":
    'import { a } from "./cycle-a.ts";\nexport const b = (): number => a() + 1;\n',
};

export const planted: {
  readonly files: Readonly<Record<string, string>>;
  readonly caught: readonly Caught[];
} = {
  files: { ...scenery, ...Object.fromEntries(violations.map(({ path, text }) => [path, text])) },
  caught: violations,
};

/** What looks alike and must pass, so that a guard that forbids everything is found out too. */
export const wellBehaved: Readonly<Record<string, string>> = {
  "src/core/acts/act.ts": 'export const acts = ["ask"] as const;\n',
  "src/core/review/downward.ts": 'export { acts } from "../acts/act.ts";\n',
  "src/core/crypto/primitives.ts": 'export { sha256 } from "@noble/hashes/sha2.js";\n',
  "src/web/storage/device-key.ts": "export const subtle = (): SubtleCrypto => crypto.subtle;\n",
  "src/core/sync/message.ts": "export type Message = { readonly bytes: Uint8Array };\n",
  "src/relay/blind.ts": 'export type { Message } from "../core/sync/message.ts";\n',
  "src/core/result.ts": "export const ok = true;\n",
  "src/relay/plain.ts": 'export { ok } from "../core/result.ts";\n',
  "src/web/app.ts": 'export { acts as app } from "../core/acts/act.ts";\n',
  "src/core/honest.test.ts":
    'import { expect, it } from "vitest";\nit("adds", () => {\n  expect(1 + 1).toBe(2);\n});\n',
};
