/**
 * The key of a device without a lock: the browser holds it, works with it and shows it to nobody, not
 * even to this page. It protects what is on the disk from being read anywhere else; it does not protect
 * from someone who opens this page in this browser. `null` where the browser has none, as over plain HTTP.
 */
export async function createDeviceKey(): Promise<CryptoKey | null> {
  const isExtractable = false;
  try {
    const algorithm: HmacKeyGenParams = { name: "HMAC", hash: "SHA-256" };
    return await crypto.subtle.generateKey(algorithm, isExtractable, ["sign"]);
  } catch {
    return null;
  }
}

/** Its answer to a salt, 32 bytes: the secret of the slot with that salt. `null` when it does not answer. */
export async function askDeviceKey(key: CryptoKey, salt: Uint8Array): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await crypto.subtle.sign("HMAC", key, new Uint8Array(salt)));
  } catch {
    return null;
  }
}
