import { expect, test } from "vitest";
import { browserCommand } from "./browser.ts";
import { parseOptions } from "./options.ts";

const busyPort = { ok: false, error: "A port is a number from 1 to 65535." };

test.each([
  [[], {}, { ok: true, value: { port: null, open: true } }],
  [[], { PORT: "8080" }, { ok: true, value: { port: 8080, open: true } }],
  [["--port", "9"], { PORT: "8080" }, { ok: true, value: { port: 9, open: true } }],
  [["--no-open"], { PORT: "" }, { ok: true, value: { port: null, open: false } }],
  [["--port", "0"], {}, busyPort],
  [["--port", "65536"], {}, busyPort],
  [["--port", "12ab"], {}, busyPort],
  [["--prot", "9"], {}, { ok: false, error: "Unknown option '--prot'." }],
  [["extra"], {}, { ok: false, error: "Unexpected argument 'extra'." }],
])("%j with %j", (args, env, expected) => {
  const parsed = parseOptions(args, env);

  expect(parsed).toEqual(expected);
});

test.each([
  ["linux", {}, null],
  ["linux", { DISPLAY: ":0" }, ["xdg-open"]],
  ["linux", { WAYLAND_DISPLAY: "wayland-0" }, ["xdg-open"]],
  ["darwin", {}, ["open"]],
  ["win32", {}, ["cmd", "/c", "start", ""]],
])("on %s with %j a page is opened by %j", (platform, env, expected) => {
  expect(browserCommand(platform, env)).toEqual(expected);
});
