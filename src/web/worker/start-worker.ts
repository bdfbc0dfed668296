import type { RunningWorker, WorkerEvents } from "./analyser-client.ts";
import type { FromAnalyser } from "./protocol.ts";

/** Binds a real worker to the client. It is our own script: what it sends is typed, not parsed. */
export function createWorkerStarter(construct: () => Worker) {
  return (events: WorkerEvents): RunningWorker => {
    const worker = construct();
    worker.onmessage = ({ data }: MessageEvent<FromAnalyser>) => events.onMessage(data);
    worker.onerror = () => events.onError();
    return {
      postMessage: (message) => worker.postMessage(message),
      terminate: () => {
        worker.onmessage = null;
        worker.onerror = null;
        worker.terminate();
      },
    };
  };
}
