import { err, ok, type Result } from "../../core/result.ts";

/**
 * A passkey as a second way in. With the PRF extension (WebAuthn level 3, section 10.1.4) it answers a
 * salt with 32 bytes that only it can give; nothing is sent anywhere, there is no server to sign in to.
 */
export type Passkeys = {
  readonly create: (salt: Uint8Array) => Promise<Result<Passkey, PasskeyError>>;
  readonly ask: (question: PasskeyQuestion) => Promise<Result<Uint8Array, PasskeyError>>;
};
type Passkey = { readonly credentialId: Uint8Array; readonly secret: Uint8Array };
type PasskeyQuestion = { readonly credentialId: Uint8Array; readonly salt: Uint8Array };
export type PasskeyError = { readonly type: "no-passkey"; readonly message: string };

const noPrf = "This passkey can't open a lock. Use the passphrase.";
const notGiven = "The passkey was not used. Try again, or use the passphrase.";

/** `name` is what the system shows: the neutral name of the app. */
export function createPasskeys(
  credentials: CredentialsContainer,
  random: (length: number) => Uint8Array,
  name: string,
): Passkeys {
  const ask: Passkeys["ask"] = async ({ credentialId, salt }) => {
    const publicKey: PublicKeyCredentialRequestOptions = {
      challenge: new Uint8Array(random(32)),
      allowCredentials: [{ type: "public-key", id: new Uint8Array(credentialId) }],
      userVerification: "required",
      extensions: { prf: { eval: { first: new Uint8Array(salt) } } },
    };
    const credential = await take(credentials.get({ publicKey }));
    if (credential === null) return refuse(notGiven);
    const secret = prfOf(credential);
    return secret === null ? refuse(noPrf) : ok(secret);
  };

  return {
    ask,
    async create(salt) {
      const publicKey: PublicKeyCredentialCreationOptions = {
        challenge: new Uint8Array(random(32)),
        rp: { name },
        user: { id: new Uint8Array(random(16)), name, displayName: name },
        pubKeyCredParams: [
          { type: "public-key", alg: -7 },
          { type: "public-key", alg: -257 },
        ],
        authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
        extensions: { prf: { eval: { first: new Uint8Array(salt) } } },
      };
      const credential = await take(credentials.create({ publicKey }));
      if (credential === null) return refuse(notGiven);
      const credentialId = new Uint8Array(credential.rawId);
      // Some authenticators answer a salt only when they are asked again.
      const now = prfOf(credential);
      const secret = now === null ? await ask({ credentialId, salt }) : ok(now);
      return secret.ok ? ok({ credentialId, secret: secret.value }) : secret;
    },
  };
}

/** Refused, timed out, not there: the browser throws for all of them. */
async function take(asked: Promise<Credential | null>): Promise<PublicKeyCredential | null> {
  try {
    const credential = await asked;
    return credential instanceof PublicKeyCredential ? credential : null;
  } catch {
    return null;
  }
}

function prfOf(credential: PublicKeyCredential): Uint8Array | null {
  const first = credential.getClientExtensionResults().prf?.results?.first;
  if (first === undefined) return null;
  return first instanceof ArrayBuffer
    ? new Uint8Array(first)
    : new Uint8Array(first.buffer, first.byteOffset, first.byteLength);
}

function refuse(message: string): Result<never, PasskeyError> {
  return err({ type: "no-passkey", message });
}
