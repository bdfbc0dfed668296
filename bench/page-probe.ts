/** What the page notes down while it is being typed in. Milliseconds since it was opened. */
export type Probe = {
  readonly keys: number[];
  /** When a frame with renewed marks was on the screen. */
  readonly paints: number[];
};

declare global {
  var probe: Probe;
}

/**
 * Runs in the page before its own scripts. Marks are set through `CSS.highlights`; a message posted from
 * an animation frame arrives right after that frame was drawn.
 */
export function installProbe(): void {
  const probe: Probe = { keys: [], paints: [] };
  globalThis.probe = probe;
  addEventListener("keydown", ({ timeStamp }) => probe.keys.push(timeStamp), true);

  let isWaiting = false;
  const noteNextFrame = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener("message", () => {
        probe.paints.push(performance.now());
        isWaiting = false;
        port1.close();
      });
      port1.start();
      port2.postMessage(null);
    });
  };
  for (const name of ["set", "delete"] as const) {
    const original: (...args: never[]) => unknown = HighlightRegistry.prototype[name];
    Object.defineProperty(HighlightRegistry.prototype, name, {
      value(...args: never[]) {
        noteNextFrame();
        return original.apply(this, args);
      },
    });
  }
}

/** For each key the time to the first renewed marks before the next key; `null` if there were none. */
export function latencies({ keys, paints }: Probe): readonly (number | null)[] {
  return keys.map((key, index) => {
    const next = keys[index + 1] ?? Number.POSITIVE_INFINITY;
    const paint = paints.find((time) => time > key && time < next);
    return paint === undefined ? null : paint - key;
  });
}
