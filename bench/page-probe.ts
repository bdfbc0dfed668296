/** What the page notes down while it is being typed in. Milliseconds since it was opened. */
export type Probe = {
  readonly keys: number[];
  /** When a frame was on the screen in which a field had taken in what was typed: no mark can be sooner. */
  readonly letters: number[];
  /** When a frame was on the screen in which the marks had moved along with the words they stand under. */
  readonly moves: number[];
  /** When a frame was on the screen in which marks had come, gone or been set anew. */
  readonly renewals: number[];
};

declare global {
  var probe: Probe;
}

/**
 * Runs in the page before its own scripts. Marks are ranges over the text of the mirror: the browser moves them when
 * `replaceData` changes that text, and a review corrects them through `Highlight` and `CSS.highlights`. A message posted
 * from an animation frame arrives right after that frame was drawn.
 */
export function installProbe(): void {
  const probe: Probe = { keys: [], letters: [], moves: [], renewals: [] };
  globalThis.probe = probe;
  addEventListener("keydown", ({ timeStamp }) => probe.keys.push(timeStamp), true);

  // One message a frame, however much is waited for in it: the probe itself is to cost next to nothing.
  const waiting = new Set<number[]>();
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener("message", () => {
    const now = performance.now();
    for (const times of waiting) times.push(now);
    waiting.clear();
  });
  port1.start();
  const noteNextFrame = (times: number[]): void => {
    if (waiting.size === 0) requestAnimationFrame(() => port2.postMessage(null));
    waiting.add(times);
  };
  const watch = (prototype: object, name: string, times: number[]): void => {
    const original: unknown = Reflect.get(prototype, name);
    if (typeof original !== "function") throw new Error(`There is no ${name} to watch.`);
    Object.defineProperty(prototype, name, {
      value(...args: unknown[]): unknown {
        noteNextFrame(times);
        return Reflect.apply(original, this, args);
      },
    });
  };
  addEventListener("input", () => noteNextFrame(probe.letters), true);
  watch(CharacterData.prototype, "replaceData", probe.moves);
  for (const name of ["set", "delete"]) watch(HighlightRegistry.prototype, name, probe.renewals);
  for (const name of ["add", "delete"]) watch(Highlight.prototype, name, probe.renewals);
}

/** For each key the time to the first of these frames before the next key; `null` if there was none. */
export function latencies(
  keys: readonly number[],
  frames: readonly number[],
): readonly (number | null)[] {
  return keys.map((key, index) => {
    const next = keys[index + 1] ?? Number.POSITIVE_INFINITY;
    const frame = frames.find((time) => time > key && time < next);
    return frame === undefined ? null : frame - key;
  });
}
