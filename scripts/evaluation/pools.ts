/** A blind set, and the runs in which it was written. */
export type Pool<T> = { readonly name: string; readonly runs: readonly T[] };

/**
 * Puts the runs of each set together: `typical-b` is the second run of `typical`. One alone has too few sentences of an
 * act. What only looks like a second run, as no first one is there, is a set of its own.
 */
export function poolRuns<T extends { readonly name: string }>(
  runs: readonly T[],
): readonly Pool<T>[] {
  const names = new Set(runs.map(({ name }) => name));
  const setOf = ({ name }: T): string => {
    const first = name.replace(/-[b-z]$/, "");
    return names.has(first) ? first : name;
  };
  return [...Map.groupBy(runs, setOf)].map(([name, own]) => ({
    name,
    runs: own.toSorted((one, other) => one.name.length - other.name.length),
  }));
}
