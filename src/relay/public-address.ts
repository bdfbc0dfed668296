import ipaddr from "ipaddr.js";

/** Where the internet's own addresses are so far (IANA); all the rest of IPv6 is kept for something else. */
const globalUnicast = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Whether an address is out on the internet, and not on this machine, in this house, or a way round to them: an IPv4
 * address inside an IPv6 one (mapped, compatible, 6to4, Teredo, NAT64) is never public, whatever it holds.
 */
export function isPublicAddress(address: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) {
    return ipaddr.IPv4.parse(address).range() === "unicast";
  }
  if (!ipaddr.IPv6.isValid(address)) return false;
  const parsed = ipaddr.IPv6.parse(address);
  return parsed.range() === "unicast" && parsed.match(globalUnicast);
}
