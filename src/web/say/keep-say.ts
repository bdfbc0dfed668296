import * as v from "valibot";
import { reassurances, temperaments, type Partner } from "../../core/partner.ts";
import { keepSignal } from "../keep/keep-signal.ts";
import type { Kept } from "../keep/kept-record.ts";
import type { Keep } from "../keep/scope.ts";
import type { SayModel } from "./model.ts";

const answers = v.object({
  howLong: v.string(),
  when: v.string(),
  often: v.picklist(["once", "weekly"]),
  whatFor: v.string(),
  why: v.string(),
  name: v.string(),
  enjoy: v.string(),
  giveBack: v.string(),
});
const partner: v.GenericSchema<unknown, Partner> = v.object({
  temperament: v.nullable(v.picklist(temperaments)),
  sensitivity: v.nullable(v.picklist([1, 2, 3])),
  reassuredBy: v.array(v.picklist(reassurances)),
  onTheirMind: v.nullable(v.string()),
});
const muted = v.array(v.string());

/** What was answered, tapped and put away in Say is there again at the next visit. */
export function keepSay(
  keep: Keep,
  { questions, reading }: Pick<SayModel, "questions" | "reading">,
): () => void {
  const stops = [
    keepSignal(keep("answers", answers), questions.answers),
    keepSignal(keep("partner", partner), reading.partner),
    keepSignal(asSet(keep("muted", muted)), reading.mutedRuleIds),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function asSet({ load, save, onChange }: Kept<string[]>): Kept<ReadonlySet<string>> {
  return {
    load: async () => {
      const loaded = await load();
      return loaded && new Set(loaded);
    },
    save: (set) => save([...set]),
    onChange: (hear) => onChange((list) => hear(new Set(list))),
  };
}
