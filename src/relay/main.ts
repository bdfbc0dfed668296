import { existsSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { openBrowser } from "./browser.ts";
import { listen } from "./listen.ts";
import { parseOptions } from "./options.ts";
import { createApp } from "./static.ts";

const dist = join(import.meta.dirname, "../../dist");

async function main(): Promise<number | null> {
  const options = parseOptions(process.argv.slice(2), process.env);
  if (!options.ok) return fail(options.error, 2);
  if (!existsSync(join(dist, "index.html"))) {
    return fail("The app is not built yet: `npm start` builds and opens it.", 2);
  }
  const answer = getRequestListener(createApp(dist).fetch);
  const server = createServer((request, response) => void answer(request, response));
  const port = await listen(server, options.value.port);
  if (port === null) return fail(busy(options.value.port), 1);

  const address = `http://localhost:${port}`;
  console.log(`Elbowroom is open at ${address}`);
  if (options.value.open) openBrowser(address, process.platform, process.env);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      server.close();
      // A browser keeps its connections alive for minutes; we do not wait for it.
      server.closeAllConnections();
    });
  }
  return null;
}

function busy(port: number | null): string {
  return port === null
    ? "No port from 5173 on is free: choose one with --port."
    : `Port ${port} cannot be used, most likely because something else is on it: choose another with --port.`;
}

function fail(sentence: string, code: number): number {
  console.error(sentence);
  return code;
}

process.exitCode = (await main()) ?? undefined;
