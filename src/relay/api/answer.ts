import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import * as v from "valibot";
import { err, ok, type Result } from "../../core/result.ts";

/** What a request is refused with, by the name that the storage or the parser gave it. */
const statusByType = {
  malformed: 400,
  unproven: 401,
  "no-access": 403,
  "no-invitation": 404,
  "no-push": 404,
  "not-found": 404,
  taken: 409,
  stale: 409,
  gap: 409,
  compacted: 410,
  "too-large": 413,
  rate: 429,
  full: 507,
  busy: 503,
} as const satisfies Readonly<Record<string, ContentfulStatusCode>>;

type RefusalType = keyof typeof statusByType;
export type ApiError = { readonly type: RefusalType; readonly [detail: string]: unknown };

export function refuse(context: Context, error: ApiError): Response {
  const { type, ...detail } = error;
  const retry = typeof detail["seconds"] === "number" ? `${detail["seconds"]}` : null;
  if (retry !== null) context.header("Retry-After", retry);
  return context.json({ error: type, ...detail }, statusByType[type]);
}

/** JSON of this shape, or `malformed`: which part of it did not fit is of use to nobody honest. */
export async function readJson<S extends v.GenericSchema>(
  context: Context,
  schema: S,
): Promise<Result<v.InferOutput<S>, ApiError>> {
  const bytes = await context.req.arrayBuffer();
  const parsed = v.safeParse(schema, parseJson(bytes));
  return parsed.success ? ok(parsed.output) : err({ type: "malformed" });
}

export function parseAs<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
): Result<v.InferOutput<S>, ApiError> {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? ok(parsed.output) : err({ type: "malformed" });
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

function parseJson(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    return undefined;
  }
}
