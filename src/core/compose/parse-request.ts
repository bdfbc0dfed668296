import * as v from "valibot";
import { issuesToSentences } from "../parse-issues.ts";
import { answer, answersObject, partnerEntries } from "../parse-partner.ts";
import { err, ok, type Result } from "../result.ts";
import type { ComposeRequest } from "./request.ts";

const need = answersObject({
  howLong: answer,
  when: answer,
  often: v.nullish(v.picklist(["once", "weekly"]), "once"),
  whatFor: answer,
});

const them = answersObject({ ...partnerEntries, name: answer, enjoy: answer });

const request = answersObject({
  need: v.nullish(need, {}),
  why: answer,
  them: v.nullish(them, {}),
  giveBack: answer,
});

/** The answers to the four questions, from a file or a form. What is left out was skipped. */
export function parseComposeRequest(input: unknown): Result<ComposeRequest, readonly string[]> {
  const result = v.safeParse(request, input);
  return result.success ? ok(result.output) : err(issuesToSentences(result.issues, "the answers"));
}
