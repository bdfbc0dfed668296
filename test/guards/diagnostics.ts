import * as v from "valibot";

export type Diagnostic = { readonly path: string; readonly rule: string };

const report = v.object({
  diagnostics: v.array(v.object({ code: v.string(), filename: v.string() })),
});

/** Reads oxlint's JSON: `code` is "plugin(rule)", we keep "plugin/rule". */
export function findDiagnostics(json: string): readonly Diagnostic[] {
  return v.parse(report, JSON.parse(json)).diagnostics.map(({ code, filename }) => ({
    path: filename,
    rule: code.replace(/^(?:eslint-plugin-)?([\w-]+)\(([\w-]+)\)$/u, "$1/$2"),
  }));
}
