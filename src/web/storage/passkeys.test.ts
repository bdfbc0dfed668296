import { afterEach, describe, expect, it } from "vitest";
import { countingRandom } from "../../../test/bytes.ts";
import { createPasskeys } from "./passkeys.ts";

const salt = new Uint8Array(16).fill(9);
const credentialId = Uint8Array.of(4, 2);
const secret = new Uint8Array(32).fill(3);
const notGiven = {
  ok: false,
  error: {
    type: "no-passkey",
    message: "The passkey was not used. Try again, or use the passphrase.",
  },
};

/** What a browser hands out, as far as it is read. Node has none of its own. */
class TestCredential {
  readonly id = "BAI";
  readonly type = "public-key";
  readonly rawId = credentialId.buffer;
  readonly #prf: ArrayBuffer | null;

  constructor(prf: Uint8Array<ArrayBuffer> | null) {
    this.#prf = prf === null ? null : prf.buffer;
  }

  getClientExtensionResults(): object {
    return this.#prf === null ? {} : { prf: { enabled: true, results: { first: this.#prf } } };
  }
}

type Answers = {
  readonly create?: () => TestCredential | null;
  readonly get?: () => TestCredential | null;
};

function setUp({ create = () => null, get = () => null }: Answers) {
  Object.assign(globalThis, { PublicKeyCredential: TestCredential });
  const asked: unknown[] = [];
  const credentials = {
    create: async (options: CredentialCreationOptions = {}) => {
      asked.push(options);
      return create();
    },
    get: async (options: CredentialRequestOptions = {}) => {
      asked.push(options);
      return get();
    },
    preventSilentAccess: async () => {},
    store: async () => {},
  };
  return { passkeys: createPasskeys(credentials, countingRandom(), "Notes"), asked };
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "PublicKeyCredential");
});

describe("a passkey", () => {
  it("answers the salt as it is made, where the authenticator can", async () => {
    const { passkeys, asked } = setUp({ create: () => new TestCredential(secret) });
    expect(await passkeys.create(salt)).toEqual({ ok: true, value: { credentialId, secret } });
    expect(asked).toMatchObject([
      {
        publicKey: {
          rp: { name: "Notes" },
          user: { name: "Notes", displayName: "Notes" },
          authenticatorSelection: { userVerification: "required" },
          extensions: { prf: { eval: { first: salt } } },
        },
      },
    ]);
  });

  it("is asked once more where it answers only then", async () => {
    const { passkeys, asked } = setUp({
      create: () => new TestCredential(null),
      get: () => new TestCredential(secret),
    });
    expect(await passkeys.create(salt)).toEqual({ ok: true, value: { credentialId, secret } });
    expect(asked[1]).toMatchObject({
      publicKey: { allowCredentials: [{ type: "public-key", id: credentialId }] },
    });
  });

  it("without the extension can't open a lock, and says so", async () => {
    const { passkeys } = setUp({
      create: () => new TestCredential(null),
      get: () => new TestCredential(null),
    });
    expect(await passkeys.create(salt)).toEqual({
      ok: false,
      error: {
        type: "no-passkey",
        message: "This passkey can't open a lock. Use the passphrase.",
      },
    });
  });

  it("that is refused, or timed out, says so", async () => {
    const { passkeys } = setUp({ create: refuse, get: refuse });
    expect(await passkeys.create(salt)).toEqual(notGiven);
    expect(await passkeys.ask({ credentialId, salt })).toEqual(notGiven);
  });
});

function refuse(): never {
  throw new DOMException("no", "NotAllowedError");
}
