import { randomBytes } from "node:crypto";
import { assert, asyncProperty, constantFrom, json, oneof, uint8Array } from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeBase64Url } from "../../src/core/sync/base64-url.ts";
import { encodeMessage } from "../../src/core/sync/codec.ts";
import { sizes } from "../../src/core/sync/message.ts";
import { defaultLimits } from "../../src/relay/limits.ts";
import { createApiStage, refusal } from "./api-stage.ts";
import { bearer, createCouple, createKeys, createSpace, type Request } from "./device.ts";
import { makeRun, randomId } from "./envelopes.ts";

const { lines, clock, request, append, get } = await createApiStage();

const late: Request = async (path, init) => {
  const response = await request(path, init);
  if (path === "/v1/challenge") clock.now += 60_001;
  return response;
};
const foreign: Request = async (path, init) =>
  path === "/v1/challenge"
    ? Response.json({ challenge: encodeBase64Url(randomBytes(40)) })
    : request(path, init);

describe("what does not fit is refused", () => {
  test("a token opens one space, for an hour, unchanged", async () => {
    const [one, other] = [await createCouple(request), await createCouple(request)];
    const path = `/v1/spaces/${one.space}/members`;
    const { token } = one.ana;
    const forged = `${token.slice(0, -1)}${token.endsWith("A") ? "B" : "A"}`;

    const answers = [
      await get(path),
      await get(path, other.ana.token),
      await get(path, forged),
      await get(path, ""),
      await get("/v1/spaces/nonsense/members", token),
    ];
    const before = await get(path, token);
    clock.now += 3_600_001;
    const after = await get(path, token);

    expect([before.status, after.status]).toEqual([200, 401]);
    for (const answer of answers) {
      expect(await refusal(answer)).toEqual([401, { error: "unproven" }]);
    }
  });

  test("a challenge is good for a minute, and only ours is", async () => {
    const space = randomId();
    const keys = createKeys();

    for (const asked of [late, foreign]) {
      expect(await refusal(await createSpace(asked, space, keys))).toEqual([
        401,
        { error: "unproven" },
      ]);
    }
  });

  test("one device cannot write as another", async () => {
    const { space, ana, ben } = await createCouple(request);

    const answer = await append(space, ben.token, makeRun(ana.keys.id, 1, 1));

    expect(await refusal(answer)).toEqual([403, { error: "no-access" }]);
  });

  test("too early, and another under the same number, each say what is the matter", async () => {
    const { space, ana } = await createCouple(request);
    await append(space, ana.token, makeRun(ana.keys.id, 1, 2));

    expect(await refusal(await append(space, ana.token, makeRun(ana.keys.id, 5, 1)))).toEqual([
      409,
      { error: "gap", expected: 3 },
    ]);
    expect(await refusal(await append(space, ana.token, makeRun(ana.keys.id, 2, 1)))).toEqual([
      409,
      { error: "taken" },
    ]);
  });

  test("too large, in each place where size counts", async () => {
    const { space, ana } = await createCouple(request);
    const path = `/v1/spaces/${space}`;
    const put = (body: Uint8Array<ArrayBuffer>) =>
      request(`${path}/snapshot`, { method: "PUT", headers: bearer(ana.token), body });
    const post = (body: Uint8Array<ArrayBuffer>) =>
      request(`${path}/envelopes`, { method: "POST", headers: bearer(ana.token), body });

    expect([
      (await post(new Uint8Array(sizes.largestAppend + 1))).status,
      (
        await post(
          encodeMessage({
            type: "append",
            request: 1,
            run: makeRun(ana.keys.id, 1, 1, sizes.largestEnvelope),
          }),
        )
      ).status,
      (await put(new Uint8Array(sizes.largestSnapshot + 65))).status,
      (
        await put(
          encodeMessage({
            type: "snapshot",
            upTo: 0,
            body: new Uint8Array(sizes.largestSnapshot + 1),
          }),
        )
      ).status,
    ]).toEqual([413, 400, 413, 413]);
  });

  test("too much from one space is slowed down, with the seconds to wait", async () => {
    const { space, ana } = await createCouple(request);
    const { burst } = defaultLimits.space;
    for (let deviceSeq = 1; deviceSeq <= burst; deviceSeq += 1) {
      await append(space, ana.token, makeRun(ana.keys.id, deviceSeq, 1, 136));
    }

    const more = await append(space, ana.token, makeRun(ana.keys.id, burst + 1, 1));

    expect(await refusal(more)).toEqual([429, { error: "rate", seconds: 1 }]);
    expect(more.headers.get("retry-after")).toBe("1");
    clock.now += 1000;
    expect((await append(space, ana.token, makeRun(ana.keys.id, burst + 1, 1))).status).toBe(200);
  });

  test("new spaces come slowly from one address, and large bodies only where they belong", async () => {
    const { burst } = defaultLimits.creations;
    const created: Response[] = [];
    for (let made = 0; made <= burst; made += 1) {
      created.push(await createSpace(request, randomId(), createKeys()));
    }
    const huge = await request("/v1/spaces", { method: "POST", body: new Uint8Array(65 * 1024) });
    clock.now += 60_000;

    expect(created.at(-1)?.status).toBe(429);
    expect(created.filter(({ status }) => status === 201).length).toBeGreaterThan(0);
    expect(await refusal(huge)).toEqual([413, { error: "too-large" }]);
    expect((await createSpace(request, randomId(), createKeys())).status).toBe(201);
  });

  test("any garbage at any door is a clear 4xx", async () => {
    const { space, ana } = await createCouple(request);
    const doors: readonly (readonly [string, string])[] = [
      ["POST", "/v1/spaces"],
      ["POST", `/v1/spaces/${space}/token`],
      ["POST", `/v1/spaces/${space}/envelopes`],
      ["PUT", `/v1/spaces/${space}/snapshot`],
      ["POST", `/v1/spaces/${space}/keywraps`],
      ["POST", `/v1/spaces/${space}/invitations`],
      ["POST", `/v1/spaces/${space}/invitations/${randomId()}/redeem`],
      ["POST", `/v1/spaces/${space}/invitations/x/redeem`],
      ["DELETE", `/v1/spaces/${space}/invitations/x`],
      ["DELETE", `/v1/spaces/${space}/members/x`],
      ["GET", `/v1/spaces/${space}/envelopes?after=-1`],
      ["GET", `/v1/spaces/${space}/envelopes?after=99999999999`],
      ["GET", "/v1/spaces/x/invitations/y"],
      ["PUT", `/v1/spaces/${space}/push`],
      ["GET", "/v1/nothing"],
    ];
    const garbage = oneof(
      uint8Array({ maxLength: 400 }),
      json().map((text) => new Uint8Array(Buffer.from(text))),
    );

    await assert(
      asyncProperty(constantFrom(...doors), garbage, async ([method, path], bytes) => {
        const body = method === "POST" || method === "PUT" ? { body: new Uint8Array(bytes) } : {};
        const response = await request(path, { method, headers: bearer(ana.token), ...body });
        expect(response.status).toBeGreaterThanOrEqual(400);
        expect(response.status).toBeLessThan(500);
        expect(await response.json()).toHaveProperty("error");
      }),
      { numRuns: 300 },
    );
  });
});

describe("what the operator sees", () => {
  test("that it is well, and figures without a name in them", async () => {
    const couple = await createCouple(request);
    await append(couple.space, couple.ana.token, makeRun(couple.ana.keys.id, 1, 3));

    const metrics = await (await get("/metrics", "watch")).text();

    expect(await (await get("/healthz")).text()).toBe("ok");
    expect(metrics).toMatch(/^relay_appends_total\{outcome="kept"\} [1-9]\d*$/mu);
    expect(metrics).toContain('route="/v1/spaces/:space/envelopes"');
    for (const secret of [couple.space, couple.ana.keys.id, couple.ben.keys.id, "nonsense"]) {
      expect(metrics).not.toContain(secret);
    }
  });

  test("and nobody else: without the token there is no such page", async () => {
    for (const token of [undefined, "", "watc", "watch1", "another"]) {
      expect(await refusal(await get("/metrics", token))).toEqual([404, { error: "not-found" }]);
    }
  });

  test("a log that says nothing of whom it was", async () => {
    const couple = await createCouple(request);
    await get(`/v1/spaces/${couple.space}/members`, couple.ana.token);
    const text = lines.join("\n");

    for (const secret of [couple.space, couple.ana.keys.id, couple.ana.token]) {
      expect(text).not.toContain(secret);
    }
  });

  test("headers that leave nothing to run, frame or keep", async () => {
    const { headers } = await get("/v1/nothing");

    expect([
      headers.get("content-security-policy"),
      headers.get("strict-transport-security"),
      headers.get("cross-origin-opener-policy"),
      headers.get("x-content-type-options"),
      headers.get("referrer-policy"),
      headers.get("cache-control"),
    ]).toEqual([
      "default-src 'none'; frame-ancestors 'none'; sandbox",
      "max-age=63072000; includeSubDomains",
      "same-origin",
      "nosniff",
      "no-referrer",
      "no-store",
    ]);
  });
});
