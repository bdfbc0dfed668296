/** Numbers for words, classes and patterns, so that matching compares numbers. */
export type Symbols = {
  readonly numberOf: (name: string) => number;
  readonly nameOf: (symbol: number) => string;
  readonly count: () => number;
};

export function createSymbols(): Symbols {
  const numberByName = new Map<string, number>();
  const names: string[] = [];
  return {
    numberOf(name) {
      const existing = numberByName.get(name);
      if (existing !== undefined) return existing;
      names.push(name);
      numberByName.set(name, names.length - 1);
      return names.length - 1;
    },
    nameOf: (symbol) => names[symbol] ?? "",
    count: () => names.length,
  };
}
