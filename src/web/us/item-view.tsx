import * as v from "valibot";
import type { Item } from "../../core/space/item.ts";
import { kinds, type Reply } from "../../core/space/kinds.ts";
import { LetterView, TermsView } from "./letter-view.tsx";

/** One thing that is shared, as the other will see it. */
export function ItemView({ item }: { readonly item: Item }) {
  const ask = v.safeParse(kinds.ask, item.fields);
  if (item.kind === "ask" && ask.success) {
    return <LetterView words={ask.output.words} terms={ask.output.terms} />;
  }
  if (item.kind === "ask" && item.fields["terms"] === null) {
    return <p class="lead">You take back what you asked.</p>;
  }
  const answer = v.safeParse(kinds.answer, item.fields);
  if (item.kind === "answer" && answer.success && answer.output.reply !== null) {
    return <ReplyView reply={answer.output.reply} words={answer.output.words} />;
  }
  const note = v.safeParse(kinds.note, item.fields);
  return note.success ? <LetterView words={note.output.words} terms={null} /> : null;
}

type ReplyProps = { readonly reply: Reply; readonly words: string };

export function ReplyView({ reply, words }: ReplyProps) {
  return (
    <article class="letter reply">
      <p class="reply-says">{saysOf(reply)}</p>
      {reply.says === "other" && <TermsView terms={reply.offers} />}
      {words !== "" && <p class="letter-words">{words}</p>}
    </article>
  );
}

function saysOf(reply: Reply): string {
  switch (reply.says) {
    case "yes":
      return "Yes.";
    case "other":
      return "Yes, a little differently:";
    case "talk":
      return `Let us talk first: ${reply.at}.`;
    default:
      return "Not now.";
  }
}
