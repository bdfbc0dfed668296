import { join } from "node:path";
import { openBrowser } from "./browser.ts";
import { parseOptions } from "./options.ts";
import { serve } from "./serve.ts";

const dist = join(import.meta.dirname, "../../dist");

async function main(): Promise<number | undefined> {
  const options = parseOptions(process.argv.slice(2), process.env);
  if (!options.ok) return complain(options.error);
  const { port, openings } = options.value;
  const serving = await serve(dist, port, openings);
  if (!serving.ok) return complain(serving.error);

  console.log(`Elbowroom is open at ${serving.address}`);
  const { forwardTo } = openings;
  if (forwardTo.length > 0)
    console.log(`It passes calendar requests on to ${forwardTo.join(", ")}, passwords among them.`);
  if (options.value.open) openBrowser(serving.address, process.platform, process.env);
  // The process ends by itself once the server is closed.
  process.once("SIGINT", serving.close);
  process.once("SIGTERM", serving.close);
  return undefined;
}

/** Bad use ends with 2, as for every command. */
function complain(sentence: string): number {
  console.error(sentence);
  return 2;
}

process.exitCode = await main();
