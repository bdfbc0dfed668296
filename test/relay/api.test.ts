import { randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { encodeBase64Url } from "../../src/core/sync/base64-url.ts";
import { encodeMessage, idBytes } from "../../src/core/sync/codec.ts";
import { createApiStage, messageIn, refusal } from "./api-stage.ts";
import {
  bearer,
  createCouple,
  createKeys,
  createSpace,
  getToken,
  invite,
  newInvited,
  postJson,
  redeem,
  textIn,
} from "./device.ts";
import { makeRun, randomId } from "./envelopes.ts";

const { pushed, clock, request, append, get, remove } = await createApiStage();

describe("two people by way of the relay", () => {
  test("from nothing to a log that both read", async () => {
    const { space, ana, ben } = await createCouple(request);
    const run = makeRun(ana.keys.id, 1, 2);

    const acknowledged = await messageIn(await append(space, ana.token, run));
    const read = await messageIn(await get(`/v1/spaces/${space}/envelopes?after=1`, ben.token));

    expect(acknowledged).toEqual({ ok: true, value: { type: "ack", request: 1, deviceSeq: 2 } });
    expect(read).toEqual({
      ok: true,
      value: {
        type: "events",
        after: 1,
        upTo: 2,
        head: 2,
        entries: [{ seq: 2, device: ana.keys.id, deviceSeq: 2, envelope: run.envelopes[1] }],
      },
    });
  });

  test("the invited sees the welcome, comes in, and no other does after", async () => {
    const space = randomId();
    const ana = createKeys();
    const token = await textIn(await createSpace(request, space, ana), "token");
    const invited = newInvited();
    const welcome = randomBytes(300);
    await invite(request, space, token, invited, welcome);
    const path = `/v1/spaces/${space}/invitations/${invited.id}`;

    const seen: unknown = await (await get(path)).json();
    const ben = createKeys();
    const first = await redeem(request, space, invited, ben);
    const again = await redeem(request, space, invited, ben);
    const second = await redeem(request, space, invited, createKeys());

    expect(seen).toEqual({ welcome: encodeBase64Url(welcome) });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(await refusal(second)).toEqual([404, { error: "no-invitation" }]);
    expect(await refusal(await get(path))).toEqual([404, { error: "no-invitation" }]);
  });

  test("without the secret of the link nobody comes in, and a week later nobody at all", async () => {
    const space = randomId();
    const token = await textIn(await createSpace(request, space, createKeys()), "token");
    const invited = newInvited();
    await invite(request, space, token, invited);

    const guessed = await redeem(request, space, { ...newInvited(), id: invited.id }, createKeys());
    clock.now += 7 * 24 * 3600 * 1000;
    const late = await redeem(request, space, invited, createKeys());

    expect(await refusal(guessed)).toEqual([401, { error: "unproven" }]);
    expect(await refusal(late)).toEqual([404, { error: "no-invitation" }]);
  });

  test("a proof made for one device admits no other", async () => {
    const space = randomId();
    const token = await textIn(await createSpace(request, space, createKeys()), "token");
    const invited = newInvited();
    await invite(request, space, token, invited);
    const [ben, eve] = [createKeys(), createKeys()];
    const stolen = {
      id: invited.id,
      keys: {
        ...invited.keys,
        sign: () =>
          invited.keys.sign({
            purpose: "redeem",
            space,
            device: ben.id,
            about: idBytes(invited.id),
          }),
      },
    };

    expect(await refusal(await redeem(request, space, stolen, eve))).toEqual([
      401,
      { error: "unproven" },
    ]);
  });

  test("who leaves is out at once, and all see when", async () => {
    const { space, ana, ben } = await createCouple(request);
    await append(space, ben.token, makeRun(ben.keys.id, 1, 3));

    const left = await remove(`/v1/spaces/${space}/members/${ben.keys.id}`, ben.token);
    const afterwards = await append(space, ben.token, makeRun(ben.keys.id, 4, 1));
    const members: unknown = await (await get(`/v1/spaces/${space}/members`, ana.token)).json();

    expect(left.status).toBe(204);
    expect(await refusal(afterwards)).toEqual([403, { error: "no-access" }]);
    expect(await refusal(await getToken(request, space, ben.keys))).toEqual([
      401,
      { error: "unproven" },
    ]);
    expect(members).toMatchObject({ members: expectedMembers(ana.keys.id, ben.keys.id) });
  });

  test("a deleted space is gone for both", async () => {
    const { space, ana, ben } = await createCouple(request);

    const deleted = await remove(`/v1/spaces/${space}`, ben.token);

    expect(deleted.status).toBe(204);
    expect(await refusal(await get(`/v1/spaces/${space}/envelopes`, ana.token))).toEqual([
      403,
      { error: "no-access" },
    ]);
  });

  test("keys of an epoch reach the device they are for", async () => {
    const { space, ana, ben } = await createCouple(request);
    const body = encodeBase64Url(randomBytes(80));
    const wraps = [{ device: ben.keys.id, body }];
    const post = (epoch: number) =>
      request(`/v1/spaces/${space}/keywraps`, postJson({ epoch, wraps }, ana.token));

    expect((await post(1)).status).toBe(204);
    expect(await refusal(await post(1))).toEqual([409, { error: "taken" }]);
    expect(await refusal(await post(3))).toEqual([409, { error: "stale" }]);
    expect(await (await get(`/v1/spaces/${space}/keywraps`, ben.token)).json()).toEqual({
      epoch: 1,
      keywraps: [{ epoch: 1, author: ana.keys.id, body }],
    });
  });

  test("a snapshot stands for what the one before it covered", async () => {
    const { space, ana, ben } = await createCouple(request);
    await append(space, ana.token, makeRun(ana.keys.id, 1, 4));
    const put = (upTo: number, text: string) =>
      request(`/v1/spaces/${space}/snapshot`, {
        method: "PUT",
        headers: bearer(ana.token),
        body: encodeMessage({ type: "snapshot", upTo, body: Buffer.from(text) }),
      });
    await put(2, "two");
    await put(4, "four");
    const path = `/v1/spaces/${space}`;

    expect(await refusal(await get(`${path}/envelopes`, ben.token))).toEqual([
      410,
      { error: "compacted" },
    ]);
    expect(await messageIn(await get(`${path}/snapshot`, ben.token))).toEqual({
      ok: true,
      value: { type: "snapshot", upTo: 4, body: new Uint8Array(Buffer.from("four")) },
    });
    expect(await messageIn(await get(`${path}/snapshot?previous`, ben.token))).toEqual({
      ok: true,
      value: { type: "snapshot", upTo: 2, body: new Uint8Array(Buffer.from("two")) },
    });
    expect(await refusal(await put(3, "three"))).toEqual([409, { error: "stale" }]);
  });

  test("the other is woken with nothing in it, once in a minute, until its address is gone", async () => {
    const { space, ana, ben } = await createCouple(request);
    const put = (endpoint: string) =>
      request(`/v1/spaces/${space}/push`, {
        ...postJson({ endpoint, p256dh: "B".repeat(87), auth: "a".repeat(22) }, ben.token),
        method: "PUT",
      });
    pushed.length = 0;
    const write = async (deviceSeq: number) => {
      await append(space, ana.token, makeRun(ana.keys.id, deviceSeq, 1));
      await new Promise((resolve) => setTimeout(resolve, 20));
    };

    expect((await put("https://fcm.googleapis.com/fcm/send/gone")).status).toBe(204);
    await write(1);
    await write(2);
    clock.now += 61_000;
    await write(3);

    expect(pushed).toEqual([
      {
        endpoint: "https://fcm.googleapis.com/fcm/send/gone",
        p256dh: "B".repeat(87),
        auth: "a".repeat(22),
      },
    ]);
    for (const inside of [
      "http://fcm.googleapis.com/x",
      "https://169.254.169.254/",
      "https://fcm.googleapis.com.evil.example/",
      "https://localhost:5432/",
      "https://u@fcm.googleapis.com/",
    ]) {
      expect(await refusal(await put(inside))).toEqual([400, { error: "malformed" }]);
    }
  });
});

function expectedMembers(present: string, gone: string): readonly object[] {
  return [
    { device: present, revokedAt: null },
    { device: gone, revokedAt: 3 },
  ].toSorted((a, b) => (a.device < b.device ? -1 : 1));
}
