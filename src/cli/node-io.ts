import { spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import { writeFile as writeToDisk } from "node:fs/promises";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import { Writable } from "node:stream";
import { explainWriteError } from "./input.ts";
import type { Io } from "./io.ts";

/** The process as commands see it. `close` lets go of the terminal, or the process would wait for more. */
export function createNodeIo(): Io & { readonly close: () => void } {
  const { ask, close } = createAsker();
  return {
    close,
    stdin: process.stdin,
    openFile: (path) => createReadStream(path),
    write: (text) => writeTo(process.stdout, text),
    writeError: (text) => writeTo(process.stderr, text),
    writeFile,
    ask,
    askSecretly,
    runServer,
    isTerminal: { stdin: process.stdin.isTTY, stdout: process.stdout.isTTY },
    columns: process.stdout.columns ?? 80,
    env: process.env,
  };
}

/** `elbowroom … | head` closes the pipe early: that is the reader's right, and no error. */
export function leaveQuietlyOnClosedPipe(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
}

function writeTo(stream: NodeJS.WriteStream, text: string): Promise<void> {
  // A failed write also raises the stream's "error" event, where it is dealt with.
  return new Promise((resolve) => stream.write(text, () => resolve()));
}

async function writeFile(path: string, text: string): Promise<string | null> {
  if (path === "-") {
    await writeTo(process.stdout, text);
    return null;
  }
  try {
    await writeToDisk(path, text);
    return null;
  } catch (error) {
    return explainWriteError(error, path);
  }
}

/** One interface for all questions: a new one each time would lose what is typed ahead. */
function createAsker(): Pick<Io, "ask"> & { readonly close: () => void } {
  let terminal: Interface | null = null;
  let lines: AsyncIterator<string> | null = null;
  let hasLeft = false;
  const open = (): Interface => {
    const opened = createInterface({ input: process.stdin, output: process.stdout });
    // Ctrl-C and Ctrl-D close it, also between two questions, where a prompt would throw.
    opened.once("close", () => (hasLeft = true));
    return opened;
  };
  return {
    ask: async (question) => {
      terminal ??= open();
      lines ??= terminal[Symbol.asyncIterator]();
      if (hasLeft) return null;
      terminal.setPrompt(question);
      terminal.prompt();
      const next = await lines.next();
      return next.done === true ? null : next.value;
    },
    close: () => terminal?.close(),
  };
}

/** The question goes to standard error: standard output may be piped to a program that wants the answer alone. */
async function askSecretly(question: string): Promise<string | null> {
  await writeTo(process.stderr, question);
  // As a terminal, readline takes over what is typed and shows it on its output: here, nowhere.
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output, terminal: true });
  const answer = await new Promise<string | null>((resolve) => {
    terminal.once("line", resolve);
    terminal.once("close", () => resolve(null));
  });
  terminal.close();
  await writeTo(process.stderr, "\n");
  return answer;
}

function runServer(args: readonly string[]): Promise<number> {
  const path = join(import.meta.dirname, "../relay/main.js");
  const child = spawn(process.execPath, [path, ...args], { stdio: "inherit" });
  // Ctrl-C reaches both; we stay until the server has shut down, and pass on what reaches only us.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once("error", () => resolve(2));
    child.once("exit", (code) => resolve(code ?? 0));
  });
}
