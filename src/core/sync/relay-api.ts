import * as v from "valibot";
import { signStatement, type DeviceKeys } from "../crypto/device-keys.ts";
import { proveInvitation, type Invitation } from "../crypto/invitation.ts";
import { err, ok, type Result } from "../result.ts";
import { encodeBase64Url } from "./base64-url.ts";
import type { Statement } from "./codec.ts";
import { id, sizes, type DeviceId, type SpaceId } from "./message.ts";
import { bytesOf } from "./payload.ts";

/** One call by HTTP with JSON both ways; `null` when there is no answer. */
export type Request = (call: {
  readonly method: "GET" | "POST" | "DELETE";
  readonly path: string;
  readonly token: string | null;
  readonly body: object | null;
}) => Promise<{ readonly status: number; readonly json: unknown } | null>;

/** No answer, so it may or may not have happened; or an answer, which was no. */
export type NoAnswer = { readonly type: "unreachable" };
export type Refused = { readonly type: "refused"; readonly status: number };
type Answer<T> = Promise<Result<T, NoAnswer | Refused>>;

/** What the relay says of a device. None of it is to be believed without its proof. */
export type ListedMember = v.InferOutput<typeof membersJson>["members"][number];
export type ListedKeywrap = v.InferOutput<typeof keywrapsJson>["keywraps"][number];
export type Wrap = { readonly device: DeviceId; readonly body: Uint8Array };

/** The rare things a device asks of the relay, one space's. Everything else goes over the socket. */
export type RelayApi = {
  readonly createSpace: () => Answer<null>;
  readonly deleteSpace: () => Answer<null>;
  readonly invite: (invitation: string, key: Uint8Array, welcome: Uint8Array) => Answer<null>;
  readonly withdraw: (invitation: string) => Answer<null>;
  readonly redeem: (invitation: Invitation) => Answer<null>;
  readonly members: () => Answer<readonly ListedMember[]>;
  readonly revoke: (device: DeviceId) => Answer<null>;
  readonly keywraps: () => Answer<readonly ListedKeywrap[]>;
  readonly putKeywraps: (epoch: number, wraps: readonly Wrap[]) => Answer<null>;
};

const base64Url = v.pipe(v.string(), v.maxLength(32_768), v.regex(/^[\w-]*$/u));
const challengeJson = v.object({ challenge: bytesOf(sizes.challenge) });
const tokenJson = v.object({ token: v.string() });
const welcomeJson = v.object({ welcome: base64Url });
const membersJson = v.object({
  members: v.array(
    v.object({
      device: id,
      key: bytesOf(sizes.key),
      joined: v.nullable(v.object({ invitation: id, proof: bytesOf(sizes.signature) })),
      revokedAt: v.nullable(v.number()),
    }),
  ),
});
const keywrapsJson = v.object({
  keywraps: v.array(v.object({ epoch: v.number(), author: id, body: base64Url })),
});

export function createRelayApi(request: Request, space: SpaceId, keys: DeviceKeys): RelayApi {
  const path = `/v1/spaces/${space}`;
  let token: string | null = null;

  const signed = async (purpose: Statement["purpose"]): Answer<object> => {
    const given = await post(request, "/v1/challenge", {});
    const parsed = given.ok ? read(challengeJson, given.value) : given;
    if (!parsed.ok) return parsed;
    const { challenge } = parsed.value;
    const statement = { purpose, space, device: keys.device, about: challenge };
    const signature = encodeBase64Url(signStatement(keys.seed, statement));
    return ok({ challenge: encodeBase64Url(challenge), signature });
  };

  /** Gives a token to go on with, so that nothing further has to be proven. */
  const enter = async (at: string, purpose: Statement["purpose"], more: object): Answer<null> => {
    const proof = await signed(purpose);
    if (!proof.ok) return proof;
    const answer = await post(request, at, { ...proof.value, ...more });
    const given = answer.ok ? read(tokenJson, answer.value) : answer;
    if (!given.ok) return given;
    ({ token } = given.value);
    return ok(null);
  };

  const call = async (
    method: "GET" | "POST" | "DELETE",
    at: string,
    body: object | null,
  ): Answer<unknown> => {
    for (let attempt = 0; ; attempt += 1) {
      const entered =
        token === null ? await enter(`${path}/token`, "token", { device: keys.device }) : ok(null);
      if (!entered.ok) return entered;
      const answer = toResult(await request({ method, path: at, token, body }));
      const isStale = !answer.ok && answer.error.type === "refused" && answer.error.status === 401;
      if (!isStale || attempt > 0) return answer;
      token = null;
    }
  };
  const done = async (answer: Answer<unknown>): Answer<null> => {
    const outcome = await answer;
    return outcome.ok ? ok(null) : outcome;
  };

  return {
    createSpace: () =>
      enter("/v1/spaces", "create", { space, key: encodeBase64Url(keys.publicKey) }),
    deleteSpace: () => done(call("DELETE", path, null)),
    invite: (invitation, key, welcome) =>
      done(
        call("POST", `${path}/invitations`, {
          invitation,
          key: encodeBase64Url(key),
          welcome: encodeBase64Url(welcome),
        }),
      ),
    withdraw: (invitation) => done(call("DELETE", `${path}/invitations/${invitation}`, null)),
    redeem: (invitation) =>
      enter(`${path}/invitations/${invitation.invitation}/redeem`, "join", {
        key: encodeBase64Url(keys.publicKey),
        proof: encodeBase64Url(proveInvitation(invitation, keys.device)),
      }),
    members: async () => {
      const answer = await call("GET", `${path}/members`, null);
      const parsed = answer.ok ? read(membersJson, answer.value) : answer;
      return parsed.ok ? ok(parsed.value.members) : parsed;
    },
    revoke: (device) => done(call("DELETE", `${path}/members/${device}`, null)),
    keywraps: async () => {
      const answer = await call("GET", `${path}/keywraps`, null);
      const parsed = answer.ok ? read(keywrapsJson, answer.value) : answer;
      return parsed.ok ? ok(parsed.value.keywraps) : parsed;
    },
    putKeywraps: (epoch, wraps) =>
      done(
        call("POST", `${path}/keywraps`, {
          epoch,
          wraps: wraps.map(({ device, body }) => ({ device, body: encodeBase64Url(body) })),
        }),
      ),
  };
}

/** The sealed welcome, for whoever has the link. */
export async function fetchWelcome(
  request: Request,
  { space, invitation }: Invitation,
): Answer<string> {
  const path = `/v1/spaces/${space}/invitations/${invitation}`;
  const answer = toResult(await request({ method: "GET", path, token: null, body: null }));
  const parsed = answer.ok ? read(welcomeJson, answer.value) : answer;
  return parsed.ok ? ok(parsed.value.welcome) : parsed;
}

async function post(request: Request, path: string, body: object): Answer<unknown> {
  return toResult(await request({ method: "POST", path, token: null, body }));
}

function toResult(answer: Awaited<ReturnType<Request>>): Result<unknown, NoAnswer | Refused> {
  if (answer === null || answer.status >= 500) return err({ type: "unreachable" });
  const { status, json } = answer;
  return status < 300 ? ok(json) : err({ type: "refused", status });
}

/** An answer that is none of ours is no answer. */
function read<S extends v.GenericSchema>(
  schema: S,
  json: unknown,
): Result<v.InferOutput<S>, NoAnswer> {
  const parsed = v.safeParse(schema, json);
  return parsed.success ? ok(parsed.output) : err({ type: "unreachable" });
}
