import { afterAll, expect, test } from "vitest";
import { runs } from "../properties.ts";
import type { Story } from "./judge.ts";
import { openDatabase, type Database } from "./relay.ts";
import { tell } from "./simulation.ts";

/** What happens in one of thousands of stories. */
export const steps = 12;

/** In `npm test` two files tell as many: 5,000 in all. A soak tells fifty times as many: 250,000. */
const storiesInFile = Number(process.env["STORIES"] ?? 2500);

export function seedsFrom(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

export function expectNothingWrong(seed: number, story: Story): void {
  expect({ seed, ...story }).toEqual({
    seed,
    lost: [],
    apart: [],
    readable: [],
    troubles: [],
    unkept: [],
    isCrowded: false,
    shared: story.shared,
    trace: story.trace,
  });
}

/**
 * A share of the stories: each file that calls this has a process, and so a core, of its own. Two are told beside each
 * other, as there is much to wait for in one.
 */
export function testStories(part: number): void {
  const databases = [openDatabase(), openDatabase()];
  afterAll(() => Promise.all(databases.map(({ close }) => close())));
  test(`${storiesInFile} stories from ${part}: nothing lost, all alike, nothing readable`, async () => {
    const seeds = seedsFrom(part, runs(storiesInFile)).values();
    const tellOn = async ({ storage }: Database): Promise<number> => {
      let shared = 0;
      for (const seed of seeds) {
        const story = await tell(storage, seed, steps);
        expectNothingWrong(seed, story);
        shared += story.shared;
      }
      return shared;
    };
    const shared = await Promise.all(databases.map(tellOn));
    // Stories in which nobody says anything prove nothing.
    expect(shared.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(storiesInFile);
  }, 3_600_000);
}
