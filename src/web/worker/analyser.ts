import { unreachable } from "../../core/assert.ts";
import { createDraftMemory } from "../../core/review/draft.ts";
import type { Finding } from "../../core/review/finding.ts";
import { review } from "../../core/review/review.ts";
import { rules } from "../../core/review/rules/index.ts";
import type { DraftReview, FromAnalyser, ToAnalyser } from "./protocol.ts";
import type { FromRehearser, ToRehearser } from "./rehearser-protocol.ts";

/**
 * Reads and writes off the main thread: typing never waits for it. The room Practise has a worker of its own from this
 * same file, so that the ears are loaded and kept once.
 */
addEventListener("message", ({ data }: MessageEvent<ToAnalyser | ToRehearser>) => {
  // A bug must reach the page as an error of the worker: a rejected promise would not.
  void answerTo(data).then(send, reportError);
});
send({ type: "ready", rules: rules.map(({ id, title, tint }) => ({ id, title, tint })) });

/**
 * Asked for right after the start, not when somebody wants a draft or pauses: later on the page makes no request.
 */
const rest = import("./drafts-and-landing.ts");
const signs = import("../../core/safety/signs-in.ts");
// A line that was cut meanwhile breaks nothing yet. Whoever asks for a draft hears of it, and of another try.
for (const file of [rest, signs]) file.catch(() => undefined);

async function answerTo(message: ToAnalyser | ToRehearser): Promise<FromAnalyser | FromRehearser> {
  const { id } = message;
  switch (message.type) {
    case "review":
      return { type: "reviewed", id, review: await read(message) };
    case "compose": {
      const { request, register, seed } = message;
      const { compose } = await rest;
      return { type: "composed", id, drafts: compose(request, register, seed) };
    }
    case "signs": {
      const { signsIn } = await signs;
      return { type: "signs", id, kinds: signsIn(message.source).map(({ kind }) => kind) };
    }
    case "scenarios":
    case "play":
    case "prompt":
    case "fit":
    case "chair":
      return (await import("./rehearser.ts")).rehearse(message);
    default:
      return unreachable(message);
  }
}

/** It lives and dies with this worker: stopping it forgets every sentence. */
const memory = createDraftMemory();

type ReviewMessage = Extract<ToAnalyser, { type: "review" }>;

async function read({ source, context, wantsLanding }: ReviewMessage): Promise<DraftReview> {
  const reviewed = review(source, context, memory);
  return {
    understood: reviewed.language !== "other",
    findings: mostTelling(reviewed.findings),
    points: reviewed.points,
    landing: wantsLanding ? (await rest).landing(reviewed, context.partner) : [],
  };
}

/** A book pasted in has tens of thousands; nobody reads them, and copying them over takes time. */
const mostFindings = 300;

function mostTelling(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= mostFindings) return findings;
  const harms = findings.filter(({ severity }) => severity === "harm");
  const others = findings.filter(({ severity }) => severity !== "harm");
  return [...harms, ...others].slice(0, mostFindings);
}

function send(message: FromAnalyser | FromRehearser): void {
  postMessage(message);
}
