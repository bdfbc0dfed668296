import { signal } from "@preact/signals";
import { describe, expect, test } from "vitest";
import type { Assessment } from "../../core/safety/assess.ts";
import { textToBytes } from "../../core/crypto/primitives.ts";
import { createScreens } from "../ui/screens.ts";
import type { Invited, Visit } from "./invited.ts";
import { screenNames } from "./screens.ts";
import { createSharing } from "./sharing.ts";
import type { Space } from "./space.ts";

const note = { kind: "note", id: "n", fields: { words: "Take your evening." } } as const;
const bytes = textToBytes(
  '[\n {\n  "kind": "note",\n  "id": "n",\n  "fields": {\n   "words": "Take your evening."\n  }\n }\n]',
);

const unused = () => Promise.resolve(false);

/** A room of which only what is sent is looked at. */
function room(assessment: Assessment, isKept = true) {
  const sent: (readonly [how: string, bytes: Uint8Array])[] = [];
  const passed: string[] = [];
  const send = (how: string) => async (items: Uint8Array) => {
    sent.push([how, items]);
    return isKept;
  };
  const space: Space = {
    state: signal("ready"),
    kept: signal(null),
    connection: signal("waiting"),
    held: signal(null),
    isLinkClosed: signal(false),
    load: () => Promise.resolve(),
    begin: send("begin"),
    look: () => Promise.resolve({ ok: false, error: { type: "closed" } }),
    join: (_fragment, _welcome, items) => send("join")(items),
    share: send("share"),
    invite: unused,
    withdraw: unused,
    retry: () => {},
    leave: unused,
    removeDevice: unused,
    push: {
      key: () => Promise.resolve(null),
      put: () => Promise.resolve(false),
      drop: () => Promise.resolve(false),
    },
    makeWords: () => Promise.resolve(null),
    comeBack: () => Promise.resolve({ ok: false, error: { type: "unreachable" } }),
    forget: unused,
    end: () => {},
  };
  const visit = signal<Visit | null>({
    type: "letter",
    fragment: "#j=",
    welcome: { for: "partner", person: "a", root: new Uint8Array(), epochs: new Map(), words: "" },
    items: [],
  });
  const invited: Invited = {
    visit,
    lookAgain: () => {},
    close: () => {
      visit.value = null;
    },
    end: () => {},
  };
  const screens = createScreens(screenNames, { push: () => {}, back: () => {}, home: () => {} });
  const gate = {
    pass: async () => {
      passed.push("asked");
      return assessment;
    },
  };
  const onStopped = () => passed.push("to help");
  const sharing = createSharing({ space, invited, gate, screens, onStopped });
  return { sharing, sent, passed, screens, visit };
}

describe("what is about to be shared", () => {
  test("is, byte for byte, what was shown, and goes only when the person says so", async () => {
    const { sharing, sent, screens } = room("go-on");
    sharing.show(note);
    expect(screens.current.value).toBe("preview");
    expect(sharing.preview.value?.bytes).toEqual(bytes);
    expect(sent).toEqual([]);
    await sharing.send();
    expect(sent).toEqual([["share", bytes]]);
    expect(screens.current.value).toBe("home");
    await sharing.send();
    expect(sent).toHaveLength(1);
  });

  test("stays here when the private page says stop", async () => {
    const { sharing, sent, passed } = room("stop");
    sharing.show(note, { how: "begin" });
    await sharing.send();
    expect([sent, passed]).toEqual([[], ["asked", "to help"]]);
  });

  test("has no questions before it when it is an answer to a letter", async () => {
    const { sharing, sent, passed, visit } = room("stop");
    sharing.show(note, { how: "join" });
    await sharing.send();
    expect([sent, passed, visit.value]).toEqual([[["join", bytes]], [], null]);
  });

  test("stays on the page when it could not be kept", async () => {
    const { sharing, screens } = room("go-on", false);
    sharing.show(note);
    await sharing.send();
    expect(sharing.problem.value).toMatch(/^That could not be kept/u);
    expect(screens.current.value).toBe("preview");
  });

  test("is refused with a reason when it is too long", () => {
    const { sharing, screens } = room("go-on");
    sharing.show({ ...note, fields: { words: "a".repeat(4001) } });
    expect(sharing.problem.value).toMatch(/^That is too long/u);
    expect(screens.current.value).toBe("home");
  });
});
