/** Says for each thing that is asked for whether it may go on, or how many seconds to wait. */
export type Rate = (key: string) => number;

export type RateLimit = {
  /** How many a second in the long run. */
  readonly perSecond: number;
  /** How many at once after a quiet time. */
  readonly burst: number;
};

type Bucket = { tokens: number; at: number };

/** Past this the full buckets, which say nothing, are thrown out. */
const mostBuckets = 50_000;

/** A token bucket a key, in memory: what restarts begins anew, and nobody's address is written down. */
export function createRate({ perSecond, burst }: RateLimit, now: () => number): Rate {
  const buckets = new Map<string, Bucket>();
  return (key) => {
    const time = now();
    const bucket = buckets.get(key) ?? { tokens: burst, at: time };
    const gained = (Math.max(0, time - bucket.at) / 1000) * perSecond;
    bucket.tokens = Math.min(burst, bucket.tokens + gained);
    bucket.at = time;
    if (!buckets.has(key)) {
      if (buckets.size >= mostBuckets) dropFull(buckets, time, { perSecond, burst });
      buckets.set(key, bucket);
    }
    if (bucket.tokens < 1) return Math.ceil((1 - bucket.tokens) / perSecond);
    bucket.tokens -= 1;
    return 0;
  };
}

function dropFull(buckets: Map<string, Bucket>, time: number, limit: RateLimit): void {
  for (const [key, { tokens, at }] of buckets) {
    const gained = ((time - at) / 1000) * limit.perSecond;
    if (tokens + gained >= limit.burst) buckets.delete(key);
  }
}
