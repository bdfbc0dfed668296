import type { ComponentChildren } from "preact";
import * as v from "valibot";
import { unreachable } from "../../core/assert.ts";
import type { Item } from "../../core/space/item.ts";
import { kinds, type Kind, type RecordOf, type Reply } from "../../core/space/kinds.ts";
import { hoursToWords } from "./hours-words.ts";
import { LetterView, TermsView } from "./letter-view.tsx";
import { BlockList } from "./plan-card.tsx";
import { checkInToWords, SpanList } from "./shared-cards.tsx";

type Fields<K extends Kind> = {
  readonly [Name in keyof RecordOf<K>]?: RecordOf<K>[Name] | undefined;
};
type WhoseOf = (whose: "first" | "second" | "both") => string;
type ItemProps = {
  readonly item: Item;
  /** Whose a block of a plan is, seen by the one who looks. */
  readonly whoseOf: WhoseOf;
};

/** One thing that is shared, as the other will see it. It is drawn from what goes out, and from nothing else. */
export function ItemView({ item, whoseOf }: ItemProps) {
  return drawnAs(item, whoseOf) ?? <p class="lead">Something is shared.</p>;
}

function drawnAs({ kind, fields }: Item, whoseOf: WhoseOf): ComponentChildren {
  switch (kind) {
    case "ask":
      return drawn(v.partial(kinds.ask), fields, ask);
    case "answer":
      return drawn(v.partial(kinds.answer), fields, answer);
    case "need":
      return drawn(v.partial(kinds.need), fields, need);
    case "plan":
      return drawn(v.partial(kinds.plan), fields, (plan) => planned(plan, whoseOf));
    case "promise":
      return drawn(v.partial(kinds.promise), fields, promise);
    case "busy":
      return drawn(v.partial(kinds.busy), fields, busy);
    case "check-in":
      return drawn(v.partial(kinds["check-in"]), fields, checkIn);
    case "note":
    case "encouragement":
      return drawn(v.partial(kinds.note), fields, note);
    default:
      return null;
  }
}

function drawn<S extends v.GenericSchema>(
  schema: S,
  fields: Item["fields"],
  draw: (fields: v.InferOutput<S>) => ComponentChildren,
): ComponentChildren {
  const parsed = v.safeParse(schema, fields);
  return parsed.success ? draw(parsed.output) : null;
}

function ask({ words = "", terms = null }: Fields<"ask">) {
  return terms === null ? (
    <p class="lead">You take back what you asked.</p>
  ) : (
    <LetterView words={words} terms={terms} />
  );
}

function answer({ reply = null, words = "" }: Fields<"answer">) {
  return reply && <ReplyView reply={reply} words={words} />;
}

function note({ words = "" }: Fields<"note">) {
  return words === "" ? (
    <p class="lead">You take back these words.</p>
  ) : (
    <LetterView words={words} terms={null} />
  );
}

function need({ opened = null }: Fields<"need">) {
  if (opened === null) return null;
  const { minutes, words } = opened.need;
  return (
    <article class="letter">
      <p class="us-amount">Time to myself: {hoursToWords(minutes)}</p>
      {words !== "" && <p class="letter-words">{words}</p>}
    </article>
  );
}

function planned({ stand }: Fields<"plan">, whoseOf: WhoseOf) {
  const wants = stand?.wants ?? null;
  if (wants === null) return <p class="lead">You take your proposal for this week back.</p>;
  return (
    <article class="letter">
      <BlockList blocks={wants} whoseOf={({ whose }) => whoseOf(whose)} />
    </article>
  );
}

function busy({ spans = [] }: Fields<"busy">) {
  return spans.length === 0 ? (
    <p class="lead">You no longer show when you are busy.</p>
  ) : (
    <article class="letter">
      <SpanList spans={spans} />
    </article>
  );
}

const keptWords = {
  yes: "You say that you kept it.",
  partly: "You say that you kept a part of it.",
  no: "You say that it did not work out this time.",
} as const;

function promise({ words = "", kept = null }: Fields<"promise">) {
  return (
    <>
      <LetterView words={words} terms={null} />
      {kept !== null && <p>{keptWords[kept]}</p>}
    </>
  );
}

function checkIn({ ownTime = null, together = null }: Fields<"check-in">) {
  return (
    <article class="letter">
      <p>{checkInToWords({ ownTime, together })}</p>
    </article>
  );
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
    case "not-now":
      return "Not now.";
    default:
      return unreachable(reply);
  }
}
