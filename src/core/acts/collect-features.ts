/** What is true of one sentence, by the numbers of `featureNames`, each once, in the order in which it was seen. */
export type Features = {
  readonly ids: readonly number[];
  /** For each the word at which it was seen last and the word after it, in turn; -1 for what is true of the whole. */
  readonly places: readonly number[];
};

export type FeatureCollector = {
  readonly add: (feature: number, start?: number, end?: number) => void;
  /** All that was added since the last time. */
  readonly take: () => Features;
};

export const nowhere = -1;

export function createFeatureCollector(): FeatureCollector {
  // Both grow once and serve one sentence after the other: what is taken is a copy of the right length.
  const ids: number[] = [];
  const places: number[] = [];
  let count = 0;
  /** By feature its index in `ids`, counted through all sentences so far: below `first` it is from one before. */
  const indexes: number[] = [];
  let first = 0;
  return {
    add(feature, start = nowhere, end = nowhere) {
      while (indexes.length <= feature) indexes.push(-1);
      let index = (indexes[feature] ?? -1) - first;
      if (index < 0) {
        index = count;
        indexes[feature] = first + count;
        ids[count] = feature;
        count += 1;
      }
      places[index * 2] = start;
      places[index * 2 + 1] = end;
    },
    take() {
      const features = { ids: ids.slice(0, count), places: places.slice(0, count * 2) };
      first += count;
      count = 0;
      return features;
    },
  };
}
