import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
const serviceWorker = "service-worker.js";

/** A file the service worker serves, and the hash it must have. */
type Entry = { readonly url: string; readonly revision: string; readonly integrity: string };

/** The app, then the service worker that knows every file of it by its hash. */
async function buildApp(): Promise<void> {
  await build({ root, logLevel: "warn" });
  const manifest = listFiles();
  await build({
    root,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    define: {
      precacheManifest: JSON.stringify(manifest),
      // Workbox talks to the console unless it is told that this is no rehearsal.
      "process.env.NODE_ENV": JSON.stringify("production"),
    },
    build: {
      target: "es2022",
      outDir: dist,
      emptyOutDir: false,
      modulePreload: false,
      rollupOptions: {
        input: join(root, "src/web/service-worker.ts"),
        output: { format: "iife", entryFileNames: serviceWorker },
      },
    },
  });
  console.log(`${manifest.length} files, ${hash("sha256", JSON.stringify(manifest), "hex")}`);
}

function listFiles(): readonly Entry[] {
  return globSync("**/*.*", { cwd: dist })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path !== serviceWorker)
    .toSorted()
    .map((url) => {
      const bytes = readFileSync(join(dist, url));
      return {
        url,
        revision: hash("sha256", bytes, "hex"),
        integrity: `sha384-${hash("sha384", bytes, "base64")}`,
      };
    });
}

function hash(name: string, bytes: string | Uint8Array, form: "hex" | "base64"): string {
  return createHash(name).update(bytes).digest(form);
}

await buildApp();
