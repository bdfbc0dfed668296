import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isPublicAddress } from "./public-address.ts";

test.each(["8.8.8.8", "93.184.215.14", "2606:4700:4700::1111", "2a01:4f8::1"])(
  "%s is out on the internet",
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

test.each([
  ["loopback", ["127.0.0.1", "127.255.255.254", "::1"]],
  ["unspecified", ["0.0.0.0", "0.1.2.3", "::"]],
  ["private", ["10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "fc00::1", "fd12::1"]],
  ["of a provider's own network", ["100.64.0.1", "100.127.255.255"]],
  ["link-local", ["169.254.1.1", "169.254.169.254", "fe80::1", "fe80::1%eth0", "febf::1"]],
  ["multicast and broadcast", ["224.0.0.1", "255.255.255.255", "ff02::1"]],
  ["kept for something else", ["192.0.0.8", "192.0.2.1", "198.18.0.1", "240.0.0.1", "100::1"]],
  ["for documents", ["203.0.113.1", "2001:db8::1", "3fff::1"]],
  ["mapped IPv4", ["::ffff:127.0.0.1", "::ffff:7f00:1", "::ffff:8.8.8.8"]],
  ["compatible IPv4", ["::127.0.0.1", "::7f00:1"]],
  ["translated IPv4 (NAT64)", ["64:ff9b::7f00:1", "64:ff9b::10.0.0.1", "64:ff9b:1::a00:1"]],
  ["IPv4 by 6to4 and Teredo", ["2002:7f00:1::1", "2002:a00:1::", "2001:0:1::1"]],
  ["site-local, of old", ["fec0::1"]],
  ["metadata of a cloud", ["169.254.169.254", "fd00:ec2::254"]],
  [
    "IPv4 in another spelling",
    ["2130706433", "0x7f000001", "0177.0.0.1", "127.1", "8.8", "0x8.8.8.8"],
  ],
  ["no address", ["", "localhost", "example.org", "1.2.3.4.5", "8.8.8.8 ", "::1::", "[2606::1]"]],
])("%s is not", (_, addresses) => {
  expect(addresses.filter(isPublicAddress)).toEqual([]);
});

test("no IPv4 address of this house is public in any of the ways that IPv6 can hold it", () => {
  const octet = fc.nat({ max: 255 });
  const inHouse = fc.oneof(
    fc.tuple(fc.constant(10), octet, octet, octet),
    fc.tuple(fc.constant(127), octet, octet, octet),
    fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
    fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
  );
  const ways = ["::ffff:", "::", "64:ff9b::", "64:ff9b:1::"];
  fc.assert(
    fc.property(inHouse, ([a, b, c, d]) => {
      const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
      const all = [`${a}.${b}.${c}.${d}`, `2002:${hex}::1`, ...ways.map((way) => `${way}${hex}`)];
      expect(all.filter(isPublicAddress)).toEqual([]);
    }),
  );
});
