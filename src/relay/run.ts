import { join } from "node:path";
import { openBrowser } from "./browser.ts";
import { openNode } from "./open-node.ts";
import { parseOptions } from "./options.ts";
import { serve } from "./serve.ts";

const dist = process.env["ELBOWROOM_DIST"] ?? join(import.meta.dirname, "../../dist");

/** Serves until it is told to stop; gives an exit code only when it cannot begin. */
export async function runRelay(): Promise<number | undefined> {
  const options = parseOptions(process.argv.slice(2), process.env);
  if (!options.ok) return complain(options.error);
  const opened = await openNode(options.value);
  if (!opened.ok) return complain(opened.error);
  const { port, host, trustProxy, open, openings } = options.value;
  const { node } = opened;
  const serving = await serve({ root: dist, port, host, node, trustProxy, openings });
  if (!serving.ok) {
    await opened.node.close();
    return complain(serving.error);
  }
  console.log(`Elbowroom is open at ${serving.address}`);
  const { forwardTo, model } = openings;
  if (forwardTo.length > 0)
    console.log(`It passes calendar requests on to ${forwardTo.join(", ")}, passwords among them.`);
  if (model !== null)
    console.log(
      `If you choose so in Practise, it passes lines of a rehearsal on to ${model.base}. Whoever runs that can read them.`,
    );
  if (open) openBrowser(serving.address, process.platform, process.env);
  // The process ends by itself once everything is closed; a second signal does not wait.
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void serving.close());
  }
  return undefined;
}

/** Bad use ends with 2, as for every command. */
function complain(sentence: string): number {
  console.error(sentence);
  return 2;
}
