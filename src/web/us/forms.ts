import type { NewItem } from "../../core/space/item.ts";
import type { Reply, Terms } from "../../core/space/kinds.ts";
import type { Answers } from "../say/questions.ts";
import type { ShownAsk } from "./shown-space.ts";

/** What an ask is made of, as it was typed. */
export type AskForm = Terms & { readonly words: string; readonly name: string };

export const emptyAsk: AskForm = {
  words: "",
  name: "",
  howLong: "",
  when: "",
  ends: "",
  back: "",
  giveBack: "",
};

/** What was answered in Say is there already. */
export function askFrom(before: AskForm, answers: Answers): AskForm {
  return {
    ...before,
    howLong: before.howLong || answers.howLong,
    when: before.when || answers.when,
    giveBack: before.giveBack || answers.giveBack,
  };
}

/** An ask always carries an end and a return. */
export function isAskWhole({ words, howLong, when, ends, back }: AskForm): boolean {
  return [words, howLong, when, ends, back].every((part) => part.trim() !== "");
}

export function askItem(id: string, { words, name, ...typed }: AskForm): NewItem<"ask"> {
  const signed = name.trim() === "" ? words.trim() : `${words.trim()}\n\n${name.trim()}`;
  return { kind: "ask", id, fields: { words: signed, terms: trimmed(typed) } };
}

export type Says = Reply["says"];

/** An answer, as it was tapped and typed. */
export type AnswerForm = {
  readonly says: Says | null;
  readonly offers: Terms;
  readonly at: string;
  readonly words: string;
};

export function answerTo({ reply, replyWords, terms }: AnswerableAsk): AnswerForm {
  return {
    says: reply?.says ?? null,
    offers: reply?.says === "other" ? reply.offers : (terms ?? emptyTerms),
    at: reply?.says === "talk" ? reply.at : "",
    words: replyWords,
  };
}

/** What of an ask an answer needs. */
export type AnswerableAsk = Pick<ShownAsk, "id" | "terms" | "reply" | "replyWords">;

const emptyTerms: Terms = { howLong: "", when: "", ends: "", back: "", giveBack: "" };

export function isAnswerWhole({ says, offers, at }: AnswerForm): boolean {
  if (says === "other") return offers.howLong.trim() !== "" && offers.when.trim() !== "";
  return says === "talk" ? at.trim() !== "" : says !== null;
}

/** `null` while it is not an answer yet. */
export function answerItem({ id, terms }: AnswerableAsk, form: AnswerForm): NewItem | null {
  const reply = terms === null ? null : replyOf(terms, form);
  return reply && { kind: "answer", id, fields: { reply, words: form.words.trim() } };
}

function replyOf(to: Terms, { says, offers, at }: AnswerForm): Reply | null {
  if (says === null) return null;
  if (says === "other") return { says, to, offers: trimmed(offers) };
  if (says === "talk") return { says, to, at: at.trim() };
  return { says, to };
}

function trimmed({ howLong, when, ends, back, giveBack }: Terms): Terms {
  return {
    howLong: howLong.trim(),
    when: when.trim(),
    ends: ends.trim(),
    back: back.trim(),
    giveBack: giveBack.trim(),
  };
}
