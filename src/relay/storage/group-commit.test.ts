import { expect, test } from "vitest";
import { createGroupCommit, type GroupCommit } from "./group-commit.ts";

/** A database whose commits can fail, and that remembers what it was told. */
function createWorld(): { readonly group: GroupCommit; readonly story: string[]; fail: boolean } {
  const story: string[] = [];
  const world = { story, fail: false };
  const transaction = (work: () => void): void => {
    story.push("begin");
    work();
    if (world.fail) throw new Error("the disk is full");
    story.push("commit");
  };
  const group = createGroupCommit({ transaction }, () => story.push("rollback"));
  return Object.assign(world, { group });
}

test("what is asked for at once shares one transaction, and is answered after it", async () => {
  const { group, story } = createWorld();

  const answers = await Promise.all(
    ["a", "b", "c"].map(async (name) => {
      const answer = await group.run(() => {
        story.push(name);
        return name.toUpperCase();
      });
      story.push(answer);
      return answer;
    }),
  );

  expect(answers).toEqual(["A", "B", "C"]);
  expect(story).toEqual(["begin", "a", "b", "c", "commit", "A", "B", "C"]);
});

test("one that throws takes nobody with it", async () => {
  const { group, story } = createWorld();
  const work = (name: string) => () => {
    story.push(name);
    if (name === "b") throw new Error("a bug");
    return name;
  };

  const answers = await Promise.allSettled(["a", "b", "c"].map((name) => group.run(work(name))));

  expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(story.join(" ")).toBe("begin a b rollback begin a commit begin b rollback begin c commit");
});

test("nothing is acknowledged that was not committed", async () => {
  const world = createWorld();
  world.fail = true;

  const answers = await Promise.allSettled([1, 2].map((one) => world.group.run(() => one)));
  world.fail = false;

  expect(answers.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(world.story).not.toContain("commit");
  expect(await world.group.run(() => "afterwards")).toBe("afterwards");
});

test("closing waits for what was asked for and refuses what is asked for after it: nothing runs later", async () => {
  const { group, story } = createWorld();
  const before = group.run(() => story.push("before"));
  const closed = group.close().then(() => story.push("closed"));
  const after = group.run(() => story.push("after"));
  // Whoever is answered by the last group may have something to ask at once.
  const answered = before.then(() => group.run(() => story.push("answered")));
  const answers = Promise.allSettled([before, after, answered]);

  await closed;
  expect((await answers).map(({ status }) => status)).toEqual([
    "fulfilled",
    "rejected",
    "rejected",
  ]);
  await new Promise((resolve) => setImmediate(resolve));
  expect(story).toEqual(["begin", "before", "commit", "closed"]);
});
