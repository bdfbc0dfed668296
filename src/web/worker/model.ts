import { unreachable } from "../../core/assert.ts";
import type { FromModel, ToModel } from "../practise/model-protocol.ts";
import { createServerModel } from "../practise/server-model.ts";

/**
 * Asks a language model of the person's own: it may, and only where whoever started the server of the app named one
 * (see relay/headers.ts). It is told what the model is to put into words, and no other word of the page.
 */
const { find, model } = createServerModel({
  // This file lies in `assets/`.
  address: new URL("../language-model", location.href).href,
  fetch: fetch.bind(globalThis),
  timeout: (milliseconds) => AbortSignal.timeout(milliseconds),
});

addEventListener("message", ({ data }: MessageEvent<ToModel>) => {
  // A bug must reach the page as an error of the worker: a rejected promise would not.
  void answer(data).then(send, reportError);
});

async function answer(request: ToModel): Promise<FromModel> {
  const { id } = request;
  switch (request.type) {
    case "find":
      return { type: "found", id, at: await find() };
    case "complete":
      return { type: "completed", id, line: await model.complete(request.prompt) };
    default:
      return unreachable(request);
  }
}

function send(message: FromModel): void {
  postMessage(message);
}
