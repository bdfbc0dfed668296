/** What a partner is called who was given no name, at the beginning of a sentence. */
export const unnamedPartner = "Your partner";

/** A name inside of a sentence. */
export function nameWithin(name: string): string {
  return name === unnamedPartner ? "your partner" : name;
}
