import { spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import type { Io } from "./io.ts";

/** The process as commands see it. */
export function createNodeIo(): Io {
  return {
    stdin: process.stdin,
    openFile: (path) => createReadStream(path),
    write: (text) => writeTo(process.stdout, text),
    writeError: (text) => writeTo(process.stderr, text),
    ask,
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

async function ask(question: string): Promise<string | null> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const left = new Promise<null>((resolve) => terminal.once("close", () => resolve(null)));
  const answer = await Promise.race([terminal.question(question).catch(() => null), left]);
  terminal.close();
  return answer;
}

function runServer(args: readonly string[]): Promise<number> {
  const path = join(import.meta.dirname, "../relay/main.ts");
  const child = spawn(process.execPath, [path, ...args], { stdio: "inherit" });
  // Ctrl-C reaches both; we stay until the server has shut down, and pass on what reaches only us.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once("error", () => resolve(2));
    child.once("exit", (code) => resolve(code ?? 0));
  });
}
