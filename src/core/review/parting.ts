import type { Sifted } from "../text/sieve.ts";
import { sifted } from "./said.ts";

/** Words that are little else than words for parting. They count whatever the sentence does. */
export const parting: Sifted = sifted(
  /\bwe (?:both )?(?:really )?(?:need|should take|should have|could use) (?:a|some) (?:little )?(?:break|time apart)(?=[\s.!?…]*$)|\bit'?s not (?:you|u)[,;. ]+it'?s me\b|\b(?:need|have|want|got|going) (?:some time |time |a while )?to (?:go and |go )?find myself\b/iu,
);
