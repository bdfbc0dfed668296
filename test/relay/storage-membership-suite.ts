import { assert, describe, expect, test } from "vitest";
import { sizes } from "../../src/core/sync/message.ts";
import type { PushAddress, Wrap } from "../../src/relay/storage/storage.ts";
import { makeRun, randomId } from "./envelopes.ts";
import {
  fine,
  joiningWith,
  key,
  newInvitation,
  noAccess,
  now,
  plenty,
  week,
  type Stage,
} from "./storage-stage.ts";

export function testMembership(stage: Stage): void {
  const { newSpace, newCouple, logOf } = stage;
  describe("keys of an epoch", () => {
    test("each device finds its own, of every epoch", async () => {
      const { space, ana, ben } = await newCouple();
      await stage.storage.putKeywraps(space, ana, 1, [wrap(ana, "a1"), wrap(ben, "b1")]);
      await stage.storage.putKeywraps(space, ben, 2, [wrap(ben, "b2")]);

      const kept = await stage.storage.keywraps(space, ben);

      assert(kept.ok, "ben may read");
      expect(
        kept.value.wraps.map(({ epoch, author, body }) => [
          epoch,
          author,
          Buffer.from(body).toString(),
        ]),
      ).toEqual([
        [1, ana, "b1"],
        [2, ben, "b2"],
      ]);
    });

    test("for who is not in the space nothing is kept, and the epoch begins all the same", async () => {
      const { space, ana } = await newSpace();
      const invitation = newInvitation();
      const joining = joiningWith(invitation.invitation);
      await stage.storage.invite(space, ana, invitation, now);
      expect(await stage.storage.putKeywraps(space, ana, 1, [wrap(joining.device)])).toEqual(fine);
      await stage.storage.redeem(space, joining, now);

      const kept = await stage.storage.keywraps(space, joining.device);
      expect(kept).toEqual({ ok: true, value: { epoch: 1, wraps: [] } });
    });

    test("what later wraps do not carry any more is dropped: nobody fills a space with keys", async () => {
      const { space, ana } = await newSpace();
      for (let epoch = 1; epoch <= sizes.epochsInKeywrap + 3; epoch += 1) {
        expect(await stage.storage.putKeywraps(space, ana, epoch, [wrap(ana)])).toEqual(fine);
      }
      const kept = await stage.storage.keywraps(space, ana);
      assert(kept.ok, "ana may read");
      expect(kept.value.wraps.map(({ epoch }) => epoch)).toEqual(
        Array.from({ length: sizes.epochsInKeywrap }, (_, index) => index + 4),
      );
    });

    test("only one of two opens the next epoch, whole", async () => {
      const { space, ana, ben } = await newCouple();

      const answers = await Promise.all([
        stage.storage.putKeywraps(space, ana, 1, [wrap(ana), wrap(ben)]),
        stage.storage.putKeywraps(space, ben, 1, [wrap(ben), wrap(ana)]),
      ]);

      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers).toContainEqual({ ok: false, error: { type: "taken" } });
      const kept = await stage.storage.keywraps(space, ana);
      expect(kept).toMatchObject({ ok: true, value: { epoch: 1, wraps: [{ epoch: 1 }] } });
    });

    test("an epoch is neither skipped nor gone back to, and a key never replaced", async () => {
      const { space, ana, ben } = await newCouple();
      await stage.storage.putKeywraps(space, ana, 1, [wrap(ana)]);
      await stage.storage.putKeywraps(space, ana, 2, [wrap(ana)]);

      const answers = [
        await stage.storage.putKeywraps(space, ana, 1, [wrap(ben)]),
        await stage.storage.putKeywraps(space, ana, 4, [wrap(ben)]),
        await stage.storage.putKeywraps(space, ana, 2, [wrap(ana)]),
        await stage.storage.putKeywraps(space, ana, 3, [wrap(ben), wrap(ben)]),
        await stage.storage.putKeywraps(space, ana, 2, [wrap(ben)]),
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
      await stage.storage.invite(space, ana, invitation, now);

      const before = await stage.storage.invitation(space, invitation.invitation, now);
      await stage.storage.redeem(space, joiningWith(invitation.invitation), now);
      const after = await stage.storage.invitation(space, invitation.invitation, now);

      assert(before.ok, "it is open");
      expect(Buffer.from(before.value.welcome)).toEqual(Buffer.from(invitation.welcome));
      expect(after).toEqual({ ok: false, error: { type: "no-invitation" } });
    });

    test("of many who race exactly one comes in, and may ask again", async () => {
      const { space, ana } = await newSpace();
      const invitation = newInvitation();
      await stage.storage.invite(space, ana, invitation, now);
      const racers = Array.from({ length: 8 }, () => joiningWith(invitation.invitation));

      const answers = await Promise.all(
        racers.map((racer) => stage.storage.redeem(space, racer, now)),
      );
      const winner = racers[answers.findIndex(({ ok }) => ok)];

      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      assert(winner !== undefined, "one came in");
      expect(await stage.storage.redeem(space, winner, now)).toEqual(fine);
      const members = await stage.storage.members(space, ana);
      assert(members.ok, "ana may look");
      expect(new Set(members.value.map(({ device }) => device))).toEqual(
        new Set([ana, winner.device]),
      );
    });

    test("past its time, withdrawn or never made it admits nobody", async () => {
      const { space, ana } = await newSpace();
      const [late, withdrawn] = [newInvitation(), newInvitation()];
      await stage.storage.invite(space, ana, late, now);
      await stage.storage.invite(space, ana, withdrawn, now);
      await stage.storage.withdraw(space, ana, withdrawn.invitation);

      const answers = [
        await stage.storage.redeem(space, joiningWith(late.invitation), now + week),
        await stage.storage.redeem(space, joiningWith(withdrawn.invitation), now),
        await stage.storage.redeem(space, joiningWith(randomId()), now),
        await stage.storage.invitation(space, late.invitation, now + week),
        await stage.storage.invitation(space, withdrawn.invitation, now),
      ];

      expect(answers).toEqual(answers.map(() => ({ ok: false, error: { type: "no-invitation" } })));
    });

    test("sixteen may be open at once; one past its time makes room", async () => {
      const { space, ana } = await newSpace();
      for (let made = 0; made < 16; made += 1) {
        expect(await stage.storage.invite(space, ana, newInvitation(), now)).toEqual(fine);
      }

      const more = await stage.storage.invite(space, ana, newInvitation(), now);
      const aWeekOn = await stage.storage.invite(space, ana, newInvitation(), now + week);

      expect([more, aWeekOn]).toEqual([{ ok: false, error: { type: "full" } }, fine]);
    });
  });

  describe("devices", () => {
    test("all know who is in and how each came in", async () => {
      const { space, ana, ben, joining } = await newCouple();

      const members = await stage.storage.members(space, ben);

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
      expect(Buffer.from((await stage.storage.memberKey(space, ben)) ?? [])).toEqual(
        Buffer.from(key),
      );
    });

    test("one that left reads and writes no more; the other goes on", async () => {
      const { space, ana, ben } = await newCouple();
      await stage.storage.append(space, makeRun(ben, 1, 2));

      expect(await stage.storage.revoke(space, ben, ben)).toEqual(fine);

      expect(await stage.storage.append(space, makeRun(ben, 3, 1))).toEqual(noAccess);
      expect(await stage.storage.since(space, ben, 0, plenty)).toEqual(noAccess);
      expect(await stage.storage.memberKey(space, ben)).toBeNull();
      expect((await stage.storage.append(space, makeRun(ana, 1, 1))).ok).toBe(true);
      expect((await logOf(space, ana)).head).toBe(3);
      const members = await stage.storage.members(space, ana);
      assert(members.ok, "ana may look");
      expect(members.value.map(({ device, revokedAt }) => [device, revokedAt])).toContainEqual([
        ben,
        2,
      ]);
    });

    test("with a device go its open links, and nobody else's", async () => {
      const { space, ana, ben } = await newCouple();
      await stage.storage.append(space, makeRun(ben, 1, 1));
      const [anas, bens] = [newInvitation(), newInvitation()];
      await stage.storage.invite(space, ana, anas, now);
      await stage.storage.invite(space, ben, bens, now);

      expect(await stage.storage.revoke(space, ben, ana)).toEqual(fine);

      const isOpen = async (invitation: string): Promise<boolean> =>
        (await stage.storage.invitation(space, invitation, now)).ok;
      expect(await isOpen(anas.invitation)).toBe(false);
      expect(await isOpen(bens.invitation)).toBe(true);
    });

    test("with a device goes who came by its link just now, and nobody who was heard of", async () => {
      const { space, ana, ben } = await newCouple();
      await stage.storage.append(space, makeRun(ben, 1, 1));
      const [silent, speaking, given] = [
        await comeBy(stage, space, ana),
        await comeBy(stage, space, ana),
        await comeBy(stage, space, ana),
      ];
      const [guest, open] = [await comeBy(stage, space, silent), newInvitation()];
      await stage.storage.invite(space, guest, open, now);
      await stage.storage.append(space, makeRun(speaking, 1, 1));
      await stage.storage.putKeywraps(space, ana, 1, [wrap(given)]);

      await stage.storage.revoke(space, ben, ana);

      const there = await Promise.all(
        [ana, ben, silent, guest, speaking, given].map((one) => isIn(stage, space, one)),
      );
      expect(there).toEqual([false, true, false, false, true, true]);
      expect((await stage.storage.invitation(space, open.invitation, now)).ok).toBe(false);
    });

    test("who revokes the one that let it in stays", async () => {
      const { space, ana } = await newSpace();
      const paper = await comeBy(stage, space, ana);
      const phone = await comeBy(stage, space, paper);

      expect(await stage.storage.revoke(space, phone, paper)).toEqual(fine);
      expect(await isIn(stage, space, phone)).toBe(true);
    });

    test("a link that let in someone who is gone by now lets them in no more", async () => {
      const { space, ana } = await newSpace();
      const invitation = newInvitation();
      const joining = joiningWith(invitation.invitation);
      await stage.storage.invite(space, ana, invitation, now);
      await stage.storage.redeem(space, joining, now);
      await stage.storage.revoke(space, ana, joining.device);

      expect(await stage.storage.redeem(space, joining, now)).toMatchObject({ ok: false });
    });

    test("with the last device the space is gone", async () => {
      const { space, ana } = await newSpace();
      await stage.storage.append(space, makeRun(ana, 1, 1));

      await stage.storage.revoke(space, ana, ana);

      expect(await stage.storage.heads([space])).toEqual(new Map());
    });
  });

  test("a space is made once; its maker may ask again", async () => {
    const { space, ana } = await newSpace();

    expect(await stage.storage.createSpace(space, ana, key)).toEqual(fine);
    expect(await stage.storage.createSpace(space, randomId(), key)).toEqual({
      ok: false,
      error: { type: "taken" },
    });
  });

  test("a deleted space leaves nothing, and no other loses anything", async () => {
    const [{ space, ana, ben }, other] = [await newCouple(), await newSpace()];
    await stage.storage.append(space, makeRun(ana, 1, 3));
    await stage.storage.append(other.space, makeRun(other.ana, 1, 3));
    await stage.storage.putPush(space, ben, {
      endpoint: "https://push.test/1",
      p256dh: "p",
      auth: "a",
    });

    expect(await stage.storage.deleteSpace(space, ben)).toEqual(fine);

    expect(await stage.storage.since(space, ana, 0, plenty)).toEqual(noAccess);
    expect(await stage.storage.heads([space, other.space])).toEqual(new Map([[other.space, 3]]));
    expect(await stage.storage.pushAddresses(space)).toEqual([]);
  });

  test("a device is woken where it last asked to be, until it asks no more", async () => {
    const { space, ana, ben } = await newCouple();
    await stage.storage.putPush(space, ana, at(1));
    await stage.storage.putPush(space, ana, at(2));
    await stage.storage.putPush(space, ben, at(3));
    await stage.storage.dropPush(space, ben);

    expect(await stage.storage.pushAddresses(space)).toEqual([{ device: ana, ...at(2) }]);
    expect(await stage.storage.putPush(space, randomId(), at(4))).toEqual(noAccess);
  });

  test("a secret is made once and is the same for all who ask", async () => {
    const called = randomId();

    const answers = await Promise.all(
      ["a", "b", "c"].map((fresh) => stage.storage.secret(called, fresh)),
    );

    expect(new Set(answers).size).toBe(1);
    expect(await stage.storage.secret(called, "d")).toBe(answers[0]);
  });
}

function wrap(device: string, text = "sealed"): Wrap {
  return { device, body: new Uint8Array(Buffer.from(text)) };
}

function at(number: number): PushAddress {
  return { endpoint: `https://push.test/${number}`, p256dh: "p", auth: "a" };
}

/** Comes by a link of `host`, and says nothing. */
async function comeBy({ storage }: Stage, space: string, host: string): Promise<string> {
  const invitation = newInvitation();
  const joining = joiningWith(invitation.invitation);
  expect(await storage.invite(space, host, invitation, now)).toEqual(fine);
  expect(await storage.redeem(space, joining, now)).toEqual(fine);
  return joining.device;
}

async function isIn({ storage }: Stage, space: string, device: string): Promise<boolean> {
  return (await storage.memberKey(space, device)) !== null;
}
