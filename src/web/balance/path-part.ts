import type { Block } from "../../core/balance/diary.ts";
import { takeOver } from "../../core/balance/from-plan.ts";
import type { Path } from "../../core/balance/path.ts";
import type { Shared } from "./model.ts";

/** What comes in from the other rooms, and what the person says of their way through them. */
export function createPathPart({ kept, today, keep }: Shared) {
  return {
    takePlan: (blocks: readonly Block[]): void => {
      const { diary, taken } = kept.value;
      const next = takeOver({ diary, taken }, blocks, today.value);
      if (next.diary !== diary || next.taken !== taken) keep(next);
    },
    changePath: (part: Partial<Path>): void => keep({ path: { ...kept.value.path, ...part } }),
  };
}
