import type { LanguageModel } from "../core/rehearsal/language-model.ts";
import {
  createOpenAiModel,
  isOwnMachine,
  type ModelAddress,
} from "../core/rehearsal/open-ai-model.ts";
import { err, ok, type Result } from "../core/result.ts";

/** A model of the person's own, and whether what it is sent stays on this machine. */
export type ModelChoice = { readonly model: LanguageModel; readonly leavesMachine: boolean };

export function parseModel(
  base: string | undefined,
  name: string | undefined,
): Result<ModelChoice | null, string> {
  if (base === undefined) {
    return name === undefined ? ok(null) : err("--model-name goes with --model URL.");
  }
  if (!/^https?:\/\/\S+$/u.test(base)) {
    return err("--model takes an address, such as http://localhost:11434/v1.");
  }
  if (name === undefined) return err("Name the model too: --model-name NAME.");
  return ok({ model: connect({ base, name }), leavesMachine: !isOwnMachine(base) });
}

function connect(address: ModelAddress): LanguageModel {
  return createOpenAiModel<AbortSignal>(address, {
    fetch,
    timeout: (milliseconds) => AbortSignal.timeout(milliseconds),
    createDecoder: () => new TextDecoder(),
  });
}
