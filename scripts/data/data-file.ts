/** How one kind of file under `data/en` becomes a TypeScript module under `src/core/generated`. */
export type DataFile = {
  /** Glob-free path below `data/en`: a YAML file, or a folder whose `*.yml` are read in the order of their names. */
  readonly source: string;
  /** File name below `src/core/generated`. */
  readonly target: string;
  /** From the parsed documents, by file name without ending, to the module's text. Throws a sentence that names the file and the entry. */
  readonly compile: (documentByName: ReadonlyMap<string, unknown>) => string;
};
