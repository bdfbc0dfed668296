import { addDays } from "../../core/balance/week.ts";
import { planWish } from "../plan/wish.ts";
import type { RoomContext } from "../shell/room.ts";
import type { BalanceModel } from "./model.ts";
import type { Ways } from "./three-ways.tsx";

export function createWays(context: RoomContext, model: BalanceModel): Ways {
  const wish = planWish(context);
  return {
    plan: (wished) => {
      wish.value = wished;
      context.open("plan");
    },
    ask: context.putOnCard,
    put: (part) =>
      context.openAnd("balance", () =>
        model.startPut({ day: addDays(model.today.value, 1), ...part }),
      ),
    practise: () => context.open("practise"),
    isStopped: context.gate.isStopped,
  };
}
