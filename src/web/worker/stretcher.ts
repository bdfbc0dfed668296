import { stretch } from "../../core/crypto/primitives.ts";
import type { FromStretcher, ToStretcher } from "./stretch-protocol.ts";

/** Argon2id off the main thread: a second of work, during which one can still type. */
addEventListener("message", ({ data: { password, salt, params } }: MessageEvent<ToStretcher>) => {
  const key = stretch(password, salt, params, (done) => send({ type: "progress", done }));
  send({ type: "done", key });
});

function send(message: FromStretcher): void {
  postMessage(message);
}
