import { createServer } from "node:http";
import { join } from "node:path";
import { build } from "vite";

const root = join(import.meta.dirname, "../..");

/** Serves `storage-page.ts` on this machine; a port of its own keeps its disk apart from the app's. */
export async function serveStoragePage(): Promise<{
  readonly address: string;
  readonly close: () => void;
}> {
  const scripts = await buildScripts();
  const server = createServer((request, response) => {
    const script = scripts.get((request.url ?? "/").slice(1));
    response.setHeader("Content-Type", script === undefined ? "text/html" : "text/javascript");
    response.end(script ?? '<!doctype html><script type="module" src="./page.js"></script>');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "localhost", resolve);
  });
  const bound = server.address();
  const port = typeof bound === "object" ? bound?.port : undefined;
  return { address: `http://localhost:${port ?? ""}/`, close: () => server.close() };
}

async function buildScripts(): Promise<ReadonlyMap<string, string>> {
  const built = await build({
    root,
    configFile: false,
    logLevel: "warn",
    build: {
      write: false,
      target: "es2022",
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: {
          page: join(root, "test/e2e/storage-page.ts"),
          stretcher: join(root, "src/web/worker/stretcher.ts"),
        },
        output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" },
        preserveEntrySignatures: false,
      },
    },
  });
  const outputs = Array.isArray(built) ? built : "output" in built ? [built] : [];
  return new Map(
    outputs.flatMap(({ output }) =>
      output.map((file) => [file.fileName, file.type === "chunk" ? file.code : ""] as const),
    ),
  );
}
