import { err, ok, type Result } from "../../core/result.ts";
import type { StretchParams } from "../../core/crypto/primitives.ts";
import type { FromStretcher, ToStretcher } from "../worker/stretch-protocol.ts";

/** Makes a passphrase costly to guess: 32 bytes, after a second or so. */
export type Stretch = (
  password: Uint8Array,
  salt: Uint8Array,
  params: StretchParams,
  /** From 0 to 1. */
  onProgress: (done: number) => void,
) => Promise<Result<Uint8Array, StretchError>>;

export type StretchError = { readonly type: "no-memory"; readonly message: string };

const noMemory: StretchError = {
  type: "no-memory",
  message:
    "This device has too little memory free to open the lock. Close other tabs and try again.",
};

export type StretchEvents = {
  readonly onMessage: (message: FromStretcher) => void;
  readonly onError: () => void;
};

/** A worker that was started, as far as it is used: tests pass another. */
export type Stretcher = {
  readonly send: (message: ToStretcher) => void;
  readonly terminate: () => void;
};

/** A worker for each time: with it, 64 MiB and the passphrase in them are gone. */
export function createStretch(start: (events: StretchEvents) => Stretcher): Stretch {
  return (password, salt, params, onProgress) =>
    new Promise((resolve) => {
      const finish = (outcome: Result<Uint8Array, StretchError>): void => {
        stretcher.terminate();
        resolve(outcome);
      };
      const stretcher = start({
        onMessage: (message) => {
          if (message.type === "progress") onProgress(message.done);
          else finish(ok(message.key));
        },
        onError: () => finish(err(noMemory)),
      });
      stretcher.send({ password, salt, params });
    });
}

/** Binds a real worker. It is our own script: what it sends is typed, not parsed. */
export function createStretcherStarter(construct: () => Worker) {
  return ({ onMessage, onError }: StretchEvents): Stretcher => {
    const worker = construct();
    worker.addEventListener("message", ({ data }: MessageEvent<FromStretcher>) => onMessage(data));
    worker.addEventListener("error", onError);
    return {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
      send: (message) => worker.postMessage(message),
      terminate: () => worker.terminate(),
    };
  };
}
