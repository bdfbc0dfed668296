import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

const root = join(import.meta.dirname, "..");
const serviceWorker = "service-worker.js";

/** A file the service worker serves, and the hash it must have. */
type Entry = { readonly url: string; readonly revision: string; readonly integrity: string };

/**
 * Builds the app into the folder `dist`, then the service worker that knows every file of it by its
 * hash. The same source gives the same bytes. Resolves to the hash of the list.
 */
export async function buildApp(dist: string): Promise<string> {
  await build({ root, logLevel: "warn", build: { outDir: dist, emptyOutDir: true } });
  const manifest = listFiles(dist);
  await build({
    root,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    define: {
      precacheManifest: JSON.stringify(
        manifest.filter(({ url }) => !isLarge(url) && !isFresh(url)),
      ),
      laterManifest: JSON.stringify(manifest.filter(({ url }) => isLarge(url))),
      freshManifest: JSON.stringify(manifest.filter(({ url }) => isFresh(url))),
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
  return hash("sha256", JSON.stringify(manifest), "hex");
}

/** The solver of the planner alone is twice the size of all the rest: it is fetched when a week is first proven. */
function isLarge(url: string): boolean {
  return url.startsWith("assets/solver-");
}

/** The workers that may ask outside: kept, they would go on under the policy that they were first served with. */
function isFresh(url: string): boolean {
  return /^assets\/(?:calendars|model)-/u.test(url);
}

function listFiles(dist: string): readonly Entry[] {
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

if (import.meta.main) {
  console.log(`The files of the app: sha256 ${await buildApp(join(root, "dist"))}`);
}
