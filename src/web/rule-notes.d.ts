/** Made by `vite.config.ts` from the rules: their names, and what stands behind "why". */
declare module "virtual:rule-notes" {
  export const noteByRuleId: Readonly<Record<string, string>>;
  export const titleByRuleId: Readonly<Record<string, string>>;
}
