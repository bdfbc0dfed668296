/** A mixed-integer linear programme, as far as a solver has to know. */
export type Milp = {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** One for each column; what they add up to is made as large as it can be. */
  readonly objective: readonly number[];
  /**
   * What two answers differ by, if they differ, is at least this: nearer than that to its bound a solver need not look
   * on. 0 where it is not known.
   */
  readonly grain: number;
};

export type Column = {
  readonly lower: number;
  readonly upper: number;
  readonly isInteger: boolean;
};

export type Row = {
  readonly entries: readonly Entry[];
  readonly lower: number;
  readonly upper: number;
};

export type Entry = { readonly column: number; readonly value: number };

export type SolveOptions = {
  /** Values of the integer columns in a solution known already: it starts from there. */
  readonly start: readonly Entry[];
  readonly shouldStop: () => boolean;
};

/** `null`: nothing found, because there is none or there was no time. */
export type MilpAnswer = {
  readonly isProven: boolean;
  readonly values: readonly number[] | null;
};

/** The port to an exact solver. Its adapter catches whatever the solver throws. */
export type MilpSolver = (milp: Milp, options: SolveOptions) => Promise<MilpAnswer>;
