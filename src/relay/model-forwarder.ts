/**
 * Passes what the room Practise asks on to a language model of the person's own. Off unless asked for with `--model`.
 * The page can reach no other address than this one, and from here it goes to the one that was named at the start and
 * nowhere else. Nothing is kept.
 *
 * | to us                                    | from us                                              |
 * | ---------------------------------------- | ---------------------------------------------------- |
 * | POST `/language-model`                   | `{base, name}`: where it goes                        |
 * | POST `/language-model/chat/completions`  | what the model answered, as it comes; or our own 502 |
 */
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { isFromOurPage } from "./from-our-page.ts";

/** "http://localhost:11434/v1", and what the model is called there. */
export type ModelAt = { readonly base: string; readonly name: string };

type ModelDeps = {
  readonly fetch: typeof globalThis.fetch;
  readonly timeout: () => AbortSignal;
};

/** Two turns of a talk and a line: more is not a question of ours. */
const mostBytes = 64 * 1024;
const longestMilliseconds = 30_000;
const path = "/language-model";

const systemDeps: ModelDeps = {
  fetch: globalThis.fetch,
  timeout: () => AbortSignal.timeout(longestMilliseconds),
};

export function createModelForwarder({ base, name }: ModelAt, deps = systemDeps): Hono {
  const app = new Hono();
  app.onError((_, context) => context.text("The model cannot be reached.", 502));
  app.use(`${path}/*`, async (context, next) => {
    const { req } = context;
    if (!isFromOurPage(req.url, req.header("Sec-Fetch-Site")))
      return context.text("Only the app itself may ask.", 403);
    return next();
  });
  app.post(path, (context) => context.json({ base, name }, 200, { "Cache-Control": "no-store" }));
  const tooLarge = bodyLimit({
    maxSize: mostBytes,
    onError: (context) => context.text("That is more than a line.", 413),
  });
  app.post(`${path}/chat/completions`, tooLarge, async (context) => {
    const body = withName(await context.req.text(), name);
    if (body === null) return context.text("That is no question for a model.", 400);
    const answer = await deps.fetch(`${base.replace(/\/+$/u, "")}/chat/completions`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
      // Where it goes was named at the start: a redirect would lead elsewhere.
      redirect: "error",
      signal: deps.timeout(),
    });
    return new Response(answer.body, {
      status: answer.ok ? 200 : 502,
      // Nothing that comes from outside may be taken for a page of ours.
      headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
    });
  });
  return app;
}

/** The page does not choose the model. `null` for what is no object. */
function withName(text: string, model: string): string | null {
  try {
    const question: unknown = JSON.parse(text);
    if (typeof question !== "object" || question === null || Array.isArray(question)) return null;
    return JSON.stringify({ ...question, model });
  } catch {
    return null;
  }
}

/** An address over http or https, without a name and password in it; `null` for anything else. */
export function parseModelAt(
  base: string | null,
  name: string | null,
): { readonly ok: true; readonly model: ModelAt | null } | { readonly ok: false } {
  if (base === null && name === null) return { ok: true, model: null };
  if (base === null || name === null || name.trim() === "" || !URL.canParse(base))
    return { ok: false };
  const { protocol, username, password, search, hash } = new URL(base);
  const isPlain = username === "" && password === "" && search === "" && hash === "";
  const isHttp = protocol === "http:" || protocol === "https:";
  return isPlain && isHttp ? { ok: true, model: { base, name } } : { ok: false };
}
