import { err, type Result } from "../../core/result.ts";
import type { EnvelopeRun, SpaceId } from "../../core/sync/message.ts";
import { tagOf, type Log } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import type { Rate } from "../rate.ts";
import { byteCount } from "../storage/append-plan.ts";
import type { AppendError, Appended, RelayStorage } from "../storage/storage.ts";
import type { Wakes } from "../wakes/wakes.ts";
import type { Hub } from "./hub.ts";

export type AppendRefusal =
  AppendError | { readonly type: "rate"; readonly seconds: number } | { readonly type: "busy" };

/** Keeps envelopes and then, never before, wakes whoever waits for them. */
export type Appending = (
  space: SpaceId,
  run: EnvelopeRun,
) => Promise<Result<Appended, AppendRefusal>>;

type Deps = {
  readonly storage: RelayStorage;
  readonly rate: Rate;
  readonly hub: Hub;
  readonly wakes: Wakes;
  /** A device whose screen is off may be woken. */
  readonly nudge: (space: SpaceId, author: string) => void;
  readonly metrics: Metrics;
  readonly log: Log;
};

export function createAppending(deps: Deps): Appending {
  const { metrics } = deps;
  // Looked up once: a label costs more than the count.
  const kept = metrics.appended.labels("kept");
  return async (space, run) => {
    const start = performance.now();
    const answer = await keep(deps, space, run);
    if (answer.ok) kept.inc();
    else metrics.appended.inc({ outcome: answer.error.type });
    metrics.appendSeconds.observe((performance.now() - start) / 1000);
    if (!answer.ok || answer.value.entries.length === 0) return answer;
    const { entries } = answer.value;
    metrics.envelopes.inc(entries.length);
    metrics.envelopeBytes.inc(byteCount(entries.map(({ envelope }) => envelope)));
    deps.hub.wake(space, entries);
    deps.wakes.publish(space);
    deps.nudge(space, run.device);
    return answer;
  };
}

async function keep(
  { rate, storage, log }: Deps,
  space: SpaceId,
  run: EnvelopeRun,
): Promise<Result<Appended, AppendRefusal>> {
  const seconds = rate(space);
  if (seconds > 0) return err({ type: "rate", seconds });
  try {
    return await storage.append(space, run);
  } catch (error) {
    // Nothing was acknowledged: the device sends it again.
    log.error("append failed", error, { space: tagOf(space) });
    return err({ type: "busy" });
  }
}
