import { sifted } from "./said.ts";

/** Begging, not asking: the other one is made to grant it. */
export const begging = [
  "(?:am|are) i (?:even )?allowed",
  "(?:would|will|could|can) (?:you|u) (?:please |maybe |possibly )*(?:let|allow) me",
  "(?:please|pls|plz),? (?:please |just )*let me(?! be\\b)",
  "(?:can|could|may) i (?:please[, ]+){2,}",
  "pretty please",
  "i'?m begging",
  "i beg (?:you|u)",
  "(?:do|would|have) i (?:have|got|need) your (?:permission|blessing|leave)",
  "(?:with|have) your (?:permission|leave)",
  "(?:if|that) (?:you|u)(?:'ll|'d| will| would)? (?:let|allow) me(?! know)",
  "(?:is|would) it (?:be )?(?:ok|okay|alright|all right|fine) if i",
  "do (?:you|u) mind if i",
].map((words) => sifted(new RegExp(`\\b${words}\\b`, "iu")));
