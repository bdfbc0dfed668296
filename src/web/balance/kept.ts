import * as v from "valibot";
import { emptyDiary, isDay, type Day, type Diary } from "../../core/balance/diary.ts";
import { parseDiary } from "../../core/balance/parse-diary.ts";
import type { NeedAnswers } from "../../core/need/need.ts";
import { parseNeed } from "../../core/need/parse-need.ts";
import type { Result } from "../../core/result.ts";

/** Everything this room keeps: one person's side of it, and nothing of anyone else's. */
export type Kept = {
  readonly diary: Diary;
  /** The answers of the finder, in the order of time, one a day at most. */
  readonly needs: readonly NeedOfDay[];
  /** The invitations that went out, so that none becomes a nudge. */
  readonly invited: readonly { readonly id: string; readonly day: Day }[];
};

export type NeedOfDay = { readonly day: Day; readonly answers: NeedAnswers };

export const emptyKept: Kept = { diary: emptyDiary, needs: [], invited: [] };

/** Where it is kept between visits. Whatever comes back is parsed. */
export type DiaryStore = {
  /** What is saved is still there at the next visit. */
  readonly isLasting: boolean;
  /** `null` at the first visit. */
  readonly load: () => Promise<unknown>;
  readonly save: (kept: Kept) => void;
  /** Another tab changed it. */
  readonly onChange: (hear: (stored: unknown) => void) => void;
};

/** Keeps it for as long as the page is open. */
export function createMemoryDiaryStore(): DiaryStore {
  let saved: Kept | null = null;
  return {
    isLasting: false,
    load: () => Promise.resolve(saved),
    save: (kept) => {
      saved = kept;
    },
    onChange: () => {},
  };
}

const day = v.pipe(v.string(), v.check(isDay));

export const keptSchema = v.object({
  diary: parsedBy(parseDiary),
  needs: v.array(v.object({ day, answers: parsedBy(parseNeed) })),
  invited: v.array(v.object({ id: v.string(), day })),
});

/** The core's own parsers, as a part of a schema. */
function parsedBy<T>(parse: (input: unknown) => Result<T, readonly string[]>) {
  return v.pipe(
    v.unknown(),
    v.rawTransform<unknown, T>(({ dataset, addIssue, NEVER }) => {
      const result = parse(dataset.value);
      if (result.ok) return result.value;
      addIssue({ message: result.error.join(" ") });
      return NEVER;
    }),
  );
}
