type Place = {
  /** Glob-free path below `data/en`: a YAML file, or a folder whose `*.yml` are read in the order of their names. */
  readonly source: string;
  /** File name below `src/core/generated`. */
  readonly target: string;
};

/** How one kind of file under `data/en` becomes a TypeScript module under `src/core/generated`. */
export type DataFile = Place & {
  /** From the parsed documents, by file name without ending, to the module's text. Throws a sentence that names the file and the entry. */
  readonly compile: (documentByName: ReadonlyMap<string, unknown>) => string;
};

/** The same from the text of the files, for sentences that name the line too. */
export type SourceFile = Place & {
  readonly compileSources: (sourceByName: ReadonlyMap<string, string>) => string;
};
