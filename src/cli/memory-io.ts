import type { Io } from "./io.ts";

export type World = {
  readonly stdin?: string | Uint8Array;
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** What the person types, line by line; then they leave. */
  readonly typed?: readonly string[];
  readonly isTerminal?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
};

export type MemoryIo = Io & {
  readonly output: () => { readonly stdout: string; readonly stderr: string };
  /** What was written to files. */
  readonly written: () => Readonly<Record<string, string>>;
};

/** A process without a process, for tests: files and input in, everything written out. */
export function createMemoryIo(world: World = {}): MemoryIo {
  let stdout = "";
  let stderr = "";
  const typed = [...(world.typed ?? [])];
  const written: Record<string, string> = {};
  return {
    stdin: chunksOf(world.stdin ?? ""),
    openFile: (path) => {
      const content = world.files?.[path];
      return content === undefined ? missing() : chunksOf(content);
    },
    write: async (text) => {
      stdout += text;
    },
    writeError: async (text) => {
      stderr += text;
    },
    writeFile: async (path, text) => {
      if (path.includes("/")) return `There is no folder for "${path}".`;
      written[path] = text;
      return null;
    },
    ask: async (question) => {
      stdout += question;
      return typed.shift() ?? null;
    },
    askSecretly: async (question) => {
      stderr += question;
      return typed.shift() ?? null;
    },
    runServer: async (args) => {
      stdout += `server ${args.join(" ")}\n`;
      return 0;
    },
    isTerminal: { stdin: world.isTerminal ?? false, stdout: world.isTerminal ?? false },
    columns: world.columns ?? 80,
    env: world.env ?? {},
    output: () => ({ stdout, stderr }),
    written: () => written,
  };
}

/** In small pieces, so that lines and letters are cut in the middle as a pipe may cut them. */
async function* chunksOf(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  for (let start = 0; start < bytes.length; start += 7) yield bytes.subarray(start, start + 7);
}

async function* missing(): AsyncGenerator<Uint8Array> {
  yield* [];
  throw Object.assign(new Error("no such file"), { code: "ENOENT", syscall: "open" });
}
