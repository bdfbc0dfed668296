import { acts, type Act } from "./act.ts";

/** Several acts: bit n stands for the act n of `acts`. */
export type ActSet = number;

export function actSetOf(members: Iterable<Act>): ActSet {
  let set = 0;
  for (const act of members) set |= 1 << acts.indexOf(act);
  return set;
}
