import { configureGlobal } from "fast-check";

/** How many times as many examples as usual are drawn: `npm run soak` asks for more. */
const times = Number(process.env["PROPERTY_TIMES"] ?? "1");

/** For a property that is slow, the number of its runs. */
export function runs(usual: number): number {
  return usual * times;
}

// The same examples at every run, so that what is red in one place is red everywhere. A soak draws others.
configureGlobal({ numRuns: runs(100), ...(times === 1 ? { seed: 20_261_125 } : {}) });
