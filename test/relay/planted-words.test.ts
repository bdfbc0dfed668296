import { randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { encodeMessage } from "../../src/core/sync/codec.ts";
import { bearer, createCouple, invite, newInvited, requestTo, type Request } from "./device.ts";
import { makeRun } from "./envelopes.ts";
import { createRelayProcess } from "./relay-process.ts";
import { startForTests } from "./services.ts";

const { postgres, stop } = await startForTests(["postgres"]);
afterAll(stop);

/** Two hundred words that are nowhere else. */
const planted = Array.from(
  { length: 200 },
  (_, index) => `planted${index}x${randomBytes(6).toString("hex")}`,
);
let next = 0;
const word = (): string => {
  next += 1;
  return planted[next % planted.length] ?? "";
};

/** All that a browser says without being asked, and all that a person may put where it does not belong. */
function talkative(origin: string): Request {
  const request = requestTo(origin);
  return (path, init) => {
    const headers = new Headers(init?.headers);
    for (const name of ["User-Agent", "Referer", "Cookie", "X-Forwarded-For", "Accept-Language"]) {
      headers.set(name, word());
    }
    const query = `${path.includes("?") ? "&" : "?"}${word()}=${word()}`;
    return request(`${path}${query}`, { ...init, headers });
  };
}

async function live(origin: string): Promise<readonly string[]> {
  const request = talkative(origin);
  const { space, ana, ben } = await createCouple(request);
  const path = `/v1/spaces/${space}`;
  for (let deviceSeq = 1; deviceSeq <= 20; deviceSeq += 1) {
    await request(`${path}/envelopes`, {
      method: "POST",
      headers: bearer(ana.token),
      body: encodeMessage({ type: "append", request: 1, run: makeRun(ana.keys.id, deviceSeq, 1) }),
    });
  }
  await request(`${path}/snapshot`, {
    method: "PUT",
    headers: bearer(ben.token),
    body: encodeMessage({ type: "snapshot", upTo: 10, body: randomBytes(100) }),
  });
  await invite(request, space, ana.token, newInvited());
  const refused = await Promise.all(
    Array.from({ length: 60 }, () =>
      request(`/v1/${word()}/${word()}`, {
        method: "POST",
        headers: bearer(word()),
        body: JSON.stringify({ [word()]: word() }),
      }),
    ),
  );
  expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([404]));
  return [space, ana.token, ben.token];
}

const found = (text: string, words: readonly string[]): readonly string[] =>
  words.filter((one) => text.includes(one));

test("on disk with SQLite, and in the log, there is not one of the planted words", async () => {
  const folder = mkdtempSync(join(tmpdir(), "elbowroom-planted-"));
  const relay = await createRelayProcess({ DATA: folder });
  await relay.start();

  const [space, ...tokens] = await live(relay.origin);
  // While it runs: the write-ahead log is read too.
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), "latin1"));
  await relay.stop();

  expect(found(files.join(""), [...planted, ...tokens])).toEqual([]);
  expect(found(relay.output(), [...planted, ...tokens, space ?? ""])).toEqual([]);
  expect(found(files.join(""), [space ?? ""])).toEqual([space]);
});

describe.runIf(postgres !== null)("with PostgreSQL", () => {
  test("in the database, and in the log, there is not one of the planted words", async () => {
    const relay = await createRelayProcess({ DATABASE_URL: postgres ?? "" });
    await relay.start();

    const [space, ...tokens] = await live(relay.origin);
    await relay.stop();
    const text = await dump(postgres ?? "");

    expect(found(text, [...planted, ...tokens])).toEqual([]);
    expect(found(relay.output(), [...planted, ...tokens, space ?? ""])).toEqual([]);
    expect(found(text, [space ?? ""])).toEqual([space]);
  });
});

/** Every row of every table, bytes as they are. */
async function dump(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const tables = await client.query<{ readonly name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public'",
  );
  const parts: string[] = [];
  for (const { name } of tables.rows) {
    const { rows } = await client.query<Record<string, unknown>>(`select * from "${name}"`);
    for (const row of rows) {
      parts.push(
        ...Object.values(row).map((value) =>
          Buffer.isBuffer(value) ? value.toString("latin1") : String(value),
        ),
      );
    }
  }
  await client.end();
  return parts.join("\n");
}
