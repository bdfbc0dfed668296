import { openSealed, sealTo } from "../../src/core/crypto/hpke.ts";
import {
  bytesToWords,
  decrypt,
  deriveBytes,
  digest,
  encrypt,
  formatHex,
  isSignedBy,
  publicKeyOf,
  sign,
  stretch,
  textToBytes,
  wordsToBytes,
} from "../../src/core/crypto/primitives.ts";

/** Known answers from outside, for Node and for a browser. Everything in hex but texts and words. */

/** draft-irtf-cfrg-xchacha-03, appendix A.3.1 */
export const sunscreen = {
  key: parseHex("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f"),
  nonce: parseHex("404142434445464748494a4b4c4d4e4f5051525354555657"),
  associated: parseHex("50515253c0c1c2c3c4c5c6c7"),
  plaintext: textToBytes(
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
  ),
  ciphertext:
    "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff921f9664c97637da9768812f615c68b13b52e",
  tag: "c0875924c1c7987947deafd8780acf49",
};

const derivations = [
  {
    name: "HKDF, RFC 5869 A.3",
    secret: "0b".repeat(22),
    salt: "",
    info: "",
    answer: "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
  },
  {
    name: "HKDF, as OpenSSL has it",
    secret: "01".repeat(32),
    salt: "02".repeat(16),
    info: "elbowroom/private/records/1",
    answer: "64a7e24fbd004602c0c3a023a12e0d50a722505c2682c2c5db30b78013badbc3",
  },
];

/** As OpenSSL has it: the answer of RFC 9106 needs inputs that nothing here uses. */
const stretching = {
  password: "acorn lantern puddle violin gravel teapot",
  salt: "02".repeat(16),
  params: { memory: 19 * 1024, passes: 2, lanes: 1 },
  answer: "5b3f91f0f5aaaccbe53f5f4dc262e0af471e876c3eaa1157046657b6be94ffc6",
};

/** FIPS 180-4, as in NIST's example values: one block, and two. */
const digests = [
  ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
  ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  [
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  ],
] as const;

/** RFC 8032, section 7.1. */
const signatures = [
  {
    seed: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
    publicKey: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
    message: "",
    signature:
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
  },
  {
    seed: "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
    publicKey: "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
    message: "72",
    signature:
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
  },
  {
    seed: "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
    publicKey: "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
    message: "af82",
    signature:
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
  },
] as const;

/** Points of small order (RFC 7748, section 7; RFC 8032, section 5.1.7): a key that is one shares no secret. */
const smallOrder = ["00".repeat(32), `01${"00".repeat(31)}`] as const;

/**
 * RFC 9180, A.2.1: X25519, HKDF and ChaCha20-Poly1305 in one. There an `aad` goes in, here there is none:
 * that changes the tag and no byte before it.
 */
const hpke = {
  ephemeral: "909a9b35d3dc4713a5e72a4da274b55d3d3821a37e5d099e74a647db583a904b",
  encapsulated: "1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a",
  recipient: "4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a",
  secret: "8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb",
  info: "4f6465206f6e2061204772656369616e2055726e",
  plaintext: textToBytes("Beauty is truth, truth beauty"),
  ciphertext: "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b",
};

/** From the vectors that BIP 39 refers to. */
const wordsByEntropy = [
  ["00".repeat(16), `${"abandon ".repeat(11)}about`],
  ["7f".repeat(16), "legal winner thank year wave sausage worth useful legal winner thank yellow"],
  [
    "80".repeat(16),
    "letter advice cage absurd amount doctor acoustic avoid letter advice cage above",
  ],
  ["ff".repeat(16), `${"zoo ".repeat(11)}wrong`],
] as const;

const none = new Uint8Array(0);

/** Those that do not come out, by name. */
export async function findStandardMismatches(): Promise<readonly string[]> {
  const checks = [
    ["XChaCha20-Poly1305", isSunscreenRight()] as const,
    ...derivations.map(({ name, secret, salt, info, answer }) => {
      const bytes = deriveBytes(parseHex(secret), parseHex(salt), info, answer.length / 2);
      return [name, formatHex(bytes) === answer] as const;
    }),
    ["Argon2id", isStretchingRight()] as const,
    ...digests.map(([text, answer]) => {
      const bytes = textToBytes(text);
      const halves = [bytes.subarray(0, 1), bytes.subarray(1)];
      const isRight =
        formatHex(digest(bytes)) === answer && formatHex(digest(...halves)) === answer;
      return [`SHA-256 of "${text}"`, isRight] as const;
    }),
    ...signatures.map((vector) => [`Ed25519 ${vector.seed}`, isSignatureRight(vector)] as const),
    ["Ed25519 of small order", smallOrder.every((key) => !isSignedBy(...forgedWith(key)))] as const,
    ["HPKE", await isHpkeRight()] as const,
    ["HPKE for a key of small order", await areAllRefused(smallOrder)] as const,
    ...wordsByEntropy.map(([entropy, words]) => {
      const back = wordsToBytes(words);
      const isRight = bytesToWords(parseHex(entropy)) === words;
      return [
        `words of ${entropy}`,
        isRight && back !== null && formatHex(back) === entropy,
      ] as const;
    }),
  ];
  return checks.filter(([, isRight]) => !isRight).map(([name]) => name);
}

function isSunscreenRight(): boolean {
  const { key, nonce, associated, plaintext, ciphertext, tag } = sunscreen;
  const opened = decrypt(key, nonce, associated, parseHex(ciphertext + tag));
  return (
    formatHex(encrypt(key, nonce, associated, plaintext)) === ciphertext + tag &&
    opened !== null &&
    formatHex(opened) === formatHex(plaintext)
  );
}

function isStretchingRight(): boolean {
  const { password, salt, params, answer } = stretching;
  return formatHex(stretch(textToBytes(password), parseHex(salt), params)) === answer;
}

/** Right, and nothing else that a lenient check would take for it. */
function isSignatureRight({ seed, publicKey, message, signature }: (typeof signatures)[number]) {
  const [key, text, bytes] = [parseHex(publicKey), parseHex(message), parseHex(signature)];
  const others = [
    addOrder(bytes),
    bytes.subarray(0, 63),
    Uint8Array.of(...bytes, 0),
    Uint8Array.of(...bytes.subarray(32), ...bytes.subarray(0, 32)),
    new Uint8Array(64),
  ];
  return (
    formatHex(publicKeyOf(parseHex(seed))) === publicKey &&
    formatHex(sign(parseHex(seed), text)) === signature &&
    isSignedBy(key, text, bytes) &&
    !isSignedBy(key, Uint8Array.of(...text, 0), bytes) &&
    others.every((other) => !isSignedBy(key, text, other))
  );
}

/** The order of the group, least byte first. */
const order = parseHex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");

/** The same equation with another number: who takes it takes two signatures of one message. */
function addOrder(signature: Uint8Array): Uint8Array {
  const sum = signature.slice();
  let carry = 0;
  for (const [index, byte] of order.entries()) {
    const digit = (sum[32 + index] ?? 0) + byte + carry;
    sum[32 + index] = digit & 0xff;
    carry = digit >> 8;
  }
  return sum;
}

/** With such a key the neutral element and zero would sign any message. */
function forgedWith(key: string): [Uint8Array, Uint8Array, Uint8Array] {
  return [parseHex(key), textToBytes("any"), parseHex(`01${"00".repeat(63)}`)];
}

async function isHpkeRight(): Promise<boolean> {
  const { ephemeral, recipient, secret, plaintext, encapsulated, ciphertext } = hpke;
  const info = parseHex(hpke.info);
  const sealed = await sealTo(parseHex(recipient), info, plaintext, () => parseHex(ephemeral));
  if (sealed === null || sealed.length !== 32 + plaintext.length + 16) return false;
  const opened = await openSealed(parseHex(secret), info, sealed);
  return (
    formatHex(sealed.subarray(0, -16)) === encapsulated + ciphertext &&
    opened !== null &&
    formatHex(opened) === formatHex(plaintext)
  );
}

async function areAllRefused(keys: readonly string[]): Promise<boolean> {
  const sealed = await Promise.all(
    keys.map((key) => sealTo(parseHex(key), none, none, () => parseHex(hpke.ephemeral))),
  );
  return sealed.every((one) => one === null);
}

function parseHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../gu) ?? [], (byte) => Number.parseInt(byte, 16));
}
