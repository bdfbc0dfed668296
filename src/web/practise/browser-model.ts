import type { LanguageModel, ModelFailure } from "../../core/rehearsal/language-model.ts";
import { err, ok, type Result } from "../../core/result.ts";

const english = { type: "text", languages: ["en"] } as const;
const languages = { expectedInputs: [english], expectedOutputs: [english] };
/** A partner who thinks longer has gone. */
const longestWait = 8_000;

/** Whether the browser has a model that is ready: to fetch one is some gigabytes, and not ours to begin. */
export async function isModelReady(api: BrowserModel | undefined): Promise<boolean> {
  if (api === undefined) return false;
  try {
    return (await api.availability(languages)) === "available";
  } catch {
    return false;
  }
}

/** The browser's own model as a port. A session for each line, so that it remembers nothing of the last. */
export function createBrowserModel(
  api: BrowserModel,
  timeout: (milliseconds: number) => AbortSignal,
): LanguageModel {
  return {
    async complete({ system, user }) {
      const signal = timeout(longestWait);
      try {
        const initialPrompts = [{ role: "system", content: system }] as const;
        const session = await api.create({ ...languages, initialPrompts, signal });
        try {
          return wordsOf(await session.prompt(user, { signal }));
        } finally {
          session.destroy();
        }
      } catch {
        return err({ type: signal.aborted ? "slow" : "unreachable" });
      }
    },
  };
}

function wordsOf(answer: string): Result<string, ModelFailure> {
  return answer.trim() === "" ? err({ type: "garbled" }) : ok(answer);
}
