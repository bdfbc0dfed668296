import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findCalendarServers } from "../../scripts/calendar-servers.ts";

export type TestServer = {
  readonly name: string;
  /** Where a person would point their calendar program. */
  readonly url: string;
  readonly authorization: string | null;
  readonly stop: () => void;
};

export const person = { user: "anna", password: "two rooms & a door" } as const;

export function basic({
  user,
  password,
}: {
  readonly user: string;
  readonly password: string;
}): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
}

/** An app from this page may ask Radicale by CORS; Xandikos answers nobody else's page. */
export const appOrigin = "http://localhost:5173";

/** `origin` is the page that it lets in. */
export async function startRadicale(origin = appOrigin): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), "elbowroom-radicale-"));
  writeFileSync(join(folder, "users"), `${person.user}:${person.password}\n`);
  const port = await findFreePort();
  writeFileSync(
    join(folder, "config"),
    [
      "[server]",
      `hosts = 127.0.0.1:${port}`,
      "[auth]",
      "type = htpasswd",
      `htpasswd_filename = ${join(folder, "users")}`,
      "htpasswd_encryption = plain",
      "delay = 0",
      "[storage]",
      `filesystem_folder = ${join(folder, "collections")}`,
      "[headers]",
      `Access-Control-Allow-Origin = ${origin}`,
      "Access-Control-Allow-Methods = GET, PUT, DELETE, PROPFIND, REPORT, MKCALENDAR",
      "Access-Control-Allow-Headers = Authorization, Content-Type, Depth, If-Match, If-None-Match",
      "Access-Control-Expose-Headers = ETag",
    ].join("\n"),
  );
  const args = ["--config", join(folder, "config")];
  const stop = await start(paths().radicale, args, port, folder);
  return { name: "Radicale", url: `http://127.0.0.1:${port}`, authorization: basic(person), stop };
}

export async function startXandikos(): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), "elbowroom-xandikos-"));
  const port = await findFreePort();
  const where = ["--directory", join(folder, "data"), "--listen-address", "127.0.0.1"];
  const who = ["--current-user-principal", `/${person.user}/`, "--defaults", "--autocreate"];
  const args = [...where, "--port", String(port), ...who];
  const stop = await start(paths().xandikos, args, port, folder);
  return { name: "Xandikos", url: `http://127.0.0.1:${port}`, authorization: null, stop };
}

function paths(): Readonly<Record<"radicale" | "xandikos", string>> {
  const found = findCalendarServers();
  if (!found.ok) throw new Error(found.error);
  return found.paths;
}

async function start(
  path: string,
  args: readonly string[],
  port: number,
  folder: string,
): Promise<() => void> {
  let output = "";
  const child = spawn(path, args, { stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => (output += String(chunk)));
  const stop = (): void => {
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  };
  process.once("exit", stop);
  if (await answers(child, port)) return stop;
  stop();
  throw new Error(`${path} did not start:\n${output}`);
}

/** A machine with much to do may take its time to load Python. */
async function answers(child: ChildProcess, port: number): Promise<boolean> {
  for (let tries = 0; tries < 300 && child.exitCode === null; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => null);
    if (answer !== null) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        resolve(address !== null && typeof address === "object" ? address.port : 0),
      );
    });
  });
}
