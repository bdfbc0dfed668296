import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const main = join(import.meta.dirname, "../../src/relay/main.js");

/** A relay of its own, as it is run in earnest, on a port that it keeps over restarts. */
export type RelayProcess = {
  readonly origin: string;
  readonly pid: () => number;
  /** Everything it has written to its log so far. */
  readonly output: () => string;
  readonly start: () => Promise<void>;
  /** As when the power fails, for the process. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** `env` says where its data is; without `DATABASE_URL` in it, in a folder of its own. */
export async function createRelayProcess(
  env: Readonly<Record<string, string>>,
): Promise<RelayProcess> {
  const folder = mkdtempSync(join(tmpdir(), "elbowroom-relay-"));
  const dist = join(folder, "dist");
  mkdirSync(dist);
  writeFileSync(join(dist, "index.html"), "<title>Elbowroom</title>");
  const port = await freePort();
  let child: ChildProcess | null = null;
  let output = "";
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ending = child;
    child = null;
    if (ending === null || ending.exitCode !== null || ending.signalCode !== null) return;
    await new Promise((resolve) => {
      ending.once("exit", resolve);
      ending.kill(signal);
    });
  };
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: () => child?.pid ?? 0,
    output: () => output,
    start: () =>
      new Promise((resolve, reject) => {
        const args = [main, "--port", String(port), "--no-open", "--data", env["DATA"] ?? folder];
        child = spawn(process.execPath, args, {
          env: {
            ...quietEnv(),
            RATE_SPACE: "100000",
            RATE_ADDRESS: "100000",
            ...env,
            ELBOWROOM_DIST: dist,
          },
          stdio: ["ignore", "pipe", "pipe"],
        });
        const started = child;
        const endWithUs = (): void => void started.kill("SIGKILL");
        process.once("exit", endWithUs);
        child.once("exit", () => process.off("exit", endWithUs));
        const hear = (chunk: Buffer): void => {
          output += chunk.toString();
          if (chunk.includes("Elbowroom is open")) resolve();
        };
        child.stdout?.on("data", hear);
        child.stderr?.on("data", hear);
        child.once("exit", (code) => reject(new Error(`The relay ended with ${code}: ${output}`)));
      }),
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
  };
}

/** What this process was told about databases is not for the relays of the tests. */
function quietEnv(): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, NATS_URL: __, PORT: ___, ...others } = process.env;
  return others;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        resolve(address !== null && typeof address === "object" ? address.port : 0),
      );
    });
  });
}
