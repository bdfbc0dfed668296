import * as v from "valibot";
import { signStatement, type DeviceKeys } from "../crypto/device-keys.ts";
import { err, ok, type Result } from "../result.ts";
import { encodeBase64Url } from "./base64-url.ts";
import type { Statement } from "./codec.ts";
import { sizes, type SpaceId } from "./message.ts";
import { bytesOf } from "./payload.ts";

/** One call by HTTP, with JSON both ways but for a body of bytes; `null` when there is no answer. */
export type Request = (call: {
  readonly method: Method;
  readonly path: string;
  readonly token: string | null;
  readonly body: object | Uint8Array<ArrayBuffer> | null;
}) => Promise<{ readonly status: number; readonly json: unknown } | null>;
type Method = "GET" | "POST" | "PUT" | "DELETE";

/** No answer that counts, so it may or may not have happened and is tried again; or an answer, which was no. */
export type NoAnswer = { readonly type: "unreachable" };
export type Refused = { readonly type: "refused"; readonly status: number };
export type Answer<T> = Promise<Result<T, NoAnswer | Refused>>;

/** Calls the relay as a device of a space, and proves it when the relay does not know it (any more). */
export type Caller = {
  readonly call: (method: Method, path: string, body: object | null) => Answer<unknown>;
  /** Proves the device's key for a purpose and gets a token with it. */
  readonly enter: (path: string, purpose: Statement["purpose"], more: object) => Answer<null>;
};

const challengeJson = v.object({ challenge: bytesOf(sizes.challenge) });
const tokenJson = v.object({ token: v.string() });

export function createCaller(request: Request, space: SpaceId, keys: DeviceKeys): Caller {
  const tokenPath = `/v1/spaces/${space}/token`;
  let token: string | null = null;

  const enter: Caller["enter"] = async (path, purpose, more) => {
    const proof = await prove(request, space, keys, purpose);
    if (!proof.ok) return proof;
    const answer = await post(request, path, { ...proof.value, ...more });
    const given = readAnswer(tokenJson, answer);
    if (!given.ok) return given;
    ({ token } = given.value);
    return ok(null);
  };
  const callOnce: Caller["call"] = async (method, path, body) => {
    if (token === null) {
      const entered = await enter(tokenPath, "token", { device: keys.device });
      if (!entered.ok) return entered;
    }
    return toResult(await request({ method, path, token, body }));
  };
  return {
    enter,
    call: async (method, path, body) => {
      const answer = await callOnce(method, path, body);
      const isStale = !answer.ok && answer.error.type === "refused" && answer.error.status === 401;
      if (!isStale) return answer;
      token = null;
      return callOnce(method, path, body);
    },
  };
}

async function prove(
  request: Request,
  space: SpaceId,
  { device, seed }: DeviceKeys,
  purpose: Statement["purpose"],
): Answer<object> {
  const given = readAnswer(challengeJson, await post(request, "/v1/challenge", {}));
  if (!given.ok) return given;
  const { challenge } = given.value;
  const signature = signStatement(seed, { purpose, space, device, about: challenge });
  return ok({
    challenge: encodeBase64Url(challenge),
    signature: encodeBase64Url(signature),
  });
}

async function post(request: Request, path: string, body: object): Answer<unknown> {
  return toResult(await request({ method: "POST", path, token: null, body }));
}

/** No refusal: a moment later it may be asked again. */
const tooFast = 429;

export function toResult(
  answer: Awaited<ReturnType<Request>>,
): Result<unknown, NoAnswer | Refused> {
  if (answer === null || answer.status >= 500 || answer.status === tooFast) {
    return err({ type: "unreachable" });
  }
  const { status, json } = answer;
  return status < 300 ? ok(json) : err({ type: "refused", status });
}

/** An answer that is none of ours is no answer. */
export function readAnswer<S extends v.GenericSchema>(
  schema: S,
  answer: Result<unknown, NoAnswer | Refused>,
): Result<v.InferOutput<S>, NoAnswer | Refused> {
  if (!answer.ok) return answer;
  const parsed = v.safeParse(schema, answer.value);
  return parsed.success ? ok(parsed.output) : err({ type: "unreachable" });
}
