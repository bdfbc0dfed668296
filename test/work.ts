import { Session, type Profiler } from "node:inspector/promises";

/**
 * How often the blocks of the program ran, counted by the engine itself: the same at every run on every machine,
 * which no clock is. What a regular expression does inside itself is not seen: `npm run bench -- length` times that.
 */
export async function countWork(run: () => unknown): Promise<number> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  run();
  const { result } = await session.post("Profiler.takePreciseCoverage");
  await session.post("Profiler.stopPreciseCoverage");
  session.disconnect();
  return result
    .filter(isOurs)
    .flatMap(countsOf)
    .reduce((sum, count) => sum + count, 0);
}

function isOurs({ url }: Profiler.ScriptCoverage): boolean {
  return url.includes("/src/core/");
}

function countsOf({ functions }: Profiler.ScriptCoverage): readonly number[] {
  return functions.flatMap(({ ranges }) => ranges.map(({ count }) => count));
}
