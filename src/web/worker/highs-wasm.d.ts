declare module "virtual:highs-wasm" {
  /** In base64. */
  export const wasm: string;
}
