/** Of something that is kept or shared: nobody else draws the same. */
export function newId(): string {
  return crypto.getRandomValues(new Uint32Array(3)).join("-");
}
