import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** The CalDAV servers that the tests talk to. */
const servers = ["radicale", "xandikos"] as const;

type CalendarServer = (typeof servers)[number];

/** Where the two servers are; installs what is missing where it can. Gives one sentence on what is not to be had. */
export function findCalendarServers():
  | { readonly ok: true; readonly paths: Readonly<Record<CalendarServer, string>> }
  | { readonly ok: false; readonly error: string } {
  if (missing().length > 0) install(missing());
  const [radicale, xandikos] = servers.map(find);
  return radicale !== undefined && xandikos !== undefined
    ? { ok: true, paths: { radicale, xandikos } }
    : { ok: false, error: explain(missing()) };
}

function missing(): readonly CalendarServer[] {
  return servers.filter((server) => find(server) === undefined);
}

/** `RADICALE` or `XANDIKOS` may name one that is elsewhere. */
function find(server: CalendarServer): string | undefined {
  const named = process.env[server.toUpperCase()];
  const folders = (process.env["PATH"] ?? "").split(":");
  return [named, `/usr/bin/${server}`, ...folders.map((folder) => `${folder}/${server}`)].find(
    (path) => path !== undefined && existsSync(path),
  );
}

function install(names: readonly CalendarServer[]): void {
  if (!existsSync("/etc/debian_version") || process.getuid?.() !== 0) return;
  console.log(`Not here: ${names.join(", ")}. Installing.`);
  run("apt-get", "update", "-qq");
  run("apt-get", "install", "-y", "-qq", "--no-install-recommends", ...names);
}

function run(command: string, ...args: readonly string[]): void {
  spawnSync(command, args, {
    stdio: "inherit",
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

function explain(names: readonly CalendarServer[]): string {
  const wanted = names.join(" and ");
  return `The tests need ${wanted}: install them (\`apt-get install ${names.join(" ")}\` or \`pip install ${names.join(" ")}\`), or set ${names.map((name) => name.toUpperCase()).join(" and ")} to where they are.`;
}
