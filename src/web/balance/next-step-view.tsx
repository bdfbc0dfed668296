import type { NextStep } from "../../core/balance/next-step.ts";
import { nextStepToWords } from "../../core/balance/words.ts";
import { BlockOutcomes } from "./block-row.tsx";
import { BookTalk, MakeGood, ThreeWays } from "./three-ways.tsx";
import type { BalanceProps } from "./view.tsx";
import { dayToWords } from "./words.ts";

/** The one thing to stay with, if there is one. */
export function NextStepView(props: BalanceProps) {
  const { balance, today } = props.model;
  const step = balance.value.nextStep;
  if (step === null) return null;
  return (
    <section class="next-step" aria-labelledby="next-step-title">
      <h2 id="next-step-title">The next thing</h2>
      <p id="next-step-words">{nextStepToWords(step, (day) => dayToWords(day, today.value))}</p>
      <StepActions {...props} step={step} />
    </section>
  );
}

type StepProps = BalanceProps & { readonly step: NextStep };

function StepActions({ step, model, ways }: StepProps) {
  if (step.type === "say-what-happened")
    return (
      <BlockOutcomes
        key={step.block.id}
        model={model}
        block={step.block}
        describedBy="next-step-words"
      />
    );
  if (step.type === "make-good") return <MakeGood ways={ways} block={step.block} />;
  if (step.type === "book-a-talk") return <BookTalk ways={ways} />;
  return <ThreeWays ways={ways} block={step.blocks[1]} />;
}
