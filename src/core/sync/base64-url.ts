/** RFC 4648, section 5, without padding. Plain code, as not every browser has `Uint8Array.fromBase64` yet. */
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const valueByCode = new Int8Array(128).fill(-1);
for (let value = 0; value < alphabet.length; value += 1) {
  valueByCode[alphabet.charCodeAt(value)] = value;
}

export function encodeBase64Url(bytes: Uint8Array): string {
  let text = "";
  let bits = 0;
  let count = 0;
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xffff;
    count += 8;
    while (count >= 6) {
      count -= 6;
      text += alphabet.charAt((bits >> count) & 63);
    }
  }
  return count === 0 ? text : text + alphabet.charAt((bits << (6 - count)) & 63);
}

/** `null` for what `encodeBase64Url` never writes: each run of bytes has one text. */
export function decodeBase64Url(text: string): Uint8Array | null {
  if (text.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let count = 0;
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const value = valueByCode[text.charCodeAt(index)] ?? -1;
    if (value < 0) return null;
    bits = ((bits << 6) | value) & 0xfff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes[length] = (bits >> count) & 255;
    length += 1;
  }
  const leftOver = bits & ((1 << count) - 1);
  return leftOver === 0 ? bytes : null;
}
