import type { RoomContext } from "../shell/room.ts";
import { newId } from "../new-id.ts";
import { createRoomHistory } from "../shell/room-history.ts";
import { createRelayClient } from "../worker/relay-client.ts";
import { createWorkerStarter } from "../worker/start-worker.ts";
import { holdAlone } from "./hold-alone.ts";
import { createInvited } from "./invited.ts";
import { keptPrivate } from "./kept-private.ts";
import { createUsModel } from "./model.ts";
import { screenNames } from "./screens.ts";
import { createPushPort } from "./push-port.ts";
import { createSpaceStore } from "./space-store.ts";
import { createSpace } from "./space.ts";
import "./us.css";
import "./shared.css";
import { UsView } from "./view.tsx";

export function createRoom(context: RoomContext) {
  const { gate, after, onEnd, open, noteCopied } = context;
  const ended = new AbortController();
  const space = createSpace({
    store: createSpaceStore(context.whenOpen),
    relay: createRelayClient(createWorkerStarter(context.createRelay)),
    random,
    now: () => Date.now(),
    after,
  });
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const invited = createInvited(space, context.invitation);
  const history = createRoomHistory("us", screenNames);
  const model = createUsModel({
    space,
    invited,
    gate,
    history,
    store: context.keep("us", keptPrivate),
    push: createPushPort(),
    newId,
    random,
    now: () => Date.now(),
    zone,
    answers: context.answers,
    onStopped: () => open("help"),
  });
  history.listen((screen) => model.screens.arrive(screen ?? "home"));
  onEnd(() => {
    ended.abort();
    model.end();
    invited.end();
    space.end();
  });
  addEventListener("online", space.retry, { signal: ended.signal });
  const elsewhere = holdAlone(ended.signal, () => void space.load());
  return () => (
    <UsView
      model={model}
      elsewhere={elsewhere}
      words={context.draft.text}
      onQuestions={gate.open}
      noteCopied={noteCopied}
      plan={{
        take: async () => {
          const { takeFromPlan } = await import("./take-from-plan.ts");
          await takeFromPlan(model, context.values.plan);
        },
        shareBusy: async () => {
          const { shareBusy } = await import("./take-from-plan.ts");
          await shareBusy(model, context.values.plan, zone);
        },
      }}
    />
  );
}

function random(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}
