import { expect, test } from "vitest";
import { browserCommand } from "./browser.ts";
import { defaultLimits } from "./limits.ts";
import { parseOptions, type Options } from "./options.ts";

const usual: Options = {
  port: null,
  open: true,
  data: "data",
  host: "127.0.0.1",
  databaseUrl: null,
  natsUrl: null,
  pushSubject: null,
  metricsToken: null,
  trustProxy: false,
  limits: defaultLimits,
  openings: { forwardTo: [], connectTo: [], model: null },
};
const fine = (options: Partial<Options>) => ({ ok: true, value: { ...usual, ...options } });

const busyPort = { ok: false, error: "A port is a number from 1 to 65535." };

const noHosts = "takes names of hosts, such as cloud.example.org,dav.example.net.";

test.each([
  [[], {}, fine({})],
  [[], { PORT: "8080" }, fine({ port: 8080 })],
  [["--port", "9"], { PORT: "8080" }, fine({ port: 9 })],
  [["--no-open"], { PORT: "", DATABASE_URL: "" }, fine({ open: false })],
  [["--data", "/srv/elbowroom"], {}, fine({ data: "/srv/elbowroom" })],
  [
    [],
    { HOST: "::", DATABASE_URL: "postgres://db/e", NATS_URL: "nats://n", TRUST_PROXY: "1" },
    fine({ host: "::", databaseUrl: "postgres://db/e", natsUrl: "nats://n", trustProxy: true }),
  ],
  [[], { METRICS_TOKEN: "watch" }, fine({ metricsToken: "watch" })],
  [[], { PUSH_SUBJECT: "mailto:a@b.example" }, fine({ pushSubject: "mailto:a@b.example" })],
  [
    [],
    { RATE_SPACE: "500", RATE_ADDRESS: "1000" },
    fine({
      limits: {
        ...defaultLimits,
        space: { perSecond: 500, burst: 2000 },
        address: { perSecond: 1000, burst: 4000 },
        creations: { perSecond: 4, burst: 1000 },
        socketsOfAddress: 1000,
      },
    }),
  ],
  [[], { RATE_SPACE: "many" }, { ok: false, error: "A rate is a number from 1 to 1000000." }],
  [
    [
      "--calendar-forwarder",
      "Dav.Example.org, b.example.net:8443",
      "--calendar-direct",
      "c.example",
    ],
    {},
    fine({
      openings: {
        forwardTo: ["dav.example.org", "b.example.net:8443"],
        connectTo: ["https://c.example"],
        model: null,
      },
    }),
  ],
  [["--calendar-forwarder", "*"], {}, { ok: false, error: `--calendar-forwarder ${noHosts}` }],
  [
    ["--calendar-direct", "https://c.example"],
    {},
    { ok: false, error: `--calendar-direct ${noHosts}` },
  ],
  [
    ["--model", "http://localhost:11434/v1", "--model-name", "small"],
    {},
    fine({
      openings: {
        forwardTo: [],
        connectTo: [],
        model: { base: "http://localhost:11434/v1", name: "small" },
      },
    }),
  ],
  [
    ["--model", "http://localhost:11434/v1"],
    {},
    {
      ok: false,
      error:
        "--model takes an address, such as http://localhost:11434/v1, and --model-name NAME goes with it.",
    },
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
