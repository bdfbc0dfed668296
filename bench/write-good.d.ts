declare module "write-good" {
  type Suggestion = { readonly index: number; readonly offset: number; readonly reason: string };
  export default function writeGood(text: string): Suggestion[];
}
