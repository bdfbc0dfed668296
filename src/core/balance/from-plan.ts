import { Temporal } from "temporal-polyfill";
import { blockId, type Block as PlannedBlock } from "../schedule/block.ts";
import { pairGiveBacks } from "../schedule/give-back.ts";
import { minutesOf } from "../schedule/span.ts";
import { byTime, type Block, type Day, type Diary } from "./diary.ts";

/**
 * One person's side of a week both said yes to, ready for the diary: the other's time alone is not in it. Each time
 * together is told which time alone it gives back for.
 *
 * @param zone by its tz name: where the days begin
 */
export function blocksFromPlan(agreed: readonly PlannedBlock[], zone: string): readonly Block[] {
  const alone = agreed.filter(({ kind }) => kind === "alone-me");
  const together = agreed.filter(({ kind }) => kind === "together");
  const askByBack = new Map([...pairGiveBacks(alone, together)].map(([ask, back]) => [back, ask]));
  return [...alone, ...together]
    .map((planned): Block => {
      const at = Temporal.Instant.fromEpochMilliseconds(planned.start).toZonedDateTimeISO(zone);
      const ask = askByBack.get(planned);
      return {
        id: blockId(planned),
        kind: planned.kind === "together" ? "together" : "alone",
        day: at.toPlainDate().toString(),
        start: at.toPlainTime().toString({ smallestUnit: "minute" }),
        minutesPlanned: minutesOf(planned),
        outcome: { type: "planned" },
        use: null,
        givesBackFor: ask === undefined ? null : blockId(ask),
        before: null,
        after: null,
      };
    })
    .toSorted(byTime);
}

/** The diary, and the blocks of the plan it has taken over so far: what was taken out by hand does not come back. */
export type Taken = { readonly diary: Diary; readonly taken: readonly string[] };

/**
 * The diary with the week both said yes to last. What it puts in the place of an earlier one is only what is still
 * ahead and open: a block whose day has come stays until somebody says what became of it.
 */
export function takeOver({ diary, taken }: Taken, plan: readonly Block[], today: Day): Taken {
  const planned = new Map(plan.map((block) => [block.id, block]));
  const wasTaken = new Set(taken);
  const isReplaced = ({ id, day, outcome }: Block): boolean =>
    wasTaken.has(id) && !planned.has(id) && day > today && outcome.type === "planned";
  const kept = diary.blocks.filter((block) => !isReplaced(block));
  const known = new Set([...kept.map(({ id }) => id), ...taken]);
  // What was agreed just now cannot be a promise of yesterday.
  const fresh = plan.filter(({ id, day }) => !known.has(id) && day >= today);
  const isSame = fresh.length === 0 && kept.length === diary.blocks.length;
  const ids = plan.map(({ id }) => id);
  if (isSame && ids.length === taken.length && ids.every((id) => wasTaken.has(id)))
    return { diary, taken };
  return { diary: { ...diary, blocks: [...kept, ...fresh].toSorted(byTime) }, taken: ids };
}
