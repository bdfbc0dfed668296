import { spawn } from "node:child_process";

type Env = Readonly<Record<string, string | undefined>>;

/** The command that opens a page here, or `null` where there is no display to show it on. */
export function browserCommand(platform: string, env: Env): readonly string[] | null {
  if (platform === "darwin") return ["open"];
  if (platform === "win32") return ["cmd", "/c", "start", ""];
  const hasDisplay = Boolean(env["DISPLAY"]) || Boolean(env["WAYLAND_DISPLAY"]);
  return hasDisplay ? ["xdg-open"] : null;
}

/** Quiet when it fails: the address is printed anyway. */
export function openBrowser(url: string, platform: string, env: Env): void {
  const [command, ...args] = browserCommand(platform, env) ?? [];
  if (command === undefined) return;
  const child = spawn(command, [...args, url], { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}
