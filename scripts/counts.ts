import { existsSync, readFileSync } from "node:fs";
import * as v from "valibot";

export type Counts = { readonly passed: number; readonly failed: number };

const vitestReport = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numFailedTestSuites: v.number(),
});
const playwrightReport = v.object({
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number() }),
  errors: v.array(v.unknown()),
});

/** A runner that leaves no report has failed before its first test: that counts as one failure. */
const noReport: Counts = { passed: 0, failed: 1 };

export function countVitest(path: string): Counts {
  const report = v.safeParse(vitestReport, readJson(path));
  if (!report.success) return noReport;
  const { numPassedTests, numFailedTests, numFailedTestSuites } = report.output;
  // A file that does not load fails as a suite without a failed test.
  return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites) };
}

export function countPlaywright(path: string): Counts {
  const report = v.safeParse(playwrightReport, readJson(path));
  if (!report.success) return noReport;
  const { stats, errors } = report.output;
  // What was late once and right the second time has passed; the runner names it.
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}

export function formatCounts(counts: readonly Counts[]): string {
  const sum = (key: keyof Counts): number => counts.reduce((total, count) => total + count[key], 0);
  return `${sum("passed")} passed, ${sum("failed")} failed`;
}

function readJson(path: string): unknown {
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}
