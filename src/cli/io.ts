/** Everything a command may touch outside itself. `main.ts` wires it to the process, tests to memory. */
export type Io = {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly openFile: (path: string) => AsyncIterable<Uint8Array>;
  /** Resolves when the reader has taken the text: long output never piles up in memory. */
  readonly write: (text: string) => Promise<void>;
  readonly writeError: (text: string) => Promise<void>;
  /** Writes a whole file anew; `-` is standard output. Gives what stood in the way in one sentence, or `null`. */
  readonly writeFile: (path: string, text: string) => Promise<string | null>;
  /** Asks one question at the terminal; `null` when the person leaves. */
  readonly ask: (question: string) => Promise<string | null>;
  /** The same for a password: what is typed is not shown. */
  readonly askSecretly: (question: string) => Promise<string | null>;
  /** Runs the server until it is stopped; gives its exit code. */
  readonly runServer: (args: readonly string[]) => Promise<number>;
  readonly isTerminal: { readonly stdin: boolean; readonly stdout: boolean };
  readonly columns: number;
  readonly env: Readonly<Record<string, string | undefined>>;
};

export const exitCodes = { clean: 0, risks: 1, badUse: 2, left: 130 } as const;

/** Says in one sentence what stands in the way. */
export async function complain(io: Io, sentence: string): Promise<number> {
  await io.writeError(`${sentence}\n`);
  return exitCodes.badUse;
}
