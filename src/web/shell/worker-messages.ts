/** What the page asks its service worker; the answer comes through the port that goes with it. */
export type ToServiceWorker =
  /** Come in, unless another tab still runs the old version. Answer: whether it did. */
  | { readonly type: "take-over" }
  /** What was shared with the app, once. Answer: the words, a calendar as a file, or `null`. */
  | { readonly type: "take-shared" };

export function parseToServiceWorker(data: unknown): ToServiceWorker | null {
  if (typeof data !== "object" || data === null || !("type" in data)) return null;
  if (data.type === "take-over" || data.type === "take-shared") return { type: data.type };
  return null;
}
