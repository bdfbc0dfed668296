import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { countPlaywright, countVitest, formatCounts } from "./counts.ts";

const folder = mkdtempSync(join(tmpdir(), "elbowroom-counts-"));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const path = join(folder, "report.json");
  writeFileSync(path, JSON.stringify(content));
  return path;
}

describe("the closing line of npm test", () => {
  it("adds up what the runners report", () => {
    const vitest = countVitest(
      report({ numPassedTests: 40, numFailedTests: 2, numFailedTestSuites: 1 }),
    );
    const playwright = countPlaywright(
      report({ stats: { expected: 9, unexpected: 1, flaky: 1 }, errors: [] }),
    );
    expect(formatCounts([vitest, playwright])).toBe("50 passed, 3 failed");
  });

  it("counts a file that did not load as failed", () => {
    const path = report({ numPassedTests: 40, numFailedTests: 0, numFailedTestSuites: 1 });
    expect(countVitest(path)).toEqual({ passed: 40, failed: 1 });
  });

  it("counts a runner that left no report as failed", () => {
    expect(countVitest(join(folder, "none.json"))).toEqual({ passed: 0, failed: 1 });
    expect(countPlaywright(report("half a report"))).toEqual({ passed: 0, failed: 1 });
  });
});
