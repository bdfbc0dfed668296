import { expect, test } from "vitest";
import { parseHosts, parseOrigins } from "./hosts.ts";

test.each([
  ["dav.example.org", ["dav.example.org"]],
  ["A.example, b.example:8443", ["a.example", "b.example:8443"]],
  ["", null],
  ["*", null],
  ["localhost", null],
  ["127.0.0.1", null],
  ["2130706433", null],
  ["0x7f.1", null],
  ["0x7f.0.0.0x1", null],
  ["[::1]", null],
  ["https://dav.example.org", null],
  ["dav.example.org/path", null],
  ["dav.example.org:443", null],
  ["a.example,,b.example", null],
  ["a@b.example", null],
])("the hosts %j are %j", (text, hosts) => {
  expect(parseHosts(text)).toEqual(hosts);
});

test.each([
  [null, []],
  ["dav.example.org,localhost:5232", ["https://dav.example.org", "http://localhost:5232"]],
  ["localhost", null],
  ["localhost:1 'unsafe-inline'", null],
  ["dav.example.org; script-src *", null],
  ["https://dav.example.org", null],
  ["10.0.0.1:5232", null],
])("what the page may ask for %j is %j", (text, origins) => {
  expect(parseOrigins(text)).toEqual(origins);
});
