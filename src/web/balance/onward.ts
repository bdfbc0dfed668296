import { feedOf } from "../../core/need/feed.ts";
import { planWish } from "../plan/wish.ts";
import type { RoomContext } from "../shell/room.ts";
import { lastNeedIn } from "./kept.ts";

/** From the need to the rooms that build on it. */
export type Onward = {
  readonly findWords: () => void;
  readonly practise: () => void;
  readonly plan: () => void;
};

export function createOnward(context: RoomContext): Onward {
  const { values, findWords, open } = context;
  const feed = () => {
    const need = lastNeedIn(values.balance.current.peek());
    return need === null ? null : feedOf(need);
  };
  return {
    findWords: () => {
      const { howLong, whatFor } = feed() ?? { howLong: null, whatFor: null };
      findWords({ howLong: howLong ?? "", whatFor: whatFor ?? "" });
    },
    practise: () => open("practise"),
    plan: () => {
      const minutes = feed()?.minutes ?? 0;
      if (minutes > 0) planWish(context).value = { type: "at-least", minutes };
      open("plan");
    },
  };
}
