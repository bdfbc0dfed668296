import { afterAll, afterEach, describe, expect, test } from "vitest";
import {
  ask,
  begin,
  come,
  createBrowsers,
  deviceOf,
  inOf,
  isLinkOpen,
  isShared,
  note,
  notesIn,
  statusIn,
  until,
  yes,
} from "../../../test/us.ts";
import { openSpaceEnvelope } from "../../core/crypto/space-envelope.ts";
import { textToBytes } from "../../core/crypto/primitives.ts";
import { parsePayload } from "../../core/sync/payload.ts";
import { noItems } from "../../core/sync/write.ts";
import { sharedItems, shownAsks } from "./shown-space.ts";

const { browser, couple } = createBrowsers(afterAll, afterEach);

describe("Ana asks, and Ben answers by her link", () => {
  test("and both see the same yes, and nothing waits", async () => {
    const { ana, ben } = await couple();
    for (const { space } of [ana, ben]) {
      await until(space, () => isShared(space));
      expect(deviceOf(space).troubles).toEqual([]);
    }
    expect(inOf(ana.space)?.link).toBeNull();
  });

  test("and what she previewed is, byte for byte, what is behind the link and in the space", async () => {
    const [ana, ben] = [await browser(), await browser()];
    const welcome = await ben.space.look(await begin(ana));
    const { space, epochs, keys, own } = deviceOf(ana.space);
    const sealed = own[0]?.bytes;
    const key = epochs.get(1);
    if (sealed === undefined || key === undefined) throw new Error("Nothing was shared.");
    const envelope = openSpaceEnvelope(key, space, sealed, () => keys.publicKey);
    const payload = envelope.ok ? parsePayload(envelope.value.plaintext) : envelope;

    expect(payload.ok && payload.value.items).toEqual(ask);
    expect(welcome.ok && textToBytes(welcome.value.words)).toEqual(ask);
  });

  test("and looking at the letter changes nothing on her side", async () => {
    const [ana, ben] = [await browser(), await browser()];
    const fragment = await begin(ana);
    const before = deviceOf(ana.space);
    await ben.space.look(fragment);
    await ana.space.share(note("still here"));
    await until(ana.space, () => isShared(ana.space));

    expect(deviceOf(ana.space).log.members).toEqual(before.log.members);
    expect(notesIn(ana.space)).toEqual(["still here"]);
  });
});

describe("without a connection", () => {
  test("what is begun is kept, and goes out by itself once there is one", async () => {
    const ana = await browser();
    ana.line.cut();
    expect(await ana.space.begin(ask)).toBe(true);
    expect(inOf(ana.space)).toMatchObject({ isRegistered: false, link: { openedAt: null } });
    ana.line.isCut = false;
    ana.space.retry();
    await until(ana.space, () => isLinkOpen(ana.space) && isShared(ana.space));
  });

  test("an answer is kept over a closed tab, and goes out at the next visit", async () => {
    const [ana, ben] = [await browser(), await browser()];
    const fragment = await begin(ana);
    const welcome = await ben.space.look(fragment);
    ben.line.cut();
    expect(welcome.ok && (await ben.space.join(fragment, welcome.value, yes))).toBe(true);
    expect(ben.space.kept.peek()?.type).toBe("joining");
    ben.space.end();
    const again = await browser(ben.disk);
    await until(again.space, () => inOf(again.space) !== null);
    await until(ana.space, () => statusIn(ana.space) === "agreed");
  });

  test("both write, and both have both once they are back", async () => {
    const { ana, ben } = await couple();
    for (const { space } of [ana, ben]) await until(space, () => isShared(space));
    for (const { line } of [ana, ben]) line.cut();
    expect(await ana.space.share(note("from Ana"))).toBe(true);
    expect(await ben.space.share(note("from Ben"))).toBe(true);
    expect([ana, ben].map(({ space }) => isShared(space))).toEqual([false, false]);
    for (const { line, space } of [ana, ben]) {
      line.isCut = false;
      space.retry();
    }
    for (const { space } of [ana, ben]) {
      await until(space, () => notesIn(space).length === 2 && isShared(space));
    }
  });
});

describe("a link", () => {
  test("lets in one of two, and tells the other that it is closed", async () => {
    const [ana, ben, eve] = [await browser(), await browser(), await browser()];
    const fragment = await begin(ana);
    await Promise.all([come(ben.space, fragment), come(eve.space, fragment)]);
    for (const { space } of [ben, eve]) {
      await until(space, () => inOf(space) !== null || space.isLinkClosed.peek());
    }

    expect([ben, eve].filter(({ space }) => inOf(space) !== null)).toHaveLength(1);
    const late = [ben, eve].find(({ space }) => inOf(space) === null);
    expect(await late?.space.forget()).toBe(true);
    expect(late?.disk.json).toBeNull();
  });

  test("that was taken back lets nobody in", async () => {
    const [ana, ben] = [await browser(), await browser()];
    const fragment = await begin(ana);
    expect(await ana.space.withdraw()).toBe(true);
    expect(await ben.space.look(fragment)).toEqual({ ok: false, error: { type: "closed" } });
  });

  test("for one more device brings in what is shared, as one's own", async () => {
    const { ana, ben } = await couple();
    expect(await ana.space.invite("device", noItems)).toBe(true);
    await until(ana.space, () => isLinkOpen(ana.space));
    const tablet = await browser();
    expect(await come(tablet.space, inOf(ana.space)?.link?.fragment ?? "", noItems)).toBe(true);
    await until(tablet.space, () => inOf(tablet.space) !== null);
    await until(tablet.space, () => statusIn(tablet.space) === "agreed");
    expect(deviceOf(tablet.space).person).toBe(deviceOf(ana.space).person);

    const lost = deviceOf(tablet.space).keys.device;
    await until(ana.space, () => deviceOf(ana.space).log.members.has(lost));
    expect(await ben.space.removeDevice(lost)).toBe(false);
    expect(await ana.space.removeDevice(lost)).toBe(true);
    await until(tablet.space, () => tablet.space.connection.peek() === "out");
  });
});

describe("Ben leaves", () => {
  test("and keeps a copy to read, and gets nothing that comes after", async () => {
    const { ana, ben } = await couple();
    expect(await ben.space.leave(false)).toBe(true);
    await until(ben.space, () => ben.space.kept.peek()?.type === "out");
    await ana.space.share(note("after"));

    expect(
      sharedItems(deviceOf(ben.space)).map(({ whose, item }) => [whose, item.kind, item.id]),
    ).toEqual([
      ["mine", "answer", "a"],
      ["theirs", "ask", "a"],
    ]);
    expect(notesIn(ben.space)).toEqual([]);
    const again = await browser(ben.disk);
    expect(again.space.kept.peek()?.type).toBe("out");
    expect(await again.space.forget()).toBe(true);
    expect(ben.disk.json).toBeNull();
  });

  test("and deletes it for both: each keeps the copy on their own device", async () => {
    const { ana, ben } = await couple();
    await ben.space.leave(true);
    await until(ben.space, () => ben.space.kept.peek()?.type === "out");
    await until(ana.space, () => ana.space.connection.peek() === "out");
    expect(shownAsks(deviceOf(ana.space))).toHaveLength(1);
  });

  test("without a connection too: from then on nothing of theirs goes out", async () => {
    const { ben } = await couple();
    ben.line.cut();
    expect(await ben.space.leave(false)).toBe(true);
    expect(await ben.space.share(note("too late"))).toBe(false);
    ben.line.isCut = false;
    ben.space.retry();
    await until(ben.space, () => ben.space.kept.peek()?.type === "out");
  });
});

test("a full disk keeps nothing, and says so", async () => {
  const { ana } = await couple();
  await until(ana.space, () => isShared(ana.space));
  ana.disk.isFull = true;
  expect(await ana.space.share(note("kept or not"))).toBe(false);
  expect(notesIn(ana.space)).toEqual([]);
});

test("what cannot be understood is left as it is", async () => {
  const disk = { json: { type: "in", device: "{}" }, isFull: false };
  const { space } = await browser(disk);
  expect(space.state.peek()).toBe("unreadable");
  expect(disk.json).toEqual({ type: "in", device: "{}" });
});
