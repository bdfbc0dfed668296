import {
  bytesToWords,
  decrypt,
  deriveBytes,
  encrypt,
  formatHex,
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

/** Those that do not come out, by name. */
export function findStandardMismatches(): readonly string[] {
  const checks = [
    ["XChaCha20-Poly1305", isSunscreenRight()] as const,
    ...derivations.map(({ name, secret, salt, info, answer }) => {
      const bytes = deriveBytes(parseHex(secret), parseHex(salt), info, answer.length / 2);
      return [name, formatHex(bytes) === answer] as const;
    }),
    ["Argon2id", isStretchingRight()] as const,
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

function parseHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../gu) ?? [], (byte) => Number.parseInt(byte, 16));
}
