import * as v from "valibot";
import { emptyDiary, isClock, isDay, type Day, type Diary } from "../../core/balance/diary.ts";
import { enoughAnswers, isMonth, type MonthTalk } from "../../core/balance/month.ts";
import { parseDiary } from "../../core/balance/parse-diary.ts";
import { emptyPath, pathSteps, type Path } from "../../core/balance/path.ts";
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
  /** The blocks of the plan that are in the diary, or were. */
  readonly taken: readonly string[];
  readonly path: Path;
  readonly months: readonly MonthTalk[];
};

export type NeedOfDay = { readonly day: Day; readonly answers: NeedAnswers };

export const emptyKept: Kept = {
  diary: emptyDiary,
  needs: [],
  invited: [],
  taken: [],
  path: emptyPath,
  months: [],
};

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

const path: v.GenericSchema<unknown, Path> = v.object({
  talk: v.nullable(v.object({ day, start: v.nullable(v.pipe(v.string(), v.check(isClock))) })),
  talkedOn: v.nullable(day),
  saidDraft: v.nullable(v.string()),
  skipped: v.array(v.picklist(pathSteps)),
});

const monthTalk: v.GenericSchema<unknown, MonthTalk> = v.object({
  month: v.pipe(v.string(), v.check(isMonth)),
  ownTime: v.nullable(v.picklist(enoughAnswers)),
  together: v.nullable(v.picklist(enoughAnswers)),
});

export const keptSchema = v.object({
  diary: parsedBy(parseDiary),
  needs: v.array(v.object({ day, answers: parsedBy(parseNeed) })),
  invited: v.array(v.object({ id: v.string(), day })),
  taken: v.optional(v.array(v.string()), []),
  path: v.optional(path, emptyPath),
  months: v.optional(v.array(monthTalk), []),
});

const lastNeedSchema = v.object({ needs: v.array(v.object({ answers: parsedBy(parseNeed) })) });

/** The newest answers of the finder in what this room keeps, for the rooms that build on them. */
export function lastNeedIn(kept: unknown): NeedAnswers | null {
  const parsed = v.safeParse(lastNeedSchema, kept);
  return parsed.success ? (parsed.output.needs.at(-1)?.answers ?? null) : null;
}

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
