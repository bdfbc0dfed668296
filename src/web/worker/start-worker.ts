import type { RunningWorker, WorkerEvents } from "./analyser-client.ts";
import type { FromAnalyser } from "./protocol.ts";

/** Binds a real worker to the client. It is our own script: what it sends is typed, not parsed. */
export function createWorkerStarter(construct: () => Worker) {
  return (events: WorkerEvents): RunningWorker => {
    const worker = construct();
    const stopped = new AbortController();
    const { signal } = stopped;
    worker.addEventListener(
      "message",
      ({ data }: MessageEvent<FromAnalyser>) => events.onMessage(data),
      { signal },
    );
    worker.addEventListener("error", () => events.onError(), { signal });
    return {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
      send: (message) => worker.postMessage(message),
      terminate: () => {
        stopped.abort();
        worker.terminate();
      },
    };
  };
}
