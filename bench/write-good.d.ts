declare module "write-good" {
  type Suggestion = { readonly index: number; readonly offset: number; readonly reason: string };
  type Checks = Readonly<Record<string, boolean>>;
  export default function writeGood(text: string, checks?: Checks): Suggestion[];
}
