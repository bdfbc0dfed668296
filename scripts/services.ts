import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A PostgreSQL or a NATS of our own, on a free port of this machine, gone when it is stopped. */
export type Service = { readonly url: string; readonly stop: () => Promise<void> };

type Program = {
  readonly name: string;
  readonly package: string;
  readonly find: () => string | null;
};

const postgres: Program = {
  name: "PostgreSQL",
  package: "postgresql",
  find: () =>
    [
      ...globSync("/usr/lib/postgresql/*/bin/postgres").toSorted().toReversed(),
      "/usr/local/bin/postgres",
      "/opt/homebrew/bin/postgres",
      "/usr/bin/postgres",
    ].find((path) => existsSync(path)) ?? null,
};

const nats: Program = {
  name: "NATS",
  package: "nats-server",
  find: () =>
    ["/usr/sbin/nats-server", "/usr/bin/nats-server", "/usr/local/bin/nats-server"].find((path) =>
      existsSync(path),
    ) ?? null,
};

/** The names of those that are not here. Installs what it can: as root on Debian, never elsewhere. */
export function missingServices(): readonly string[] {
  const programs = [postgres, nats];
  const wanted = programs.filter(({ find }) => find() === null);
  const debianAsRoot = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  if (wanted.length > 0 && debianAsRoot) install(wanted.map((program) => program.package));
  return programs.filter(({ find }) => find() === null).map(({ name }) => name);
}

function install(packages: readonly string[]): void {
  console.log(`Installing what the tests of the relay need: ${packages.join(", ")}.`);
  spawnSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  // One by one: where a release of Debian lacks the one, the other is still installed.
  for (const name of packages) {
    const options = ["install", "-y", "-qq", "--no-install-recommends", name];
    spawnSync("apt-get", options, { stdio: "inherit", env });
  }
}

/** `null` when there is no PostgreSQL here. Syncs its disk as in earnest: acknowledged means durable. */
export async function startPostgres(): Promise<Service | null> {
  const program = postgres.find();
  if (program === null) return null;
  const folder = mkdtempSync(join(tmpdir(), "elbowroom-postgres-"));
  const data = join(folder, "data");
  const user = unprivileged();
  if (user !== null) chownSync(folder, user.uid, user.gid);
  const initdb = join(program, "../initdb");
  const options = ["-D", data, "-U", "elbowroom", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"];
  const made = spawnSync(initdb, options, { ...user, cwd: folder, encoding: "utf8" });
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const port = await freePort();
  const settings = {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: folder,
    max_connections: "100",
    shared_buffers: "64MB",
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(program, ["-D", data, ...args], { ...user, cwd: folder, stdio: "ignore" });
  endWithUs(child);
  await answering(port, child);
  return {
    url: `postgres://elbowroom@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await stopped(child, "SIGINT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** `null` when there is no NATS here. */
export async function startNats(): Promise<Service | null> {
  const program = nats.find();
  if (program === null) return null;
  const port = await freePort();
  const child = spawn(program, ["-a", "127.0.0.1", "-p", String(port)], { stdio: "ignore" });
  endWithUs(child);
  await answering(port, child);
  return { url: `nats://127.0.0.1:${port}`, stop: () => stopped(child, "SIGTERM") };
}

/** PostgreSQL refuses to run as root: the user that its package made, or else nobody. */
function unprivileged(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const user = ["postgres", "nobody"].find((name) => idOf("-u", name) !== null) ?? "nobody";
  return { uid: idOf("-u", user) ?? 65_534, gid: idOf("-g", user) ?? 65_534 };
}

function idOf(option: "-u" | "-g", user: string): number | null {
  const found = spawnSync("id", [option, user], { encoding: "utf8" });
  return found.status === 0 ? Number(found.stdout) : null;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** PostgreSQL opens its port a moment before it lets anyone in; who connects tries again until then. */
async function answering(port: number, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (child.exitCode !== null) break;
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1");
      socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
      socket.once("connect", () => socket.destroy());
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Nothing answers on port ${port}.`);
}

/** Also when we end in a way that was not foreseen. */
function endWithUs(child: ChildProcess): void {
  const end = (): void => void child.kill("SIGQUIT");
  process.once("exit", end);
  child.once("exit", () => process.off("exit", end));
}

function stopped(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill(signal);
  });
}
