import { unreachable } from "../../core/assert.ts";
import type { CounterProposal } from "../../core/caldav/proposal.ts";
import type { Answer } from "../../core/schedule/answer.ts";
import type { Block } from "../../core/schedule/block.ts";
import { uidOf } from "./out.ts";

/**
 * What was done to a block in a calendar, in the words of a talk about the plan (RFC 5546, 3.2.7 and 3.2.3): moved it is
 * a COUNTER, deleted a DECLINED. `null` when the plan has no such block any more, and when its time cannot be read.
 */
export function answerOf(proposal: CounterProposal, blocks: readonly Block[]): Answer | null {
  const block = blocks.find((one) => uidOf(one) === proposal.uid);
  if (block === undefined) return null;
  switch (proposal.type) {
    case "moved":
      return { type: "counter", block, instead: { kind: block.kind, ...proposal.to } };
    case "deleted":
      return { type: "refuse", block };
    case "unreadable":
      return null;
    default:
      return unreachable(proposal);
  }
}
