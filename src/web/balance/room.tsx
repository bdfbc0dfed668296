import { Temporal } from "temporal-polyfill";
import * as v from "valibot";
import { copyText } from "../say/send.ts";
import type { RoomContext } from "../shell/room.ts";
import { formatRoute } from "../shell/router.ts";
import "./balance.css";
import "./charts.css";
import { createBalanceModel } from "./model.ts";
import { createScreenHistory } from "../ui/screen-history.ts";
import { screenNames } from "./screens.ts";
import { BalanceView } from "./view.tsx";

export function createRoom({ gate, keep, open, noteCopied }: RoomContext) {
  const history = createScreenHistory({
    room: "balance",
    names: screenNames,
    isHere: () => location.hash === formatRoute("balance"),
  });
  const model = createBalanceModel({
    store: { isLasting: true, ...keep("balance", v.unknown()) },
    history,
    today: () => Temporal.Now.plainDateISO().toString(),
    newId: () => crypto.getRandomValues(new Uint32Array(3)).join("-"),
    copy: copyText,
    noteCopied,
  });
  history.listen((screen) => model.screens.arrive(screen ?? "page"));
  void model.load();
  return () => <BalanceView model={model} isStopped={gate.isStopped} open={open} />;
}
