/**
 * Another page could send requests here too. A browser says so of itself; and a page whose name was made to point at
 * this machine still has that name in the address.
 */
export function isFromOurPage(url: string, site: string | undefined): boolean {
  const { hostname } = new URL(url);
  const isHere = hostname === "localhost" || hostname === "127.0.0.1" || hostname === "[::1]";
  return isHere && (site === undefined || site === "same-origin");
}
