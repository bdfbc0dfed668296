import { compose } from "../src/core/compose/compose.ts";
import type { ComposeRequest } from "../src/core/compose/request.ts";
import { emptyPartner } from "../src/core/partner.ts";
import type { Register } from "../src/core/review/context.ts";
import { type Contender, measure } from "./measure.ts";
import { formatNumber, printTable } from "./print.ts";

const request: ComposeRequest = {
  need: { howLong: "three hours", when: "Saturday morning", often: "weekly", whatFor: "a run" },
  why: "work has been loud",
  them: {
    ...emptyPartner,
    temperament: "needs-closeness",
    sensitivity: 2,
    name: "love",
    enjoy: "cooking together",
  },
  giveBack: null,
};

const registers: readonly Register[] = ["text", "letter", "card"];
const rounds = 5;

export async function benchCompose(): Promise<void> {
  const medians = await measure(registers.map(contender), rounds);
  printTable("Drafts (three a request, another seed each time)", [
    ["register", "ms a request", "drafts a second"],
    ...[...medians].map(([name, ms]) => [name, formatNumber(ms), formatNumber(3_000 / ms)]),
  ]);
}

function contender(register: Register): Contender {
  let seed = 0;
  return { name: register, run: () => compose(request, register, (seed += 1)).length };
}
