import { afterAll, afterEach, describe, expect, test } from "vitest";
import {
  ask,
  begin,
  come,
  createBrowsers,
  deviceOf,
  inOf,
  isShared,
  note,
  notesIn,
  statusIn,
  until,
  type Browser,
} from "../../../test/us.ts";
import { activeMembers } from "../../core/sync/device.ts";
import { openRecovery } from "../../core/sync/recovery.ts";

const { browser, couple } = createBrowsers(afterAll, afterEach);

const idOf = ({ space }: Browser) => deviceOf(space).keys.device;
const devicesOf = (seen: Browser, whose: Browser) =>
  activeMembers(deviceOf(seen.space)).filter(
    ([, { person }]) => person === deviceOf(whose.space).person,
  );
const papersOf = (seen: Browser, whose: Browser) =>
  devicesOf(seen, whose).filter(([, { isPaper }]) => isPaper);

async function makeWords(one: Browser): Promise<string> {
  await until(one.space, () => one.space.connection.peek() === "live" && isShared(one.space));
  const words = await one.space.makeWords();
  if (words === null) throw new Error("The relay did not answer.");
  return words;
}

describe("Ana has twelve words, and loses her phone", () => {
  test("the words open the space in a new browser, and the lost phone is out", async () => {
    const { ana, ben } = await couple();
    const words = await makeWords(ana);
    await ana.space.share(note("before"));
    await until(ben.space, () => notesIn(ben.space).includes("before"));

    const fresh = await browser();
    expect(await fresh.space.comeBack(words)).toEqual({ ok: true, value: null });
    await until(fresh.space, () => statusIn(fresh.space) === "agreed");
    await until(ana.space, () => ana.space.connection.peek() === "out");
    await until(ben.space, () => devicesOf(ben, fresh).length === 1);
    await ben.space.share(note("just for you two"));
    await until(fresh.space, () => notesIn(fresh.space).includes("just for you two"));

    expect(notesIn(fresh.space)).toContain("before");
    expect(notesIn(ana.space)).not.toContain("just for you two");
    expect(devicesOf(ben, fresh).map(([id]) => id)).toEqual([idOf(fresh)]);
    expect([fresh, ben].map(({ space }) => deviceOf(space).troubles)).toEqual([[], []]);
  });

  test("a phone that is switched on again later is let in no more, and says so", async () => {
    const { ana } = await couple();
    const words = await makeWords(ana);
    ana.space.end();
    const fresh = await browser();
    await fresh.space.comeBack(words);
    await until(fresh.space, () => inOf(fresh.space)?.isBack === false);

    const again = await browser(ana.disk);
    await until(again.space, () => again.space.connection.peek() !== "waiting");
    expect(again.space.connection.peek()).toBe("out");
  });

  test("the words have done their work: nobody comes in by them again, and nothing of them is left", async () => {
    const { ana } = await couple();
    const words = await makeWords(ana);
    const fresh = await browser();
    await fresh.space.comeBack(words);
    await until(fresh.space, () => inOf(fresh.space)?.papers.length === 0);

    const late = await browser();
    expect(await late.space.comeBack(words)).toEqual({ ok: false, error: { type: "used" } });
    expect(await openRecovery(words, late.line.request)).toMatchObject({ error: { status: 401 } });
    expect(late.disk.json).toBeNull();
  });

  test("new words take the place of the old ones", async () => {
    const { ana } = await couple();
    const first = await makeWords(ana);
    const second = await makeWords(ana);
    await until(ana.space, () => inOf(ana.space)?.papers.length === 1);

    expect(papersOf(ana, ana)).toHaveLength(1);
    const late = await browser();
    expect(await late.space.comeBack(first)).toEqual({ ok: false, error: { type: "used" } });
    expect((await late.space.comeBack(second)).ok).toBe(true);
  });

  test("without a connection there are no words, and what there was stays", async () => {
    const { ana } = await couple();
    await makeWords(ana);
    ana.line.cut();
    expect(await ana.space.makeWords()).toBeNull();
    expect(papersOf(ana, ana)).toHaveLength(1);
  });

  test("who is in a space already is not taken out of it", async () => {
    const { ana, ben } = await couple();
    const words = await makeWords(ana);
    expect(await ben.space.comeBack(words)).toEqual({ ok: false, error: { type: "taken" } });
    expect(statusIn(ben.space)).toBe("agreed");
  });

  test("a wrong word is named before anything is asked of anybody", async () => {
    const fresh = await browser();
    expect(await fresh.space.comeBack("tigar")).toMatchObject({
      error: { type: "no-recovery-code", wrong: [{ place: 1, nearest: "tiger" }] },
    });
    expect(fresh.line.sent).toEqual([]);
  });

  test("when the relay is out of reach, the words can be typed again later", async () => {
    const { ana } = await couple();
    const words = await makeWords(ana);
    const fresh = await browser();
    fresh.line.cut();
    expect(await fresh.space.comeBack(words)).toEqual({
      ok: false,
      error: { type: "unreachable" },
    });
    fresh.line.isCut = false;
    expect((await fresh.space.comeBack(words)).ok).toBe(true);
  });
});

test("leaving and deleting takes the box of the words with it", async () => {
  const ana = await browser();
  await begin(ana);
  await ana.space.share(ask);
  const words = await makeWords(ana);
  await ana.space.leave(true);
  await until(ana.space, () => ana.space.kept.peek()?.type === "out");
  expect(await openRecovery(words, ana.line.request)).toMatchObject({ error: { status: 401 } });
});

test("a link that is older than the last epoch lets its newcomer read all that comes", async () => {
  const { ana, ben } = { ana: await browser(), ben: await browser() };
  const fragment = await begin(ana);
  await makeWords(ana);
  await until(ana.space, () => deviceOf(ana.space).epochs.has(2));
  expect(await come(ben.space, fragment)).toBe(true);
  for (const { space } of [ana, ben]) await until(space, () => statusIn(space) === "agreed");
  await ana.space.share(note("for you"));
  await until(ben.space, () => notesIn(ben.space).includes("for you"));
  expect([ana, ben].map(({ space }) => deviceOf(space).troubles)).toEqual([[], []]);
});
