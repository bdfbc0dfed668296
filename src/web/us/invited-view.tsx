import * as v from "valibot";
import type { Item } from "../../core/space/item.ts";
import { kinds } from "../../core/space/kinds.ts";
import { noItems } from "../../core/sync/write.ts";
import { TwoRooms } from "../ui/motif.tsx";
import { answerChoices } from "./answer-view.tsx";
import type { Visit } from "./invited.ts";
import { LetterView } from "./letter-view.tsx";
import type { UsModel } from "./model.ts";
import { ProblemView } from "./problem-view.tsx";
import { UsScreen } from "./us-screen.tsx";

type InvitedProps = {
  readonly model: UsModel;
  readonly visit: Visit;
  readonly onQuestions: () => void;
};

/** What one meets who comes by a link. */
export function InvitedView({ model, visit, onQuestions }: InvitedProps) {
  if (visit.type === "letter") {
    return <Letter model={model} items={visit.items} onQuestions={onQuestions} />;
  }
  if (visit.type === "device") return <OneMoreDevice model={model} visit={visit} />;
  return <NoLetter model={model} type={visit.type} />;
}

type LetterProps = {
  readonly model: UsModel;
  readonly items: readonly Item[];
  readonly onQuestions: () => void;
};

function Letter({ model, items, onQuestions }: LetterProps) {
  const [item] = items;
  const ask = v.safeParse(kinds.ask, item?.fields);
  if (item === undefined || !ask.success) return <NoLetter model={model} type="malformed" />;
  const { words, terms } = ask.output;
  const answerable = { id: item.id, terms, reply: null, replyWords: "" };
  return (
    <UsScreen title="A letter for you" isWide>
      <div class="us-columns">
        <div>
          <div class="us-lamp us-lamp-open">
            <TwoRooms door="open" />
          </div>
          <LetterView words={words} terms={terms} />
        </div>
        <div class="us-beside us-letter-answers">
          <section class="us-answers" aria-labelledby="answer-title">
            <h2 id="answer-title">What would you say?</h2>
            <ul class="us-choices">
              {answerChoices.map(({ value, label, hint }) => (
                <li key={value}>
                  <button
                    type="button"
                    class="us-choice"
                    onClick={() => model.startAnswer(answerable, value)}
                  >
                    <strong>{label}</strong>
                    <span>{hint}</span>
                  </button>
                </li>
              ))}
            </ul>
            <p class="hint small">You see your answer once more before it goes.</p>
          </section>
          <About onQuestions={onQuestions} />
        </div>
      </div>
    </UsScreen>
  );
}

function About({ onQuestions }: Pick<LetterProps, "onQuestions">) {
  return (
    <div class="us-about">
      <section aria-labelledby="is-title">
        <h2 id="is-title">What this is</h2>
        <ul class="us-points">
          <li>A page for the two of you. No one else can read it.</li>
          <li>You answer right here. There is nothing to install, and no account.</li>
          <li>What you answer is kept in this browser, so that you can come back to it.</li>
          <li>Needing time alone is not about getting away from you.</li>
        </ul>
      </section>
      <section aria-labelledby="is-not-title">
        <h2 id="is-not-title">What it is not</h2>
        <ul class="us-points">
          <li>No one is told that you opened it, or when.</li>
          <li>No score, no test, no record of you.</li>
          <li>You owe no answer. A yes is a yes to what stands here, and to no more.</li>
        </ul>
      </section>
      <p>
        <button type="button" class="quiet" onClick={onQuestions}>
          Can I answer as I like, and be safe?
        </button>
      </p>
    </div>
  );
}

type OneMoreProps = {
  readonly model: UsModel;
  readonly visit: Extract<Visit, { readonly type: "letter" | "device" }>;
};

function OneMoreDevice({ model, visit }: OneMoreProps) {
  const join = async () => {
    if (await model.space.join(visit.fragment, visit.welcome, noItems)) model.invited.close();
  };
  return (
    <UsScreen
      title="Add this device"
      hint="It becomes one of yours: what you two share can be read and written here too."
    >
      <ProblemView model={model} />
      <p class="us-ways">
        <button type="button" class="button button-main" onClick={() => void join()}>
          Add it
        </button>
        <button type="button" class="quiet" onClick={model.invited.close}>
          Not this one
        </button>
      </p>
    </UsScreen>
  );
}

type NoLetterType = Exclude<Visit["type"], "letter" | "device">;

const noLetter: Readonly<Record<NoLetterType, readonly [title: string, words: string]>> = {
  looking: ["A letter for you", "It is being opened."],
  closed: [
    "This link is no longer open",
    "It lets in one person, once, for seven days. Ask for a new one.",
  ],
  malformed: [
    "This link is not whole",
    "A part of it got lost on the way. Ask for it once more, or scan the picture.",
  ],
  unreachable: ["There is no connection", "The letter is still there. Try again in a moment."],
  taken: [
    "You share something here already",
    "In this browser you are with someone. To open this letter, leave there first.",
  ],
};

function NoLetter({ model, type }: { readonly model: UsModel; readonly type: NoLetterType }) {
  const [title, words] = noLetter[type];
  return (
    <UsScreen title={title}>
      <div class="us-lamp">
        <TwoRooms door={type === "looking" ? "ajar" : "closed"} />
      </div>
      <p class="lead" role="status">
        {words}
      </p>
      {type !== "looking" && (
        <p class="us-ways">
          {type === "unreachable" && (
            <button type="button" class="button button-main" onClick={model.invited.lookAgain}>
              Try again
            </button>
          )}
          <button type="button" class="quiet" onClick={model.invited.close}>
            Close this
          </button>
        </p>
      )}
    </UsScreen>
  );
}
