import { assert, describe, expect, test } from "vitest";
import { sizes } from "../../src/core/sync/message.ts";
import { makeEnvelope, makeRun, randomId } from "./envelopes.ts";
import { fine, newInvitation, noAccess, now, plenty, type Stage } from "./storage-stage.ts";

export function testLog(stage: Stage): void {
  const { newSpace, newCouple, logOf } = stage;
  describe("the log", () => {
    test("two people write, both read the same in the same order", async () => {
      const { space, ana, ben } = await newCouple();
      const [first, second, third] = [
        makeRun(ana, 1, 2),
        makeRun(ben, 1, 1),
        makeRun(ana, 3, 1),
      ] as const;
      for (const run of [first, second, third]) await stage.storage.append(space, run);

      const [seenByAna, seenByBen] = [await logOf(space, ana), await logOf(space, ben)];

      expect(seenByAna).toEqual(seenByBen);
      expect(seenByAna.head).toBe(4);
      expect(short(seenByAna.entries)).toEqual([
        [1, ana, 1],
        [2, ana, 2],
        [3, ben, 1],
        [4, ana, 3],
      ]);
      expect(seenByAna.entries.map(({ envelope }) => Buffer.from(envelope))).toEqual(
        [...first.envelopes, ...second.envelopes, ...third.envelopes].map((envelope) =>
          Buffer.from(envelope),
        ),
      );
    });

    test("what is sent again is acknowledged again and kept once", async () => {
      const { space, ana } = await newSpace();
      const run = makeRun(ana, 1, 3);
      const longer = {
        ...run,
        envelopes: [...run.envelopes, ...makeRun(ana, 4, 1).envelopes],
      };

      const once = await stage.storage.append(space, run);
      const twice = await stage.storage.append(space, run);
      const overlapping = await stage.storage.append(space, longer);

      assert(once.ok && twice.ok && overlapping.ok, "all are welcome");
      expect([once, twice, overlapping].map(({ value }) => value.deviceSeq)).toEqual([3, 3, 4]);
      expect([once, twice, overlapping].map(({ value }) => short(value.entries))).toEqual([
        [
          [1, ana, 1],
          [2, ana, 2],
          [3, ana, 3],
        ],
        [],
        [[4, ana, 4]],
      ]);
      expect((await logOf(space, ana)).entries).toHaveLength(4);
    });

    test("another envelope under a number that is used is told apart from a repeat", async () => {
      const { space, ana } = await newSpace();
      await stage.storage.append(space, makeRun(ana, 1, 2));

      const other = await stage.storage.append(space, makeRun(ana, 2, 1));

      expect(other).toEqual({ ok: false, error: { type: "taken" } });
    });

    test("an envelope that comes too early waits for the ones before it", async () => {
      const { space, ana } = await newSpace();
      await stage.storage.append(space, makeRun(ana, 1, 1));

      const early = await stage.storage.append(space, makeRun(ana, 3, 1));

      expect(early).toEqual({ ok: false, error: { type: "gap", expected: 2 } });
      expect((await logOf(space, ana)).head).toBe(1);
    });

    test("a stranger, a stranger's space and no space look alike", async () => {
      const [{ space }, other] = [await newSpace(), await newSpace()];
      const nowhere = randomId();

      const answers = await Promise.all([
        stage.storage.append(space, makeRun(randomId(), 1, 1)),
        stage.storage.append(space, makeRun(other.ana, 1, 1)),
        stage.storage.append(nowhere, makeRun(other.ana, 1, 1)),
        stage.storage.since(space, other.ana, 0, plenty),
        stage.storage.since(nowhere, other.ana, 0, plenty),
        stage.storage.members(space, other.ana),
        stage.storage.keywraps(space, other.ana),
        stage.storage.snapshots(space, other.ana),
        stage.storage.compact(space, other.ana, { upTo: 1, body: new Uint8Array(1) }),
        stage.storage.putKeywraps(space, other.ana, 1, []),
        stage.storage.invite(space, other.ana, newInvitation(), now),
        stage.storage.withdraw(space, other.ana, randomId()),
        stage.storage.revoke(space, other.ana, other.ana),
        stage.storage.deleteSpace(space, other.ana),
      ]);

      expect(answers).toEqual(answers.map(() => noAccess));
      expect(await stage.storage.memberKey(space, other.ana)).toBeNull();
    });

    test("a page ends where it is long enough, and the next goes on from there", async () => {
      const { space, ana } = await newSpace();
      await stage.storage.append(space, makeRun(ana, 1, 10, 1000));

      const first = await logOf(space, ana, 0, 2500);
      const second = await logOf(space, ana, first.entries.at(-1)?.seq, 1);

      expect([short(first.entries), short(second.entries), second.head]).toEqual([
        [
          [1, ana, 1],
          [2, ana, 2],
        ],
        [[3, ana, 3]],
        10,
      ]);
    });

    test("many at once from both sides: nothing lost, nothing doubled, no hole", async () => {
      const { space, ana, ben } = await newCouple();
      const write = async (device: string) => {
        for (let deviceSeq = 1; deviceSeq <= 30; deviceSeq += 1) {
          const run = makeRun(device, deviceSeq, 1);
          // The same append races itself, as when a device loses patience and sends again.
          const answers = await Promise.all([
            stage.storage.append(space, run),
            stage.storage.append(space, run),
          ]);
          expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
        }
      };
      await Promise.all([write(ana), write(ben)]);

      const { entries, head } = await logOf(space, ana);

      expect(head).toBe(60);
      expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
      for (const device of [ana, ben]) {
        const own = entries.filter((entry) => entry.device === device);
        expect(own.map(({ deviceSeq }) => deviceSeq)).toEqual(
          Array.from({ length: 30 }, (_, i) => i + 1),
        );
      }
    });

    test("what a device sends without waiting for answers is kept in the order it came", async () => {
      const { space, ana } = await newSpace();

      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, index) =>
          stage.storage.append(space, makeRun(ana, index * 2 + 1, 2)),
        ),
      );

      expect(answers.map((answer) => (answer.ok ? answer.value.deviceSeq : 0))).toEqual(
        Array.from({ length: 50 }, (_, index) => index * 2 + 2),
      );
      expect(answers.flatMap((answer) => (answer.ok ? short(answer.value.entries) : []))).toEqual(
        Array.from({ length: 100 }, (_, index) => [index + 1, ana, index + 1]),
      );
    });

    test("heads of many spaces, those that are", async () => {
      const [one, two] = [await newSpace(), await newSpace()];
      await stage.storage.append(one.space, makeRun(one.ana, 1, 3));

      const heads = await stage.storage.heads([one.space, two.space, randomId()]);

      expect(heads).toEqual(
        new Map([
          [one.space, 3],
          [two.space, 0],
        ]),
      );
    });

    test("a log that is full says so, until snapshots make room", async () => {
      const { space, ana } = await newSpace();
      const rest = new Uint8Array(sizes.largestEnvelope - 26);
      const fills = Math.floor(sizes.largestLog / sizes.largestEnvelope);
      const runOf = (firstDeviceSeq: number, count: number) => ({
        device: ana,
        firstDeviceSeq,
        envelopes: Array.from({ length: count }, (_, index) =>
          makeEnvelope(ana, firstDeviceSeq + index, rest),
        ),
      });

      const filling = await stage.storage.append(space, runOf(1, fills));
      const tooMuch = await stage.storage.append(space, runOf(fills + 1, 1));
      await stage.storage.compact(space, ana, { upTo: fills - 1, body: new Uint8Array(10) });
      const stillTooMuch = await stage.storage.append(space, runOf(fills + 1, 1));
      await stage.storage.compact(space, ana, { upTo: fills, body: new Uint8Array(10) });
      const again = await stage.storage.append(space, runOf(fills + 1, 1));

      expect(
        [filling, tooMuch, stillTooMuch, again].map((answer) =>
          answer.ok ? answer.value.deviceSeq : answer.error.type,
        ),
      ).toEqual([fills, "full", "full", fills + 1]);
    });
  });

  describe("snapshots", () => {
    test("drop what the one before them covers, and the last two are kept", async () => {
      const { space, ana } = await newSpace();
      await stage.storage.append(space, makeRun(ana, 1, 30));
      for (const upTo of [10, 20, 30]) {
        expect(await stage.storage.compact(space, ana, { upTo, body: body(`to ${upTo}`) })).toEqual(
          fine,
        );
      }

      const kept = await stage.storage.snapshots(space, ana);

      assert(kept.ok, "ana may read");
      expect(
        kept.value.map(({ upTo, body: bytes }) => [upTo, Buffer.from(bytes).toString()]),
      ).toEqual([
        [30, "to 30"],
        [20, "to 20"],
      ]);
      expect(await stage.storage.since(space, ana, 19, plenty)).toEqual({
        ok: false,
        error: { type: "compacted" },
      });
      expect((await logOf(space, ana, 20)).entries.map(({ seq }) => seq)).toEqual([
        21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
      ]);
    });

    test("of what is not there yet, or was covered before, are refused", async () => {
      const { space, ana } = await newSpace();
      await stage.storage.append(space, makeRun(ana, 1, 5));
      await stage.storage.compact(space, ana, { upTo: 4, body: body("x") });

      const answers = await Promise.all(
        [6, 4, 3, 0].map((upTo) => stage.storage.compact(space, ana, { upTo, body: body("y") })),
      );

      expect(answers).toEqual(answers.map(() => ({ ok: false, error: { type: "stale" } })));
    });

    test("what was compacted away is still known when it is sent again", async () => {
      const { space, ana } = await newSpace();
      const run = makeRun(ana, 1, 4);
      await stage.storage.append(space, run);
      await stage.storage.compact(space, ana, { upTo: 3, body: body("a") });
      await stage.storage.compact(space, ana, { upTo: 4, body: body("b") });

      const again = await stage.storage.append(space, run);

      expect(again).toEqual({ ok: true, value: { deviceSeq: 4, entries: [] } });
    });
  });
}

function short(
  entries: readonly { readonly seq: number; readonly device: string; readonly deviceSeq: number }[],
): readonly (readonly [number, string, number])[] {
  return entries.map(({ seq, device, deviceSeq }) => [seq, device, deviceSeq]);
}

function body(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text));
}
