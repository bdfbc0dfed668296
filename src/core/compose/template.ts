import { upperFirst } from "./grammar/clean.ts";
import type { Wording } from "./wording.ts";

/** What the slots of a wording say. `null`: nothing to say. */
export type Slots = ReadonlyMap<string, (argument: string) => string | null>;

export type Conditions = ReadonlySet<string>;

const slotPattern = /\{([a-z]+)(?::([^}]*))?\}/giu;

/** The wording with its slots filled, or `null` when it does not fit these answers. */
export function render(wording: Wording, slots: Slots, conditions: Conditions): string | null {
  const { requires, body } = splitConditions(wording);
  if (!requires.every((condition) => holds(condition, conditions))) return null;
  const kept = body.replaceAll(/\[([^\]]*)\]/gu, (_, optional: string) =>
    hasAll(optional, slots) ? optional : "",
  );
  if (!hasAll(kept, slots)) return null;
  return upperFirst(
    kept.replaceAll(
      slotPattern,
      (_, name: string, argument: string | undefined, offset: number) => {
        const value = slots.get(name)?.(argument ?? "") ?? "";
        return startsSentence(kept.slice(0, offset)) ? upperFirst(value) : value;
      },
    ),
  );
}

export function splitConditions(wording: Wording): {
  readonly requires: readonly string[];
  readonly body: string;
} {
  const match = /^\(([^)]*)\)\s*/u.exec(wording);
  if (match === null) return { requires: [], body: wording };
  return {
    requires: (match[1] ?? "").split(",").map((word) => word.trim()),
    body: wording.slice(match[0].length),
  };
}

/** The slots a wording names, optional ones too. */
export function slotNames(wording: Wording): readonly string[] {
  return [...wording.matchAll(slotPattern)].map((match) => match[1] ?? "");
}

function holds(condition: string, conditions: Conditions): boolean {
  return condition.startsWith("!")
    ? !conditions.has(condition.slice(1))
    : conditions.has(condition);
}

function hasAll(words: string, slots: Slots): boolean {
  return [...words.matchAll(slotPattern)].every(
    (match) => (slots.get(match[1] ?? "")?.(match[2] ?? "") ?? null) !== null,
  );
}

function startsSentence(before: string): boolean {
  return before === "" || /[.?!]\s+$|\n$/u.test(before);
}
