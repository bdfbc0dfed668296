import { err, ok, type Result } from "../result.ts";
import type { LanguageModel, ModelFailure, Prompt } from "./language-model.ts";

/**
 * The chat interface that Ollama, llama.cpp and LM Studio share: `POST <base>/chat/completions`.
 *
 * | sent       | `{model, messages: [{role, content}], stream: true, max_tokens, temperature}`             |
 * | streamed   | lines `data: {"choices":[{"delta":{"content":"…"}}]}`, the last one `data: [DONE]`        |
 * | or at once | `{"choices":[{"message":{"content":"…"}}]}`                                               |
 */
export type OpenAiDeps<Signal> = {
  readonly fetch: (
    url: string,
    init: {
      readonly method: "POST";
      readonly headers: Record<string, string>;
      readonly body: string;
      readonly signal: Signal;
    },
  ) => Promise<ModelResponse>;
  /** A signal that stops the request after this many milliseconds. */
  readonly timeout: (milliseconds: number) => Signal;
  readonly createDecoder: () => {
    readonly decode: (bytes?: Uint8Array, options?: { readonly stream: boolean }) => string;
  };
};

type ModelResponse = {
  readonly ok: boolean;
  readonly status: number;
  readonly body: {
    readonly getReader: () => {
      readonly read: () => Promise<{
        readonly done: boolean;
        readonly value?: Uint8Array | undefined;
      }>;
      readonly cancel: () => Promise<void>;
    };
  } | null;
};

export type ModelAddress = {
  /** "http://localhost:11434/v1" */
  readonly base: string;
  readonly name: string;
};

/** A partner who thinks longer has gone. */
const longestWait = 8_000;
/** A line is forty words; more is not read. */
const mostCharacters = 16_000;

/** Whether what is sent stays on this machine. Any other address needs a plain warning first. */
export function isOwnMachine(base: string): boolean {
  return /^https?:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?(?:\/|$)/iu.test(base);
}

export function createOpenAiModel<Signal>(
  { base, name }: ModelAddress,
  deps: OpenAiDeps<Signal>,
): LanguageModel {
  const url = `${base.replace(/\/+$/u, "")}/chat/completions`;
  return {
    complete: async (prompt) => {
      try {
        const response = await deps.fetch(url, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: bodyFor(name, prompt),
          signal: deps.timeout(longestWait),
        });
        if (!response.ok) return err({ type: "refused", status: response.status });
        const text = await readBody(response, deps);
        return text === null ? err({ type: "garbled" }) : parseAnswer(text);
      } catch (error) {
        return err({ type: isTimeout(error) ? "slow" : "unreachable" });
      }
    },
  };
}

function bodyFor(model: string, { system, user }: Prompt): string {
  const messages = [
    { role: "system", content: system },
    { role: "user", content: user },
  ];
  return JSON.stringify({ model, messages, stream: true, max_tokens: 80, temperature: 0.7 });
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && (error.name === "TimeoutError" || error.name === "AbortError");
}

/** `null`: more than a line ever is. */
async function readBody<Signal>(
  { body }: ModelResponse,
  { createDecoder }: OpenAiDeps<Signal>,
): Promise<string | null> {
  if (body === null) return "";
  const reader = body.getReader();
  const decoder = createDecoder();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done || value === undefined) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length > mostCharacters) {
      await reader.cancel();
      return null;
    }
    if (text.includes("data: [DONE]")) {
      await reader.cancel();
      return text;
    }
  }
}

function parseAnswer(text: string): Result<string, ModelFailure> {
  const isStreamed = /^\s*(?:data|event|:)/u.test(text);
  const pieces = isStreamed
    ? [...text.matchAll(/^data: *(?<json>.+)$/gmu)].map((match) => match.groups?.["json"] ?? "")
    : [text];
  const contents = pieces.filter((piece) => piece.trim() !== "[DONE]").map(contentOf);
  const known = contents.filter((content) => content !== null);
  const answer = known.join("");
  return known.length < contents.length || answer.trim() === ""
    ? err({ type: "garbled" })
    : ok(answer);
}

/** The words in one message of the protocol; `null` for what is no such message. */
function contentOf(json: string): string | null {
  const message = parseJson(json);
  const choices = entryOf(message, "choices");
  if (!Array.isArray(choices)) return null;
  const first = entryOf(choices, "0");
  if (first === undefined) return "";
  const content = entryOf(entryOf(first, "delta") ?? entryOf(first, "message"), "content");
  return typeof content === "string" ? content : "";
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function entryOf(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}
