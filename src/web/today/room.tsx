import { createOnward } from "../balance/onward.ts";
import { sharedBalance } from "../balance/shared.ts";
import { createWays } from "../balance/ways.ts";
import type { RoomContext } from "../shell/room.ts";
import "../balance/block.css";
import { createTodayModel } from "./model.ts";
import "./today.css";
import { TodayView } from "./view.tsx";

export function createRoom(context: RoomContext) {
  const { open, openAnd, values, draft } = context;
  const balance = sharedBalance(context);
  const model = createTodayModel({ values, draft, balance });
  const ways = createWays(context, balance);
  const { findWords } = createOnward(context);
  const askAgain = {
    ...ways,
    ask: (again: Parameters<typeof ways.ask>[0]) => {
      model.putOff("stay-with-it");
      ways.ask(again);
    },
  };
  return () => (
    <TodayView
      model={model}
      open={open}
      ways={askAgain}
      findWords={findWords}
      inBalance={(action) => openAnd("balance", action)}
    />
  );
}
