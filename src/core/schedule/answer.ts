import { unreachable } from "../assert.ts";
import { type Block, isSameBlock } from "./block.ts";
import type { NeedId } from "./need.ts";
import type { Requests } from "./requests.ts";
import { minute } from "./span.ts";

/** What one of the two may say about a block, or a need, of the plan they see. */
export type Answer =
  | { readonly type: "pin" | "refuse"; readonly block: Block }
  | { readonly type: "smaller"; readonly block: Block; readonly minutes: number }
  | { readonly type: "counter"; readonly block: Block; readonly instead: Block }
  | { readonly type: "not-this-week"; readonly need: NeedId; readonly week: number };

/** What a new plan is to be made from: the answers so far, this one, and the blocks they were looking at. */
export function addAnswer(requests: Requests, shown: readonly Block[], answer: Answer): Requests {
  const next = { ...requests, agreed: shown };
  switch (answer.type) {
    case "pin":
      return { ...next, pinned: [...without(requests.pinned, answer.block), answer.block] };
    case "refuse":
      return refuse(next, answer.block);
    case "smaller":
      return {
        ...next,
        pinned: [...without(requests.pinned, answer.block), shorten(answer.block, answer.minutes)],
        smaller: [...requests.smaller, answer.block],
      };
    case "counter": {
      const refused = refuse(next, answer.block);
      return { ...refused, pinned: [...refused.pinned, answer.instead] };
    }
    case "not-this-week":
      return {
        ...next,
        resting: [...requests.resting, { need: answer.need, week: answer.week }],
      };
    default:
      return unreachable(answer);
  }
}

function shorten({ kind, start }: Block, minutes: number): Block {
  return { kind, start, end: start + minutes * minute };
}

/** A no after a pin is the later word. */
function refuse(requests: Requests, block: Block): Requests {
  return {
    ...requests,
    pinned: without(requests.pinned, block),
    refused: [...requests.refused, block],
  };
}

function without(blocks: readonly Block[], block: Block): readonly Block[] {
  return blocks.filter((other) => !isSameBlock(other, block));
}
