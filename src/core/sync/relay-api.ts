import * as v from "valibot";
import type { DeviceKeys } from "../crypto/device-keys.ts";
import { proveInvitation, type Invitation } from "../crypto/invitation.ts";
import { ok } from "../result.ts";
import { encodeBase64Url } from "./base64-url.ts";
import { encodeMessage } from "./codec.ts";
import {
  epochNumber,
  id,
  sizes,
  type pushRequest,
  type DeviceId,
  type SpaceId,
} from "./message.ts";
import { bytesOf } from "./payload.ts";
import { createCaller, readAnswer, toResult, type Answer, type Request } from "./relay-caller.ts";

/** What the relay says of a device. None of it is to be believed without its proof. */
export type ListedMember = v.InferOutput<typeof membersJson>["members"][number];
export type ListedKeywraps = v.InferOutput<typeof keywrapsJson>;
export type PushAddress = v.InferOutput<typeof pushRequest>;
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
  /** Those for this device, and the present epoch of the space. */
  readonly keywraps: () => Answer<ListedKeywraps>;
  readonly putKeywraps: (epoch: number, wraps: readonly Wrap[]) => Answer<null>;
  /** What a browser needs to be woken by this relay; refused where it wakes nobody. */
  readonly pushKey: () => Answer<string>;
  readonly putPush: (address: PushAddress) => Answer<null>;
  readonly dropPush: () => Answer<null>;
  /** In place of the log up to there. */
  readonly putSnapshot: (upTo: number, body: Uint8Array) => Answer<null>;
};

const base64Url = v.pipe(v.string(), v.maxLength(32_768), v.regex(/^[\w-]*$/u));
const welcomeJson = v.object({ welcome: base64Url });
const pushKeyJson = v.object({ key: v.pipe(v.string(), v.regex(/^[\w-]{87}$/u)) });
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
  epoch: epochNumber,
  keywraps: v.array(v.object({ epoch: epochNumber, author: id, body: base64Url })),
});

export function createRelayApi(request: Request, space: SpaceId, keys: DeviceKeys): RelayApi {
  const path = `/v1/spaces/${space}`;
  const { call, enter } = createCaller(request, space, keys);
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
      const read = readAnswer(membersJson, await call("GET", `${path}/members`, null));
      return read.ok ? ok(read.value.members) : read;
    },
    revoke: (device) => done(call("DELETE", `${path}/members/${device}`, null)),
    keywraps: async () => readAnswer(keywrapsJson, await call("GET", `${path}/keywraps`, null)),
    putKeywraps: (epoch, wraps) =>
      done(
        call("POST", `${path}/keywraps`, {
          epoch,
          wraps: wraps.map(({ device, body }) => ({ device, body: encodeBase64Url(body) })),
        }),
      ),
    pushKey: async () => {
      const read = readAnswer(pushKeyJson, await call("GET", "/v1/push-key", null));
      return read.ok ? ok(read.value.key) : read;
    },
    putPush: (address) => done(call("PUT", `${path}/push`, address)),
    dropPush: () => done(call("DELETE", `${path}/push`, null)),
    putSnapshot: (upTo, body) =>
      done(call("PUT", `${path}/snapshot`, encodeMessage({ type: "snapshot", upTo, body }))),
  };
}

async function done(answer: Answer<unknown>): Answer<null> {
  const outcome = await answer;
  return outcome.ok ? ok(null) : outcome;
}

/** The sealed welcome, for whoever has the link. */
export async function fetchWelcome(
  request: Request,
  { space, invitation }: Invitation,
): Answer<string> {
  const path = `/v1/spaces/${space}/invitations/${invitation}`;
  const answer = toResult(await request({ method: "GET", path, token: null, body: null }));
  const read = readAnswer(welcomeJson, answer);
  return read.ok ? ok(read.value.welcome) : read;
}
