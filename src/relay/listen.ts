import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Unless told otherwise only this machine can reach the app: nobody else on the network. */
const thisMachine = "127.0.0.1";
const firstPort = 5173;
const portsToTry = 50;

/** Listens on exactly `port`, or for `null` on the first free one from 5173. Gives the port, or `null` if none was free. */
export async function listen(
  server: Server,
  port: number | null,
  host = thisMachine,
): Promise<number | null> {
  const ports = port === null ? [...Array(portsToTry).keys()].map((i) => firstPort + i) : [port];
  for (const candidate of ports) {
    // One after the other on purpose: the first free one wins.
    if (await tryListen(server, candidate, host)) return boundPort(server.address());
  }
  return null;
}

function tryListen(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (listening: boolean): void => {
      server.off("error", onError).off("listening", onListening);
      resolve(listening);
    };
    const onError = (): void => settle(false);
    const onListening = (): void => settle(true);
    server.once("error", onError).once("listening", onListening).listen(port, host);
  });
}

function boundPort(address: AddressInfo | string | null): number | null {
  return address !== null && typeof address === "object" ? address.port : null;
}
