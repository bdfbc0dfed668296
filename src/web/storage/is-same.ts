/** Whether two values are the same JSON, whatever the order of their fields. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const fieldsOfA = definedFields(a);
  const valueByField = new Map(definedFields(b));
  return (
    fieldsOfA.length === valueByField.size &&
    fieldsOfA.every(
      ([field, value]) => valueByField.has(field) && isSame(value, valueByField.get(field)),
    )
  );
}

function definedFields(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).filter(([, field]) => field !== undefined);
}
