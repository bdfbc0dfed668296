/**
 * Works something out when it is asked for first: not everybody asks. A function, as a getter would give each object that
 * has it a shape of its own, which stays in memory with all that it reads.
 */
export function lazily<T extends object>(workOut: () => T): () => T {
  let known: T | null = null;
  return () => (known ??= workOut());
}
