import { makeSnapshot, moveCheckpoint, needsSnapshot } from "./compact.ts";
import { needsNewEpoch, openEpoch } from "./epochs.ts";
import { fetchGiven, takeProven } from "./given.ts";
import { adopt, flush, letGo, type SessionDeps, type State } from "./session-state.ts";
import { watchStrangers } from "./strangers.ts";
import { write } from "./write.ts";

const usualSnapshotEvery = 500;
const isThereAlready = 409;

/** What any device sees to once it has everything. */
export async function tidy(deps: SessionDeps, state: State): Promise<void> {
  await renewEpoch(deps, state);
  const isFull = state.held === "full";
  if (!needsSnapshot(state.device, deps.snapshotEvery ?? usualSnapshotEvery, isFull)) return;
  const made = state.isCompacting ? null : makeSnapshot(state.device, isFull, deps.random);
  if (made === null) return;
  state.isCompacting = true;
  // Nobody waits for it: what is shared meanwhile goes on.
  void deps.api.putSnapshot(made.log.cursor, made.body).then((put) =>
    state.inTurn(async () => {
      state.isCompacting = false;
      const isCovered =
        put.ok || (put.error.type === "refused" && put.error.status === isThereAlready);
      if (isCovered) await adopt(deps, state, moveCheckpoint(state.device, made));
      if (isCovered && state.held === "full") letGo(deps, state);
    }),
  );
}

async function renewEpoch(deps: SessionDeps, state: State): Promise<void> {
  if (!needsNewEpoch(state.device)) return;
  await adopt(deps, state, await openEpoch(state.device, deps.api, deps.random));
}

/** Looks who has left, and who is in that nobody announced, and sees to it that what comes after is not theirs to read. */
export async function tend(deps: SessionDeps, state: State): Promise<void> {
  const listed = await deps.api.members();
  if (!listed.ok) return;
  watchStrangers(deps, state, listed.value);
  const left = listed.value
    .filter(({ device, revokedAt }) => {
      const member = state.device.log.members.get(device);
      return revokedAt !== null && member?.isRemoved === false;
    })
    .map(({ device }) => device);
  if (left.length === 0) return renewEpoch(deps, state);
  // What others have opened by now they may have opened for those too: it is spent with the rest.
  const keys = await fetchGiven(state.device, deps.api);
  if (keys === null) return;
  if (!(await adopt(deps, state, takeProven(state.device, keys.given)))) return;
  const written = write(state.device, new Uint8Array(), { removes: left }, deps.random);
  if (written.ok && (await adopt(deps, state, written.value))) flush(deps, state);
}
