import { expect, test } from "vitest";
import { browserCommand } from "./browser.ts";
import { parseOptions } from "./options.ts";

const busyPort = { ok: false, error: "A port is a number from 1 to 65535." };

const openings = { forwardTo: [], connectTo: [] };
const noHosts = "takes names of hosts, such as cloud.example.org,dav.example.net.";

test.each([
  [[], {}, { ok: true, value: { port: null, open: true, openings } }],
  [[], { PORT: "8080" }, { ok: true, value: { port: 8080, open: true, openings } }],
  [["--port", "9"], { PORT: "8080" }, { ok: true, value: { port: 9, open: true, openings } }],
  [["--no-open"], { PORT: "" }, { ok: true, value: { port: null, open: false, openings } }],
  [
    [
      "--calendar-forwarder",
      "Dav.Example.org, b.example.net:8443",
      "--calendar-direct",
      "c.example",
    ],
    {},
    {
      ok: true,
      value: {
        port: null,
        open: true,
        openings: {
          forwardTo: ["dav.example.org", "b.example.net:8443"],
          connectTo: ["https://c.example"],
        },
      },
    },
  ],
  [["--calendar-forwarder", "*"], {}, { ok: false, error: `--calendar-forwarder ${noHosts}` }],
  [
    ["--calendar-direct", "https://c.example"],
    {},
    { ok: false, error: `--calendar-direct ${noHosts}` },
  ],
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
