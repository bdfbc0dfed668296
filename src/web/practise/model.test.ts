import { signal } from "@preact/signals";
import { beforeEach, describe, expect, it } from "vitest";
import type { ComposedDraft } from "../../core/compose/request.ts";
import { emptyNeed, noMinutes, type NeedAnswers } from "../../core/need/need.ts";
import { emptyPartner, type Partner } from "../../core/partner.ts";
import { createRoom } from "../../core/rehearsal/rehearsal.ts";
import { writtenLines } from "../../core/rehearsal/scenario.ts";
import { err, ok } from "../../core/result.ts";
import type { Rehearser } from "../worker/rehearser-client.ts";
import { createPractise, type PractiseModel } from "./model.ts";
import { createPlayer, playChair, scenarioSummaries } from "./play.ts";
import { createMemoryRehearsals, type RehearsalStore } from "./saved.ts";
import type { SceneTurn } from "./scene.ts";
import type { ScreenName } from "./screens.ts";
import { createWording } from "./wording.ts";

const ask = "I need Tuesday evening to myself, from seven till ten.";
const sharp = "You always leave me no time to read.";
const kind = "I can hear that this is hard for you. I love how you laugh. I still need it.";

/** Someone in the room: what they see, and what they do. */
type Visit = {
  readonly model: PractiseModel;
  readonly carried: ComposedDraft[];
  readonly says: (words: string) => Promise<void>;
  readonly lastTurn: () => SceneTurn;
  readonly path: () => readonly string[];
  readonly goesBack: () => void;
};
type Visiting = {
  readonly assessment?: "go-on" | "take-care" | "stop";
  readonly partner?: Partner;
  readonly need?: NeedAnswers;
  readonly store?: RehearsalStore;
  readonly isBroken?: { now: boolean };
};

async function visit(visiting: Visiting = {}): Promise<Visit> {
  const { assessment = "go-on", partner = emptyPartner, need, store, isBroken } = visiting;
  const room = createRoom(writtenLines);
  const player = createPlayer(room);
  const answer = <T>(make: () => T) =>
    Promise.resolve(isBroken?.now === true ? err({ type: "failed" } as const) : ok(make()));
  const rehearser: Rehearser = {
    scenarios: () => answer(() => scenarioSummaries),
    play: (script) => answer(() => player.play(script)),
    promptFor: (script) => answer(() => player.promptFor(script)),
    takeIfFit: (script, line) => answer(() => player.takeIfFit(script, line)),
    playChair: (chair) => answer(() => playChair(chair, room)),
  };
  const entries: ScreenName[] = [];
  const listeners: ((screen: ScreenName) => void)[] = [];
  const carried: ComposedDraft[] = [];
  const model = createPractise({
    rehearser,
    wording: createWording({
      rehearser,
      server: { find: async () => null, model: { complete: async () => ok("") } },
      browser: Promise.resolve(null),
    }),
    nextSeed: () => 3,
    gate: { pass: () => Promise.resolve(assessment), isStopped: signal(assessment === "stop") },
    history: {
      push: (screen) => entries.push(screen),
      back: () => {},
      listen: (onArrive) => void listeners.push(onArrive),
    },
    store: store ?? createMemoryRehearsals(),
    partner: signal(partner),
    need: signal(need ?? null),
    putOnCard: (draft) => carried.push(draft),
  });
  await model.load();
  return {
    model,
    carried,
    says: (words) => {
      model.talk.unsent.value = words;
      return model.talk.send();
    },
    lastTurn: () => {
      const turn = model.talk.scene.value?.path.at(-1);
      if (turn === undefined) throw new Error("Nothing was said.");
      return turn;
    },
    path: () => model.talk.scene.value?.path.map(({ text }) => text) ?? [],
    goesBack: () => {
      entries.pop();
      for (const arrive of listeners) arrive(entries.at(-1) ?? "choose");
    },
  };
}

async function sitDown(visiting: Visiting = {}): Promise<Visit> {
  const there = await visit(visiting);
  const [easiest] = there.model.scenarios.value;
  if (easiest === undefined) throw new Error("No scenario.");
  there.model.choose(easiest);
  await there.model.sitDown();
  return there;
}

describe("someone comes to practise", () => {
  it("and finds twelve talks and more, an easy one first, each with an easier one that is there", async () => {
    const { model } = await visit();
    const scenarios = model.scenarios.value;
    const ids = new Set<string | null>(scenarios.map(({ id }) => id));
    expect(scenarios.length).toBeGreaterThanOrEqual(12);
    expect(scenarios[0]?.id).toBe("free-evening");
    expect(scenarios.slice(1).filter(({ easierId }) => !ids.has(easierId))).toEqual([]);
  });

  it("and finds the situation that is most like what they found they need", async () => {
    const wanted = { ...noMinutes, activity: 120 };
    const { model } = await visit({ need: { ...emptyNeed, wanted } });
    expect(model.likeYours.value?.title).toBe("Who gets what time");
    expect((await visit()).model.likeYours.value).toBe(null);
  });

  it("with the partner as Say knows them, and may change how they are", async () => {
    const partner: Partner = { ...emptyPartner, temperament: "jokes", onTheirMind: "work is hard" };
    const { model } = await visit({ partner });
    const [, harder] = model.scenarios.value;
    if (harder === undefined) throw new Error("No scenario.");
    model.choose(harder);
    model.describe({ intensity: 3, moment: "tired" });
    expect(model.setup.value).toEqual({
      scenarioId: "weekend-away",
      own: partner,
      intensity: 3,
      moment: "tired",
    });
  });

  it("and is stopped at the gate when it may not be safe: not a word of a rehearsal", async () => {
    const { model } = await sitDown({ assessment: "stop" });
    await model.switchChairs("good");
    expect([
      model.screens.current.value,
      model.talk.scene.value,
      model.chairTalk.turns.value,
    ]).toEqual(["setting", null, []]);
  });
});

describe("in the talk", () => {
  let there: Visit;
  beforeEach(async () => {
    there = await sitDown();
  });

  it("they speak first, and a hint says what to do and why", () => {
    const { talk, screens } = there.model;
    expect(screens.current.value).toBe("talk");
    expect(talk.announcement.value).toBe(`They say: ${talk.scene.value?.opening}`);
    expect(talk.scene.value?.hint?.id).toBe("ask-plainly");
  });

  it("a turn brings an answer and what it did, told strengths first", async () => {
    await there.says(ask);
    const { reply, feedback } = there.lastTurn();
    expect(feedback.strengths).toEqual([
      "You said what you need.",
      "You said when.",
      "You said for how long.",
    ]);
    expect(there.model.talk.announcement.value).toBe(
      `They say: ${reply} ${feedback.strengths.join(" ")}`,
    );
    expect(there.model.talk.unsent.value).toBe("");
  });

  it("nothing but blanks is not said", async () => {
    await there.says("  \n ");
    expect(there.path()).toEqual([]);
  });

  it("one goes back and says it another way; both ways are kept and laid side by side", async () => {
    await there.says(ask);
    await there.says(sharp);
    await there.model.talk.differently(there.lastTurn());
    expect(there.path()).toEqual([ask]);
    expect(there.model.talk.unsent.value).toBe(sharp);

    await there.says(kind);
    expect(there.path()).toEqual([ask, kind]);
    const [left, right] = there.model.talk.scene.value?.ways ?? [];
    await there.model.compare(left?.tip ?? -1, right?.tip ?? -1);
    const beside = there.model.talk.scene.value?.beside;
    expect(there.model.screens.current.value).toBe("ways");
    expect(beside?.shared.map(({ text }) => text)).toEqual([ask]);
    expect([beside?.left, beside?.right].map((turns) => turns?.map(({ text }) => text))).toEqual([
      [sharp],
      [kind],
    ]);

    await there.model.goOnFrom(left?.tip ?? -1);
    expect(there.path()).toEqual([ask, sharp]);
  });

  it("one tap takes the better wording in place of one's own", async () => {
    await there.says(ask);
    await there.says(sharp);
    const { better } = there.lastTurn().feedback;
    await there.model.talk.instead(there.lastTurn(), better?.rewrite ?? "");
    expect(better?.rewrite).not.toBe(null);
    expect(there.path()).toEqual([ask, better?.rewrite]);
    expect(there.model.talk.scene.value?.ways.length).toBe(2);
  });

  it("the three sentences worth keeping go to the card", async () => {
    await there.says(ask);
    await there.says(kind);
    there.model.keep();
    const keep = there.model.talk.scene.value?.lookBack?.debrief.keep ?? [];
    expect(keep.map(({ words }) => words)).toEqual([ask, "I love how you laugh."]);
    expect(there.carried).toEqual([
      {
        id: "practise",
        approach: "From your rehearsal",
        register: "card",
        text: `${ask}\nI love how you laugh.`,
        card: {
          opening: "",
          ask,
          reason: "",
          reassurance: "I love how you laugh.",
          giveBack: "",
          question: "",
          ifThey: [],
        },
      },
    ]);
  });

  it("Back goes from the talk to where one chose it", () => {
    there.goesBack();
    expect(there.model.screens.current.value).toBe("setting");
    there.goesBack();
    expect(there.model.screens.current.value).toBe("choose");
  });
});

describe("what was practised is there at the next visit", () => {
  it("every branch, where one stood, and what was not said yet", async () => {
    const store = createMemoryRehearsals();
    const first = await sitDown({ store });
    await first.says(ask);
    await first.says(sharp);
    await first.model.talk.differently(first.lastTurn());
    await first.says(kind);
    first.model.talk.unsent.value = "and also";
    first.model.hidesHints.value = true;

    const next = await visit({ store });
    expect(next.model.talk.scene.value).toEqual(first.model.talk.scene.value);
    expect(next.model.talk.unsent.value).toBe("and also");
    expect(next.model.hidesHints.value).toBe(true);
    expect(next.model.screens.current.value).toBe("choose");
    await next.model.goOn();
    expect(next.model.screens.current.value).toBe("talk");
  });

  it("and the answers from the other chair", async () => {
    const store = createMemoryRehearsals();
    const first = await sitDown({ store });
    await first.model.switchChairs("blamer");
    first.model.chairTalk.unsent.value = "Why?";
    await first.model.chairTalk.send();
    const next = await visit({ store });
    expect(next.model.chairTalk.turns.value).toEqual(first.model.chairTalk.turns.value);
    expect(next.model.chairTalk.turns.value.length).toBe(2);
  });
});

describe("when the worker breaks", () => {
  it("the words go back into the field, and the talk stands where it stood", async () => {
    const isBroken = { now: false };
    const there = await sitDown({ isBroken });
    await there.says(ask);
    isBroken.now = true;
    await there.says(kind);
    expect([there.model.talk.status.value, there.model.talk.unsent.value, there.path()]).toEqual([
      "failed",
      kind,
      [ask],
    ]);
    isBroken.now = false;
    await there.model.talk.send();
    expect([there.model.talk.status.value, there.path()]).toEqual(["idle", [ask, kind]]);
  });

  it("before it was ready, one can try again", async () => {
    const isBroken = { now: true };
    const { model } = await visit({ isBroken });
    expect(model.isFailed.value).toBe(true);
    isBroken.now = false;
    await model.load();
    expect([model.isFailed.value, model.scenarios.value.length > 0]).toEqual([false, true]);
  });
});

describe("in the other chair", () => {
  it("one is asked, answers, and a yes ends it", async () => {
    const { model } = await sitDown();
    await model.switchChairs("good");
    expect(model.screens.current.value).toBe("chair");
    expect(model.chairTalk.announcement.value).toBe(
      `They say: ${model.chairTalk.turns.value[0]?.line}`,
    );
    model.chairTalk.unsent.value = "Okay, that's fine with me.";
    await model.chairTalk.send();
    expect(model.chairTalk.turns.value.map(({ isOver }) => isOver)).toEqual([false, true]);
    model.chairTalk.unsent.value = "One more thing.";
    await model.chairTalk.send();
    expect(model.chairTalk.turns.value.length).toBe(2);
  });
});
