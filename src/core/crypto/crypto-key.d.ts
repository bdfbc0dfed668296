/** The library behind `hpke.ts` names this type of the platform in its own; the core has no platform. */
interface CryptoKey {
  readonly type: string;
}
