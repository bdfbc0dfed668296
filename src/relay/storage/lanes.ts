import type { Result } from "../../core/result.ts";
import { sizes, type EnvelopeRun, type SpaceId } from "../../core/sync/message.ts";
import { byteCount, lastDeviceSeqOf } from "./append-plan.ts";
import type { AppendError, Appended } from "./storage.ts";

type Append = (space: SpaceId, run: EnvelopeRun) => Promise<Result<Appended, AppendError>>;

type Waiting = {
  readonly run: EnvelopeRun;
  readonly resolve: (answer: Result<Appended, AppendError>) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * One append of a device at a time, in the order they came: over several connections to a database the
 * second could overtake the first and find a gap. What comes meanwhile follows as one append.
 */
export function inLanes(append: Append): Append {
  const waitingByLane = new Map<string, Waiting[]>();
  const drive = async (lane: string, space: SpaceId): Promise<void> => {
    for (;;) {
      const waiting = waitingByLane.get(lane);
      if (waiting === undefined || waiting.length === 0) break;
      await appendTogether(append, space, takeTogether(waiting));
    }
    waitingByLane.delete(lane);
  };
  return (space, run) =>
    new Promise((resolve, reject) => {
      const lane = `${space} ${run.device}`;
      const waiting = waitingByLane.get(lane);
      if (waiting !== undefined) {
        waiting.push({ run, resolve, reject });
        return;
      }
      waitingByLane.set(lane, [{ run, resolve, reject }]);
      void drive(lane, space);
    });
}

/** From the front, as many as follow one another and make a bearable append together. */
function takeTogether(waiting: Waiting[]): readonly Waiting[] {
  let count = 1;
  let size = byteCount(waiting[0]?.run.envelopes ?? []);
  let envelopes = waiting[0]?.run.envelopes.length ?? 0;
  for (; count < waiting.length; count += 1) {
    const [before, next] = [waiting[count - 1], waiting[count]];
    if (before === undefined || next === undefined) break;
    size += byteCount(next.run.envelopes);
    envelopes += next.run.envelopes.length;
    const follows = next.run.firstDeviceSeq === lastDeviceSeqOf(before.run) + 1;
    const isBearable = size <= sizes.largestAppend && envelopes <= sizes.envelopesInAppend;
    if (!follows || !isBearable) break;
  }
  return waiting.splice(0, count);
}

async function appendTogether(
  append: Append,
  space: SpaceId,
  group: readonly Waiting[],
): Promise<void> {
  const [first] = group;
  if (first === undefined) return;
  try {
    const envelopes = group.flatMap(({ run }) => run.envelopes);
    const answer = await append(space, { ...first.run, envelopes });
    if (answer.ok) {
      for (const { run, resolve } of group) resolve({ ok: true, value: partOf(answer.value, run) });
    } else if (group.length === 1) first.resolve(answer);
    else for (const one of group) await appendTogether(append, space, [one]);
  } catch (error) {
    for (const { reject } of group) reject(error);
  }
}

function partOf({ entries }: Appended, run: EnvelopeRun): Appended {
  const last = lastDeviceSeqOf(run);
  return {
    deviceSeq: last,
    entries: entries.filter(
      ({ deviceSeq }) => deviceSeq >= run.firstDeviceSeq && deviceSeq <= last,
    ),
  };
}
