import type { RateLimit } from "./rate.ts";

/** What one node puts up with from one of those who use it. */
export type Limits = {
  /** Appends to one space; a device gathers what is typed within some 20 ms into one. */
  readonly space: RateLimit;
  /** Requests and new sockets from one address; a household or an office shares one. */
  readonly address: RateLimit;
  /** New spaces from one address: each may come to take 25 MB. */
  readonly creations: RateLimit;
  readonly socketsOfAddress: number;
  readonly sockets: number;
  /** From the opening of a socket to its hello. */
  readonly helloMilliseconds: number;
  /** How long bytes may lie waiting for a reader before it is let go. */
  readonly slowMilliseconds: number;
  /** Every so often a socket must show that someone is there. */
  readonly heartbeatMilliseconds: number;
  readonly requestMilliseconds: number;
  /** Between two looks at the heads of all spaces that someone listens to. */
  readonly pollMilliseconds: number;
  readonly pushMilliseconds: number;
};

export const defaultLimits: Limits = {
  space: { perSecond: 60, burst: 240 },
  address: { perSecond: 50, burst: 300 },
  creations: { perSecond: 0.2, burst: 50 },
  socketsOfAddress: 200,
  sockets: 20_000,
  helloMilliseconds: 10_000,
  slowMilliseconds: 20_000,
  heartbeatMilliseconds: 30_000,
  requestMilliseconds: 15_000,
  pollMilliseconds: 2000,
  pushMilliseconds: 60_000,
};

export const invitationMilliseconds = 7 * 24 * 3600 * 1000;
