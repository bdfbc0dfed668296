import { stretch } from "../../core/crypto/primitives.ts";
import type { FromStretcher, ToStretcher } from "./stretch-protocol.ts";

/** Argon2id off the main thread: a second of work or more, during which one can still type. */
addEventListener("message", ({ data: { password, salt, params } }: MessageEvent<ToStretcher>) => {
  let told = 0;
  const key = stretch(password, salt, params, (done) => {
    if (done - told < 0.01) return;
    told = done;
    send({ type: "progress", done });
  });
  send({ type: "done", key });
});

function send(message: FromStretcher): void {
  postMessage(message);
}
