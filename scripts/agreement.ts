import { acts } from "../src/core/acts/act.ts";
import { kappaOf, readLabels } from "./evaluation/agreement.ts";
import { readLabelled } from "./training/labelled.ts";

/**
 * `node scripts/agreement.ts`: how far two who labelled the blind sets from the guide alone agree, act by act. It prints
 * figures only: who tunes must not see the sets.
 */
function main(): void {
  const second = readLabels("second");
  const messages = readLabelled("test").flatMap((file) => file.messages);
  const both = messages.flatMap(({ id, sentences }) => {
    const others = second.get(id);
    return others === undefined || others.length !== sentences.length
      ? []
      : sentences.map((sentence, index) => [sentence.acts, others[index] ?? []] as const);
  });
  const matched = messages.filter(({ id }) => second.has(id)).length;
  console.log(`${matched} of ${messages.length} messages labelled twice, ${both.length} sentences`);
  const kappas = acts.flatMap((act) => {
    const kappa = kappaOf(both.map(([one, other]) => [one.includes(act), other.includes(act)]));
    console.log(act.padEnd(12), kappa === null ? "never used" : kappa.toFixed(2));
    return kappa ?? [];
  });
  const mean = kappas.reduce((sum, kappa) => sum + kappa, 0) / kappas.length;
  console.log(`mean kappa ${mean.toFixed(3)}`);
}

if (import.meta.main) main();
