/** Starts a worker, as far as its client knows of it: tests pass another. */
export type StartWorker<To, From> = (events: {
  readonly onMessage: (message: From) => void;
  readonly onError: () => void;
}) => { readonly send: (message: To) => void; readonly terminate: () => void };

/** Binds a real worker to its client. It is our own script: what it sends is typed, not parsed. */
export function createWorkerStarter<To, From>(construct: () => Worker): StartWorker<To, From> {
  return ({ onMessage, onError }) => {
    const worker = construct();
    const stopped = new AbortController();
    const { signal } = stopped;
    worker.addEventListener("message", ({ data }: MessageEvent<From>) => onMessage(data), {
      signal,
    });
    worker.addEventListener("error", () => onError(), { signal });
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
