/** Made by `vite.config.ts` from the rules: what stands behind "why". */
declare module "virtual:rule-notes" {
  export const noteByRuleId: Readonly<Record<string, string>>;
}
