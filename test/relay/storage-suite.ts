import { randomBytes } from "node:crypto";
import { afterAll, assert, beforeAll, describe, expect, test } from "vitest";
import { sizes } from "../../src/core/sync/message.ts";
import type { Joining, NewInvitation, RelayStorage } from "../../src/relay/storage/storage.ts";
import { makeEnvelope, makeRun, randomId } from "./envelopes.ts";

export type OpenedStorage = {
  readonly storage: RelayStorage;
  /** Lets go of everything and opens what was kept. */
  readonly reopen: () => Promise<OpenedStorage>;
  readonly close: () => Promise<void>;
};

const now = 1_700_000_000_000;
const week = 7 * 24 * 3600 * 1000;
const noAccess = { ok: false, error: { type: "no-access" } };
const fine = { ok: true, value: null };
const plenty = 1_000_000;

/** What every adapter of the port must do. Each test has a space of its own. */
export function testStorage(name: string, open: () => Promise<OpenedStorage>): void {
  describe(`relay storage in ${name}`, () => {
    let opened: OpenedStorage;
    let storage: RelayStorage;
    beforeAll(async () => {
      opened = await open();
      storage = opened.storage;
    }, 60_000);
    afterAll(async () => {
      await opened.close();
    });

    const key = new Uint8Array(randomBytes(32));
    const newSpace = async () => {
      const [space, ana] = [randomId(), randomId()];
      expect(await storage.createSpace(space, ana, key)).toEqual(fine);
      return { space, ana };
    };
    const newInvitation = (): NewInvitation => ({
      invitation: randomId(),
      key,
      welcome: new Uint8Array(randomBytes(50)),
      expires: now + week,
    });
    const joiningWith = (invitation: string): Joining => ({
      invitation,
      device: randomId(),
      key,
      proof: new Uint8Array(randomBytes(64)),
    });
    const newCouple = async () => {
      const { space, ana } = await newSpace();
      const invitation = newInvitation();
      const joining = joiningWith(invitation.invitation);
      expect(await storage.invite(space, ana, invitation, now)).toEqual(fine);
      expect(await storage.redeem(space, joining, now)).toEqual(fine);
      return { space, ana, ben: joining.device, joining };
    };
    const logOf = async (space: string, device: string, cursor = 0, bytes = plenty) => {
      const page = await storage.since(space, device, cursor, bytes);
      assert(page.ok, "the device may read");
      return page.value;
    };
    const short = (entries: readonly { seq: number; device: string; deviceSeq: number }[]) =>
      entries.map(({ seq, device, deviceSeq }) => [seq, device, deviceSeq]);

    describe("the log", () => {
      test("two people write, both read the same in the same order", async () => {
        const { space, ana, ben } = await newCouple();
        const [first, second, third] = [
          makeRun(ana, 1, 2),
          makeRun(ben, 1, 1),
          makeRun(ana, 3, 1),
        ] as const;
        for (const run of [first, second, third]) await storage.append(space, run);

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

        const once = await storage.append(space, run);
        const twice = await storage.append(space, run);
        const overlapping = await storage.append(space, longer);

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
        await storage.append(space, makeRun(ana, 1, 2));

        const other = await storage.append(space, makeRun(ana, 2, 1));

        expect(other).toEqual({ ok: false, error: { type: "taken" } });
      });

      test("an envelope that comes too early waits for the ones before it", async () => {
        const { space, ana } = await newSpace();
        await storage.append(space, makeRun(ana, 1, 1));

        const early = await storage.append(space, makeRun(ana, 3, 1));

        expect(early).toEqual({ ok: false, error: { type: "gap", expected: 2 } });
        expect((await logOf(space, ana)).head).toBe(1);
      });

      test("a stranger, a stranger's space and no space look alike", async () => {
        const [{ space }, other] = [await newSpace(), await newSpace()];
        const nowhere = randomId();

        const answers = await Promise.all([
          storage.append(space, makeRun(randomId(), 1, 1)),
          storage.append(space, makeRun(other.ana, 1, 1)),
          storage.append(nowhere, makeRun(other.ana, 1, 1)),
          storage.since(space, other.ana, 0, plenty),
          storage.since(nowhere, other.ana, 0, plenty),
          storage.members(space, other.ana),
          storage.keywraps(space, other.ana),
          storage.snapshots(space, other.ana),
          storage.compact(space, other.ana, { upTo: 1, body: new Uint8Array(1) }),
          storage.putKeywraps(space, other.ana, 1, []),
          storage.invite(space, other.ana, newInvitation(), now),
          storage.withdraw(space, other.ana, randomId()),
          storage.revoke(space, other.ana, other.ana),
          storage.deleteSpace(space, other.ana),
        ]);

        expect(answers).toEqual(answers.map(() => noAccess));
        expect(await storage.memberKey(space, other.ana)).toBeNull();
      });

      test("a page ends where it is long enough, and the next goes on from there", async () => {
        const { space, ana } = await newSpace();
        await storage.append(space, makeRun(ana, 1, 10, 1000));

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
              storage.append(space, run),
              storage.append(space, run),
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

      test("heads of many spaces, those that are", async () => {
        const [one, two] = [await newSpace(), await newSpace()];
        await storage.append(one.space, makeRun(one.ana, 1, 3));

        const heads = await storage.heads([one.space, two.space, randomId()]);

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

        const filling = await storage.append(space, runOf(1, fills));
        const tooMuch = await storage.append(space, runOf(fills + 1, 1));
        await storage.compact(space, ana, { upTo: fills - 1, body: new Uint8Array(10) });
        const stillTooMuch = await storage.append(space, runOf(fills + 1, 1));
        await storage.compact(space, ana, { upTo: fills, body: new Uint8Array(10) });
        const again = await storage.append(space, runOf(fills + 1, 1));

        expect(
          [filling, tooMuch, stillTooMuch, again].map((answer) =>
            answer.ok ? answer.value.deviceSeq : answer.error.type,
          ),
        ).toEqual([fills, "full", "full", fills + 1]);
      });
    });

    describe("snapshots", () => {
      const body = (text: string) => new Uint8Array(Buffer.from(text));

      test("drop what the one before them covers, and the last two are kept", async () => {
        const { space, ana } = await newSpace();
        await storage.append(space, makeRun(ana, 1, 30));
        for (const upTo of [10, 20, 30]) {
          expect(await storage.compact(space, ana, { upTo, body: body(`to ${upTo}`) })).toEqual(
            fine,
          );
        }

        const kept = await storage.snapshots(space, ana);

        assert(kept.ok, "ana may read");
        expect(
          kept.value.map(({ upTo, body: bytes }) => [upTo, Buffer.from(bytes).toString()]),
        ).toEqual([
          [30, "to 30"],
          [20, "to 20"],
        ]);
        expect(await storage.since(space, ana, 19, plenty)).toEqual({
          ok: false,
          error: { type: "compacted" },
        });
        expect((await logOf(space, ana, 20)).entries.map(({ seq }) => seq)).toEqual([
          21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
        ]);
      });

      test("of what is not there yet, or was covered before, are refused", async () => {
        const { space, ana } = await newSpace();
        await storage.append(space, makeRun(ana, 1, 5));
        await storage.compact(space, ana, { upTo: 4, body: body("x") });

        const answers = await Promise.all(
          [6, 4, 3, 0].map((upTo) => storage.compact(space, ana, { upTo, body: body("y") })),
        );

        expect(answers).toEqual(answers.map(() => ({ ok: false, error: { type: "stale" } })));
      });

      test("what was compacted away is still known when it is sent again", async () => {
        const { space, ana } = await newSpace();
        const run = makeRun(ana, 1, 4);
        await storage.append(space, run);
        await storage.compact(space, ana, { upTo: 3, body: body("a") });
        await storage.compact(space, ana, { upTo: 4, body: body("b") });

        const again = await storage.append(space, run);

        expect(again).toEqual({ ok: true, value: { deviceSeq: 4, entries: [] } });
      });
    });

    describe("keys of an epoch", () => {
      const wrap = (device: string, text = "sealed") => ({
        device,
        body: new Uint8Array(Buffer.from(text)),
      });

      test("each device finds its own, of every epoch", async () => {
        const { space, ana, ben } = await newCouple();
        await storage.putKeywraps(space, ana, 1, [wrap(ana, "a1"), wrap(ben, "b1")]);
        await storage.putKeywraps(space, ben, 2, [wrap(ben, "b2")]);

        const kept = await storage.keywraps(space, ben);

        assert(kept.ok, "ben may read");
        expect(
          kept.value.map(({ epoch, author, body }) => [
            epoch,
            author,
            Buffer.from(body).toString(),
          ]),
        ).toEqual([
          [1, ana, "b1"],
          [2, ben, "b2"],
        ]);
      });

      test("only one of two opens the next epoch, whole", async () => {
        const { space, ana, ben } = await newCouple();

        const answers = await Promise.all([
          storage.putKeywraps(space, ana, 1, [wrap(ana), wrap(ben)]),
          storage.putKeywraps(space, ben, 1, [wrap(ben), wrap(ana)]),
        ]);

        expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
        expect(answers).toContainEqual({ ok: false, error: { type: "taken" } });
        const kept = await storage.keywraps(space, ana);
        expect(kept).toMatchObject({ ok: true, value: [{ epoch: 1 }] });
      });

      test("an epoch is neither skipped nor gone back to, and a key never replaced", async () => {
        const { space, ana, ben } = await newCouple();
        await storage.putKeywraps(space, ana, 1, [wrap(ana)]);
        await storage.putKeywraps(space, ana, 2, [wrap(ana)]);

        const answers = [
          await storage.putKeywraps(space, ana, 1, [wrap(ben)]),
          await storage.putKeywraps(space, ana, 4, [wrap(ben)]),
          await storage.putKeywraps(space, ana, 2, [wrap(ana)]),
          await storage.putKeywraps(space, ana, 3, [wrap(ben), wrap(ben)]),
          await storage.putKeywraps(space, ana, 2, [wrap(ben)]),
        ];

        expect(answers.map((answer) => (answer.ok ? "fine" : answer.error.type))).toEqual([
          "stale",
          "stale",
          "taken",
          "taken",
          "fine",
        ]);
      });
    });

    describe("invitations", () => {
      test("an invited person sees the welcome until someone has come in", async () => {
        const { space, ana } = await newSpace();
        const invitation = newInvitation();
        await storage.invite(space, ana, invitation, now);

        const before = await storage.invitation(space, invitation.invitation, now);
        await storage.redeem(space, joiningWith(invitation.invitation), now);
        const after = await storage.invitation(space, invitation.invitation, now);

        assert(before.ok, "it is open");
        expect(Buffer.from(before.value.welcome)).toEqual(Buffer.from(invitation.welcome));
        expect(after).toEqual({ ok: false, error: { type: "no-invitation" } });
      });

      test("of many who race exactly one comes in, and may ask again", async () => {
        const { space, ana } = await newSpace();
        const invitation = newInvitation();
        await storage.invite(space, ana, invitation, now);
        const racers = Array.from({ length: 8 }, () => joiningWith(invitation.invitation));

        const answers = await Promise.all(racers.map((racer) => storage.redeem(space, racer, now)));
        const winner = racers[answers.findIndex(({ ok }) => ok)];

        expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
        assert(winner !== undefined, "one came in");
        expect(await storage.redeem(space, winner, now)).toEqual(fine);
        const members = await storage.members(space, ana);
        assert(members.ok, "ana may look");
        expect(new Set(members.value.map(({ device }) => device))).toEqual(
          new Set([ana, winner.device]),
        );
      });

      test("past its time, withdrawn or never made it admits nobody", async () => {
        const { space, ana } = await newSpace();
        const [late, withdrawn] = [newInvitation(), newInvitation()];
        await storage.invite(space, ana, late, now);
        await storage.invite(space, ana, withdrawn, now);
        await storage.withdraw(space, ana, withdrawn.invitation);

        const answers = [
          await storage.redeem(space, joiningWith(late.invitation), now + week),
          await storage.redeem(space, joiningWith(withdrawn.invitation), now),
          await storage.redeem(space, joiningWith(randomId()), now),
          await storage.invitation(space, late.invitation, now + week),
          await storage.invitation(space, withdrawn.invitation, now),
        ];

        expect(answers).toEqual(
          answers.map(() => ({ ok: false, error: { type: "no-invitation" } })),
        );
      });

      test("sixteen may be open at once; one past its time makes room", async () => {
        const { space, ana } = await newSpace();
        for (let made = 0; made < 16; made += 1) {
          expect(await storage.invite(space, ana, newInvitation(), now)).toEqual(fine);
        }

        const more = await storage.invite(space, ana, newInvitation(), now);
        const aWeekOn = await storage.invite(space, ana, newInvitation(), now + week);

        expect([more, aWeekOn]).toEqual([{ ok: false, error: { type: "full" } }, fine]);
      });
    });

    describe("devices", () => {
      test("all know who is in and how each came in", async () => {
        const { space, ana, ben, joining } = await newCouple();

        const members = await storage.members(space, ben);

        assert(members.ok, "ben may look");
        const plain = members.value.map(({ device, joined, revokedAt }) => ({
          device,
          joined: joined && {
            invitation: joined.invitation,
            proof: Buffer.from(joined.proof).toString("hex"),
          },
          revokedAt,
        }));
        expect(new Set(plain)).toEqual(
          new Set([
            { device: ana, joined: null, revokedAt: null },
            {
              device: ben,
              joined: {
                invitation: joining.invitation,
                proof: Buffer.from(joining.proof).toString("hex"),
              },
              revokedAt: null,
            },
          ]),
        );
        expect(Buffer.from((await storage.memberKey(space, ben)) ?? [])).toEqual(Buffer.from(key));
      });

      test("one that left reads and writes no more; the other goes on", async () => {
        const { space, ana, ben } = await newCouple();
        await storage.append(space, makeRun(ben, 1, 2));

        expect(await storage.revoke(space, ben, ben)).toEqual(fine);

        expect(await storage.append(space, makeRun(ben, 3, 1))).toEqual(noAccess);
        expect(await storage.since(space, ben, 0, plenty)).toEqual(noAccess);
        expect(await storage.memberKey(space, ben)).toBeNull();
        expect((await storage.append(space, makeRun(ana, 1, 1))).ok).toBe(true);
        expect((await logOf(space, ana)).head).toBe(3);
        const members = await storage.members(space, ana);
        expect(members).toMatchObject({
          ok: true,
          value: expect.arrayContaining([expect.objectContaining({ device: ben, revokedAt: 2 })]),
        });
      });

      test("with the last device the space is gone", async () => {
        const { space, ana } = await newSpace();
        await storage.append(space, makeRun(ana, 1, 1));

        await storage.revoke(space, ana, ana);

        expect(await storage.heads([space])).toEqual(new Map());
      });
    });

    test("a space is made once; its maker may ask again", async () => {
      const { space, ana } = await newSpace();

      expect(await storage.createSpace(space, ana, key)).toEqual(fine);
      expect(await storage.createSpace(space, randomId(), key)).toEqual({
        ok: false,
        error: { type: "taken" },
      });
    });

    test("a deleted space leaves nothing, and no other loses anything", async () => {
      const [{ space, ana, ben }, other] = [await newCouple(), await newSpace()];
      await storage.append(space, makeRun(ana, 1, 3));
      await storage.append(other.space, makeRun(other.ana, 1, 3));
      await storage.putPush(space, ben, {
        endpoint: "https://push.test/1",
        p256dh: "p",
        auth: "a",
      });

      expect(await storage.deleteSpace(space, ben)).toEqual(fine);

      expect(await storage.since(space, ana, 0, plenty)).toEqual(noAccess);
      expect(await storage.heads([space, other.space])).toEqual(new Map([[other.space, 3]]));
      expect(await storage.pushAddresses(space)).toEqual([]);
    });

    test("a device is woken where it last asked to be, until it asks no more", async () => {
      const { space, ana, ben } = await newCouple();
      const at = (number: number) => ({
        endpoint: `https://push.test/${number}`,
        p256dh: "p",
        auth: "a",
      });
      await storage.putPush(space, ana, at(1));
      await storage.putPush(space, ana, at(2));
      await storage.putPush(space, ben, at(3));
      await storage.dropPush(space, ben);

      expect(await storage.pushAddresses(space)).toEqual([{ device: ana, ...at(2) }]);
      expect(await storage.putPush(space, randomId(), at(4))).toEqual(noAccess);
    });

    test("a secret is made once and is the same for all who ask", async () => {
      const name = randomId();

      const answers = await Promise.all(
        ["a", "b", "c"].map((fresh) => storage.secret(name, fresh)),
      );

      expect(new Set(answers).size).toBe(1);
      expect(await storage.secret(name, "d")).toBe(answers[0]);
    });

    test("all of it is there when the storage is opened again", async () => {
      const { space, ana } = await newSpace();
      await storage.append(space, makeRun(ana, 1, 3));
      const before = await logOf(space, ana);

      opened = await opened.reopen();
      storage = opened.storage;

      expect(await logOf(space, ana)).toEqual(before);
    });
  });
}
