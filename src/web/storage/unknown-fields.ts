/**
 * What is written over a record of a newer version: the new values, and beside them the fields that
 * this version does not know. Those are the ones in `stored` that reading it into `known` left out.
 * Inside lists nothing is kept, as there is no telling which entry is which.
 */
export function keepUnknown(stored: unknown, known: unknown, next: unknown): unknown {
  if (!isPlainObject(stored) || !isPlainObject(known) || !isPlainObject(next)) return next;
  const unknown = Object.entries(stored).filter(([name]) => !Object.hasOwn(known, name));
  const written = Object.entries(next).map(([name, value]) => [
    name,
    keepUnknown(own(stored, name), own(known, name), value),
  ]);
  return Object.fromEntries([...unknown, ...written]);
}

function own(object: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
