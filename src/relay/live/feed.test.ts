import { assert, expect, test } from "vitest";
import { decodeRelayMessage } from "../../core/sync/codec.ts";
import type { LogEntry } from "../../core/sync/message.ts";
import { makeEnvelope, randomId } from "../../../test/relay/envelopes.ts";
import type { RelayStorage } from "../storage/storage.ts";
import { createFeed } from "./feed.ts";
import { createHub } from "./hub.ts";

const snapshots: RelayStorage["snapshots"] = async () => ({ ok: true, value: [] });

test("an entry that is read and hinted at the same time is sent once", async () => {
  const [space, device, other] = [randomId(), randomId(), randomId()];
  const entry = (seq: number): LogEntry => ({
    seq,
    device: other,
    deviceSeq: seq,
    envelope: makeEnvelope(other, seq),
  });
  const entries = [entry(1), entry(2), entry(3)];
  const log: LogEntry[] = [];
  const reads: (() => void)[] = [];
  const sent: number[] = [];
  const hub = createHub({ onFirst: () => {}, onLast: () => {} });
  const since: RelayStorage["since"] = (_space, _device, cursor) =>
    new Promise((resolve) => {
      const page = log.filter(({ seq }) => seq > cursor);
      const head = log.length;
      reads.push(() => resolve({ ok: true, value: { entries: page, head } }));
    });
  const settle = async (): Promise<void> => {
    reads.splice(0).forEach((read) => read());
    await new Promise((resolve) => setTimeout(resolve, 5));
  };
  createFeed(
    { storage: { since, snapshots }, hub, onDelivered: () => {} },
    { space, device, cursor: 0 },
    {
      send: async (bytes) => {
        const message = decodeRelayMessage(bytes);
        assert(message.ok, "the relay is understood");
        if (message.value.type === "events")
          sent.push(...message.value.entries.map(({ seq }) => seq));
        return true;
      },
      close: () => {},
    },
  );
  await settle();

  // Another node wrote 1 and 2 and said so; while they are read, this node hears of 1 and 2 by itself.
  log.push(...entries.slice(0, 2));
  hub.wake(space, null);
  hub.wake(space, entries.slice(0, 2));
  await settle();
  log.push(...entries.slice(2));
  hub.wake(space, entries.slice(2));
  await settle();

  expect(sent).toEqual([1, 2, 3]);
});
