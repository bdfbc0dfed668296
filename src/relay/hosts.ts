/**
 * `HOST[,HOST]`, each with a port if it is not 443. `null` when one of them is no name of a host: an address in
 * numbers, however written, cannot be looked up, and so not be checked against what its name is meant to be.
 */
export function parseHosts(text: string | null): readonly string[] | null {
  const hosts = splitList(text);
  return hosts.every(isHostName) ? hosts : null;
}

/** The same for what the page may ask by itself, as origins; a server on this machine needs no encryption. */
export function parseOrigins(text: string | null): readonly string[] | null {
  const hosts = splitList(text);
  const origins = hosts.map((host) => (isLocal(host) ? `http://${host}` : `https://${host}`));
  return hosts.every((host) => isLocal(host) || isHostName(host)) ? origins : null;
}

/** Nothing given is nobody. */
function splitList(text: string | null): readonly string[] {
  return text === null ? [] : text.split(",").map((host) => host.trim().toLowerCase());
}

function isLocal(host: string): boolean {
  return /^localhost:\d{1,5}$/u.test(host);
}

function isHostName(host: string): boolean {
  const name = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z][a-z\d-]*[a-z\d](?::\d{1,5})?$/u;
  // What the parser of addresses writes in another way (`0x7f.1`, port 443) would never be found on the list.
  const address = `https://${host}`;
  return name.test(host) && URL.canParse(address) && new URL(address).host === host;
}
