import { err } from "../../core/result.ts";
import type { StartWorker } from "../worker/start-worker.ts";
import type { FromModel, ToModel } from "./model-protocol.ts";
import type { ServerModel } from "./server-model.ts";

type StartModel = StartWorker<ToModel, FromModel>;
type Hear = (message: FromModel | null) => void;

/** The page's end of the worker that asks the model. It is started when the model is first asked for. */
export function createModelClient(start: StartModel): ServerModel {
  const hearers = new Map<number, Hear>();
  let worker: ReturnType<StartModel> | null = null;
  let lastId = 0;

  function tell(id: number, message: FromModel | null): void {
    hearers.get(id)?.(message);
    hearers.delete(id);
  }

  function stop(): void {
    worker?.terminate();
    worker = null;
    for (const id of hearers.keys()) tell(id, null);
  }

  function ask(requestFor: (id: number) => ToModel): Promise<FromModel | null> {
    return new Promise((resolve) => {
      const id = (lastId += 1);
      hearers.set(id, resolve);
      worker ??= start({ onMessage: (message) => tell(message.id, message), onError: stop });
      worker.send(requestFor(id));
    });
  }

  return {
    find: async () => {
      const found = await ask((id) => ({ type: "find", id }));
      return found?.type === "found" ? found.at : null;
    },
    model: {
      complete: async (prompt) => {
        const completed = await ask((id) => ({ type: "complete", id, prompt }));
        return completed?.type === "completed" ? completed.line : err({ type: "unreachable" });
      },
    },
  };
}
