import { readFileSync } from "node:fs";
import { preact } from "@preact/preset-vite";
import { defineConfig, type Plugin } from "vite";

// The relay sends the same header. `vite preview` is only there to look at a build without it.
const csp =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types elbowroom";

/** Hot reloading needs inline styles and a socket: the policy is lifted while developing, never in a build. */
function withoutPolicyInDev(): Plugin {
  return {
    name: "without-policy-in-dev",
    apply: "serve",
    transformIndexHtml: {
      order: "pre",
      handler: (html, { server }) =>
        server === undefined
          ? html
          : html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/u, ""),
    },
  };
}

/**
 * Every rule carries the examples that prove it. The tests read them, the page never does: they would
 * be a tenth of what the worker has to load.
 */
function withoutExamples(): Plugin {
  return {
    name: "without-examples",
    apply: "build",
    enforce: "pre",
    transform: {
      filter: { id: /\/core\/review\/rules\/(?!index)[\w-]+\.ts$/u },
      handler(code, id) {
        const slim = code.replace(
          /^ {2}examples: \{\n[^]*?^ {2}\},\n/mu,
          "  examples: { found: [], passed: [] },\n",
        );
        if (slim === code) this.error(`No examples found to leave out in ${id}.`);
        return { code: slim, map: null };
      },
    },
  };
}

const fonts = ["literata", "atkinson-hyperlegible-next"];

/** The typefaces ask that their licence goes with them; Vite sees to that for code only. */
function withFontLicences(): Plugin {
  return {
    name: "with-font-licences",
    apply: "build",
    generateBundle() {
      for (const font of fonts) {
        const licence = `node_modules/@fontsource-variable/${font}/LICENSE`;
        this.emitFile({
          type: "asset",
          fileName: `licences/${font}.txt`,
          source: readFileSync(new URL(licence, import.meta.url), "utf8"),
        });
      }
    },
  };
}

export default defineConfig({
  // Relative addresses, so that the built folder works wherever it is put.
  base: "./",
  plugins: [preact({ reactAliasesEnabled: false }), withoutPolicyInDev(), withFontLicences()],
  build: {
    target: "es2022",
    sourcemap: false,
    license: { fileName: "licences/code.md" },
    // The polyfill would be a second script for browsers that do not run the app anyway.
    modulePreload: { polyfill: false },
    // Fonts and icons stay files: `data:` is not in the policy.
    assetsInlineLimit: 0,
  },
  worker: { format: "es", plugins: () => [withoutExamples()] },
  preview: { headers: { "Content-Security-Policy": csp } },
});
