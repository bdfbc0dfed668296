import { describe, expect, it } from "vitest";
import { emptyPartner } from "../../core/partner.ts";
import type { LanguageModel, Prompt } from "../../core/rehearsal/language-model.ts";
import { createRoom } from "../../core/rehearsal/rehearsal.ts";
import { writtenLines } from "../../core/rehearsal/scenario.ts";
import { err, ok } from "../../core/result.ts";
import { createPlayer } from "./play.ts";
import type { ModelAt } from "./server-model.ts";
import { createTalk } from "./talk.ts";
import { createWording, type Wording } from "./wording.ts";

const ask = "I need Tuesday evening to myself, from seven till ten.";
const setup = {
  scenarioId: "weekend-away",
  own: { ...emptyPartner, temperament: "practical" },
  intensity: 2,
  moment: "rested",
} as const;
const here: ModelAt = { base: "http://localhost:11434/v1", name: "small" };
const elsewhere: ModelAt = { base: "https://models.example.com/v1", name: "big" };
const mute: LanguageModel = { complete: async () => err({ type: "unreachable" }) };

/** A model that writes down what it was asked. */
function modelThat(answer: (prompt: Prompt) => string) {
  const asked: Prompt[] = [];
  const model: LanguageModel = {
    complete: async (prompt) => {
      asked.push(prompt);
      return ok(answer(prompt));
    },
  };
  return { model, asked };
}

/** Our own line with a word behind it: the same, and yet not ours. */
function echo({ user }: Prompt): string {
  return `${/: (.*)$/u.exec(user)?.[1] ?? ""} Verily.`;
}

type Having = {
  readonly at?: ModelAt | null;
  readonly server?: LanguageModel;
  readonly browser?: LanguageModel;
};

/** Someone in a talk, and what they have. */
async function sitDown({ at = null, server = mute, browser }: Having) {
  const player = createPlayer(createRoom(writtenLines));
  const rehearser = {
    scenarios: async () => ok([]),
    play: async (script: Parameters<typeof player.play>[0]) => ok(player.play(script)),
    promptFor: async (script: Parameters<typeof player.play>[0]) => ok(player.promptFor(script)),
    takeIfFit: async (script: Parameters<typeof player.play>[0], line: string) =>
      ok(player.takeIfFit(script, line)),
    playChair: async () => ok([]),
  };
  const wording: Wording = createWording({
    rehearser,
    server: { find: async () => at, model: server },
    browser: Promise.resolve(browser ?? null),
  });
  const talk = createTalk({ rehearser, wording, nextSeed: () => 3 });
  await talk.begin(setup);
  const says = async (words: string): Promise<string> => {
    talk.unsent.value = words;
    await talk.send();
    return talk.scene.peek()?.path.at(-1)?.reply ?? "";
  };
  return { wording, talk, says };
}

const oursOnly = { by: "ours" } as const;

describe("someone has a language model", () => {
  it("and nobody asks it unless they choose it", async () => {
    const { model: server, asked } = modelThat(echo);
    const { says, wording } = await sitDown({ at: here, server });
    await says(ask);
    expect([asked, wording.worded.value]).toEqual([[], oursOnly]);
  });

  it("and its words stand in the talk, and when the talk is played again", async () => {
    const { model: server, asked } = modelThat(echo);
    const { says, wording, talk } = await sitDown({ at: here, server });
    await wording.choose("server");
    const reply = await says(ask);
    const script = talk.script.peek();
    const later = await sitDown({});
    if (script !== null) await later.talk.restore(script, "");

    expect([reply.endsWith(" Verily."), wording.notice.value, asked.length]).toEqual([
      true,
      null,
      1,
    ]);
    expect(later.talk.scene.peek()?.path.at(-1)?.reply).toBe(reply);
  });

  it("and a line that means something else is not taken", async () => {
    const { model: browser } = modelThat(() => "If you go, I am leaving you for good.");
    const { says, wording } = await sitDown({ browser });
    await wording.choose("browser");
    expect(await says(ask)).not.toContain("leaving you");
    expect([wording.hasBrowserModel.value, wording.notice.value]).toEqual([true, "unfit"]);
  });

  it("and one that does not answer costs nothing but the wait", async () => {
    const { says, wording, talk } = await sitDown({ at: here });
    await wording.choose("server");
    expect(await says(ask)).not.toBe("");
    expect([talk.status.value, wording.notice.value]).toEqual(["idle", "silent"]);
  });

  it("on another machine: nothing is sent before a yes, and no is no", async () => {
    const { model: server, asked } = modelThat(echo);
    const { says, wording } = await sitDown({ at: elsewhere, server });
    await wording.choose("server");
    expect([wording.isAsking.value, wording.worded.value]).toEqual([true, oursOnly]);
    wording.answer(false);
    await says(ask);
    expect([asked, wording.worded.value]).toEqual([[], oursOnly]);
    await wording.choose("server");
    wording.answer(true);
    expect(wording.worded.value).toEqual({ by: "server", base: elsewhere.base });
  });

  it("that has moved since to another address: nothing goes there", async () => {
    const { model: server, asked } = modelThat(echo);
    const { says, wording } = await sitDown({ at: elsewhere, server });
    wording.restore({ by: "server", base: here.base });
    await says(ask);
    expect([asked, wording.worded.value, wording.notice.value]).toEqual([[], oursOnly, "gone"]);
  });

  it("that nobody set up: it is said, and ours stand", async () => {
    const { wording } = await sitDown({});
    await wording.choose("server");
    expect([wording.notice.value, wording.worded.value]).toEqual(["nowhere", oursOnly]);
  });
});
