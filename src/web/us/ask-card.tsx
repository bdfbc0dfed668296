import type { AskStatus } from "../../core/space/agreement.ts";
import { ReplyView } from "./item-view.tsx";
import { LetterView } from "./letter-view.tsx";
import type { UsModel } from "./model.ts";
import type { ShownAsk } from "./shown-space.ts";

type AskCardProps = { readonly model: UsModel; readonly ask: ShownAsk };

/** An ask, the answer to it, and what one can do about it. */
export function AskCard({ model, ask }: AskCardProps) {
  const isMine = ask.whose === "mine";
  return (
    <article class="us-card" aria-label={isMine ? "You asked" : "They asked"}>
      <p class="us-who">{isMine ? "You asked" : "They asked"}</p>
      <LetterView words={ask.words} terms={ask.terms} />
      {ask.reply !== null && ask.status.type !== "open" && (
        <>
          <p class="us-who">{isMine ? "They answered" : "You answered"}</p>
          <ReplyView reply={ask.reply} words={ask.replyWords} />
        </>
      )}
      <p class="us-status">{statusWords(ask.status, isMine, model.isResting(ask.id))}</p>
      {isMine ? <MineWays model={model} ask={ask} /> : <TheirWays model={model} ask={ask} />}
    </article>
  );
}

function statusWords({ type }: AskStatus, isMine: boolean, isResting: boolean): string {
  if (type === "agreed") return "You both said yes to this.";
  if (type === "open") return isMine ? "Their answer is not here yet." : "They would like to know.";
  if (type === "offered" && isMine) return "If that is good for you too, say so.";
  if (type === "not-now" && isMine) {
    return isResting
      ? "It rests for a week. It is no for now, not for good."
      : "The week is over. You can ask again, in new words.";
  }
  return "";
}

function MineWays({ model, ask }: AskCardProps) {
  const { status, id } = ask;
  const change = (terms: ShownAsk["terms"]) =>
    model.sharing.show({ kind: "ask", id, fields: { words: ask.words, terms } });
  return (
    <p class="us-ways">
      {status.type === "offered" && (
        <button type="button" class="button button-main" onClick={() => change(status.terms)}>
          Yes to that
        </button>
      )}
      <button
        type="button"
        class="quiet"
        onClick={() => model.sharing.show({ kind: "ask", id, fields: { words: "", terms: null } })}
      >
        Take it back
      </button>
    </p>
  );
}

function TheirWays({ model, ask }: AskCardProps) {
  const isOpen = ask.status.type === "open";
  return (
    <p class="us-ways">
      <button
        type="button"
        class={isOpen ? "button button-main" : "quiet"}
        onClick={() => model.startAnswer(ask, null)}
      >
        {isOpen ? "Answer" : "Change my answer"}
      </button>
    </p>
  );
}
