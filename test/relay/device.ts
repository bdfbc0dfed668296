import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from "node:crypto";
import { decodeBase64Url, encodeBase64Url } from "../../src/core/sync/base64-url.ts";
import { idBytes, statementBytes, type Statement } from "../../src/core/sync/codec.ts";

/** A pair of Ed25519 keys: a device's, or an invitation's. */
export type Keys = {
  readonly publicKey: Uint8Array;
  /** The name that a device with this key has. */
  readonly id: string;
  readonly sign: (statement: Statement) => Uint8Array;
};

export function createKeys(): Keys {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const raw = new Uint8Array(publicKey.export({ format: "der", type: "spki" }).subarray(-32));
  return {
    publicKey: raw,
    id: encodeBase64Url(createHash("sha256").update(raw).digest().subarray(0, 16)),
    sign: (statement) => signWith(privateKey, statement),
  };
}

function signWith(key: KeyObject, statement: Statement): Uint8Array {
  return new Uint8Array(sign(null, statementBytes(statement), key));
}

/** How a test talks to the relay: `fetch`, or the app itself without a server. */
export type Request = (path: string, init?: RequestInit) => Promise<Response>;

export function requestTo(origin: string): Request {
  return (path, init) => fetch(`${origin}${path}`, init);
}

async function getChallenge(request: Request): Promise<Uint8Array> {
  const response = await request("/v1/challenge", { method: "POST" });
  return decodeBase64Url(await textIn(response, "challenge")) ?? new Uint8Array();
}

export async function textIn(response: Response, name: string): Promise<string> {
  const json: unknown = await response.json();
  const value: unknown = json !== null && typeof json === "object" ? Reflect.get(json, name) : null;
  if (typeof value !== "string") throw new Error(`No ${name} in ${JSON.stringify(json)}`);
  return value;
}

export function postJson(body: unknown, token?: string): RequestInit {
  return {
    method: "POST",
    headers: { "Content-Type": "application/json", ...bearer(token) },
    body: JSON.stringify(body),
  };
}

export function bearer(token: string | undefined): Record<string, string> {
  return token === undefined ? {} : { Authorization: `Bearer ${token}` };
}

export async function createSpace(request: Request, space: string, keys: Keys): Promise<Response> {
  const challenge = await getChallenge(request);
  const statement = { purpose: "create", space, device: keys.id, about: challenge } as const;
  return request(
    "/v1/spaces",
    postJson({
      space,
      key: encodeBase64Url(keys.publicKey),
      challenge: encodeBase64Url(challenge),
      signature: encodeBase64Url(keys.sign(statement)),
    }),
  );
}

export async function getToken(request: Request, space: string, keys: Keys): Promise<Response> {
  const challenge = await getChallenge(request);
  const statement = { purpose: "token", space, device: keys.id, about: challenge } as const;
  return request(
    `/v1/spaces/${space}/token`,
    postJson({
      device: keys.id,
      challenge: encodeBase64Url(challenge),
      signature: encodeBase64Url(keys.sign(statement)),
    }),
  );
}

export type Invited = { readonly id: string; readonly keys: Keys };

export function newInvited(): Invited {
  return { id: encodeBase64Url(randomBytes(16)), keys: createKeys() };
}

export function invite(
  request: Request,
  space: string,
  token: string,
  { id, keys }: Invited,
  welcome: Uint8Array = randomBytes(100),
): Promise<Response> {
  const body = {
    invitation: id,
    key: encodeBase64Url(keys.publicKey),
    welcome: encodeBase64Url(welcome),
  };
  return request(`/v1/spaces/${space}/invitations`, postJson(body, token));
}

export async function redeem(
  request: Request,
  space: string,
  invited: Invited,
  keys: Keys,
): Promise<Response> {
  const challenge = await getChallenge(request);
  const device = keys.id;
  const proof = invited.keys.sign({ purpose: "redeem", space, device, about: idBytes(invited.id) });
  return request(
    `/v1/spaces/${space}/invitations/${invited.id}/redeem`,
    postJson({
      key: encodeBase64Url(keys.publicKey),
      challenge: encodeBase64Url(challenge),
      signature: encodeBase64Url(keys.sign({ purpose: "join", space, device, about: challenge })),
      proof: encodeBase64Url(proof),
    }),
  );
}

export type Couple = {
  readonly space: string;
  readonly ana: { readonly keys: Keys; readonly token: string };
  readonly ben: { readonly keys: Keys; readonly token: string };
};

/** A space, and two in it. */
export async function createCouple(request: Request): Promise<Couple> {
  const space = encodeBase64Url(randomBytes(16));
  const [ana, ben] = [createKeys(), createKeys()];
  const anasToken = await textIn(await createSpace(request, space, ana), "token");
  const invited = newInvited();
  await invite(request, space, anasToken, invited);
  const bensToken = await textIn(await redeem(request, space, invited, ben), "token");
  return { space, ana: { keys: ana, token: anasToken }, ben: { keys: ben, token: bensToken } };
}
