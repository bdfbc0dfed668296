/** Something to time. The caller keeps its result, so that no engine can leave the work out. */
export type Contender = { readonly name: string; readonly run: () => unknown };

/**
 * Long enough that the clock's own step and a short pause of the collector do not show, nor the first runs after another's
 * turn, which find the processor's caches full of what that one looked at.
 */
const millisecondsPerSample = 200;
/** In half a second much still runs as it is read: after two nothing gets faster any more. */
const warmUpMilliseconds = 2_000;

/**
 * Median milliseconds per run of each contender. They take turns, round after round, in an order that
 * shifts each round, so that whatever else the machine does falls on all of them alike.
 */
export async function measure(
  contenders: readonly Contender[],
  rounds: number,
): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  const counts = new Map<string, number>();
  for (const { name, run } of contenders) counts.set(name, await runsPerSample(run));
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const contender = contenders[(round + turn) % contenders.length];
      if (contender === undefined) continue;
      const { name, run } = contender;
      times.get(name)?.push(await sample(run, counts.get(name) ?? 1));
    }
  }
  return new Map([...times].map(([name, list]) => [name, percentile(list, 0.5)]));
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/**
 * Warms up first, until the engine has compiled whatever it will: what is timed is how it runs from then on, for all of
 * them.
 */
async function runsPerSample(run: () => unknown): Promise<number> {
  const warmUpEnd = performance.now() + warmUpMilliseconds;
  let count = 0;
  while (performance.now() < warmUpEnd || count < 3) {
    await run();
    count += 1;
  }
  return Math.max(1, Math.round(millisecondsPerSample / (await sample(run, 3))));
}

async function sample(run: () => unknown, count: number): Promise<number> {
  let kept: unknown;
  const start = performance.now();
  for (let index = 0; index < count; index += 1) kept = await run();
  const end = performance.now();
  if (kept === undefined) throw new Error("A contender gave no result: nothing was measured.");
  return (end - start) / count;
}
