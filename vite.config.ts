import { readFileSync } from "node:fs";
import { preact } from "@preact/preset-vite";
import { defineConfig, type Plugin } from "vite";
import { headersFor, metaPolicy } from "./src/relay/headers.ts";
import { rules } from "./src/core/review/rules/index.ts";

/**
 * A built page carries the policy of the server, and `vite preview` sends its headers. While developing there is none:
 * hot reloading needs inline styles and a socket.
 */
function withPolicy(): Plugin[] {
  const attrs = { "http-equiv": "Content-Security-Policy", content: metaPolicy };
  return [
    {
      name: "with-policy",
      apply: "build",
      transformIndexHtml: () => [{ tag: "meta", attrs, injectTo: "head-prepend" }],
    },
    {
      name: "with-headers-in-preview",
      configurePreviewServer({ middlewares }) {
        middlewares.use(({ url = "/" }, response, next) => {
          const path = new URL(url, "http://localhost").pathname.slice(1);
          for (const [name, value] of Object.entries(headersFor(path, [])))
            response.setHeader(name, value);
          next();
        });
      },
    },
  ];
}

/**
 * Every rule carries the examples that prove it, its title and the note behind "why". The worker needs
 * none of them to read a draft, and they would be an eighth of what it has to load: the tests read the
 * examples, and the page brings titles and notes itself (`virtual:rule-notes`).
 */
function withoutProse(): Plugin {
  return {
    name: "without-prose",
    apply: "build",
    enforce: "pre",
    transform: {
      filter: { id: /\/core\/review\/rules\/(?!index)[\w-]+\.ts$/u },
      handler(code, id) {
        const noExamples = code.replace(
          /^ {2}examples: \{\n[^]*?^ {2}\},\n/mu,
          "  examples: { found: [], passed: [] },\n",
        );
        const noNote = noExamples.replace(/^ {2}note:\s+"[^"\n]*",\n/mu, '  note: "",\n');
        const slim = noNote.replace(/^ {2}title: "[^"\n]*",\n/mu, '  title: "",\n');
        if (noExamples === code || noNote === noExamples || slim === noNote) {
          this.error(`No examples, no note or no title found to leave out in ${id}.`);
        }
        return { code: slim, map: null };
      },
    },
  };
}

/** The notes and titles of all rules by id, for the page. */
function withRuleNotes(): Plugin {
  const name = "virtual:rule-notes";
  return {
    name: "with-rule-notes",
    resolveId: (id) => (id === name ? name : null),
    load(id) {
      if (id !== name) return null;
      const notes = Object.fromEntries(rules.map((rule) => [rule.id, rule.note]));
      const titles = Object.fromEntries(rules.map((rule) => [rule.id, rule.title]));
      return `export const noteByRuleId = ${JSON.stringify(notes)};\nexport const titleByRuleId = ${JSON.stringify(titles)};`;
    },
  };
}

/**
 * The solver's WebAssembly, as text in a file of its own: so its worker needs no leave to fetch anything, and what it
 * knows of two people's weeks has no way out. The loader must not ask for the file by itself, nor for Node's modules.
 */
function withHighsWasm(): Plugin {
  const name = "virtual:highs-wasm";
  return {
    name: "with-highs-wasm",
    enforce: "pre",
    resolveId: (id) => (id === name ? name : null),
    load(id) {
      if (id !== name) return null;
      const wasm = readFileSync(new URL("node_modules/highs/build/highs.wasm", import.meta.url));
      return `export const wasm = "${wasm.toString("base64")}";`;
    },
    transform: {
      filter: { id: /\/highs\/build\/highs\.mjs$/u },
      handler(code) {
        const noFile = code.replace('new URL("highs.wasm",import.meta.url).href', '"highs.wasm"');
        if (noFile === code)
          this.error("The solver's loader asks for its file in another way now.");
        return { code: noFile.replace('import("node:module")', "Promise.reject()"), map: null };
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
  plugins: [
    preact({ reactAliasesEnabled: false }),
    withPolicy(),
    withRuleNotes(),
    withHighsWasm(),
    withFontLicences(),
  ],
  build: {
    target: "es2022",
    sourcemap: false,
    license: { fileName: "licences/code.md" },
    rollupOptions: {
      output: {
        // A room's file bears the room's name, so that one sees in the list which is which.
        chunkFileNames: ({ facadeModuleId, name }) =>
          `assets/${/\/(\w+)\/room\.tsx$/u.exec(facadeModuleId ?? "")?.[1] ?? name}-[hash].js`,
      },
    },
    // The polyfill would be a second script for browsers that do not run the app anyway.
    modulePreload: { polyfill: false },
    // Fonts and icons stay files: `data:` is not in the policy.
    assetsInlineLimit: 0,
  },
  worker: { format: "es", plugins: () => [withoutProse(), withHighsWasm()] },
});
