/** Works something out when it is asked for first: not everybody asks. */
export function lazily<T extends object>(workOut: () => T): () => T {
  let known: T | null = null;
  return () => (known ??= workOut());
}
