import type { Block } from "../../core/balance/diary.ts";
import type { NextStep } from "../../core/balance/next-step.ts";
import { addDays } from "../../core/balance/week.ts";
import { nextStepToWords } from "../../core/balance/words.ts";
import { askAgain, madeSmaller } from "./ask-again.ts";
import { BlockOutcomes } from "./block-row.tsx";
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

function StepActions({ step, ...props }: StepProps) {
  if (step.type === "say-what-happened")
    return (
      <BlockOutcomes
        key={step.block.id}
        model={props.model}
        block={step.block}
        describedBy="next-step-words"
      />
    );
  if (step.type === "make-good") return <MakeGood {...props} block={step.block} />;
  if (step.type === "book-a-talk") return <BookTalk {...props} />;
  return <ThreeWays {...props} block={step.blocks[1]} />;
}

/** Long enough to hear each other, short enough to be said yes to. */
const talkMinutes = 30;

function BookTalk({ model, isStopped, open }: BalanceProps) {
  const day = addDays(model.today.value, 1);
  return (
    <div class="ways">
      <button
        type="button"
        class="button button-main"
        onClick={() => model.startPut({ kind: "together", day, minutes: talkMinutes })}
      >
        Book a talk
      </button>
      {!isStopped.value && (
        <button type="button" class="button" onClick={() => open("practise")}>
          Practise it first
        </button>
      )}
    </div>
  );
}

type OneBlockProps = BalanceProps & { readonly block: Block };

function MakeGood({ model, block }: OneBlockProps) {
  const { minutesPlanned, givesBackFor } = block;
  const day = addDays(model.today.value, 1);
  return (
    <p>
      <button
        type="button"
        class="button button-main"
        onClick={() =>
          model.startPut({ kind: "together", day, minutes: minutesPlanned, givesBackFor })
        }
      >
        Find it a new day
      </button>
    </p>
  );
}

/** Plan it anew, ask again, or make it smaller. */
function ThreeWays({ model, isStopped, block }: OneBlockProps) {
  const minutes = Math.max(30, block.minutesPlanned);
  const day = addDays(model.today.value, 1);
  return (
    <>
      <div class="ways">
        <button
          type="button"
          class="button button-main"
          onClick={() => model.startPut({ kind: "alone", day, minutes, use: block.use })}
        >
          Plan it again
        </button>
        <button
          type="button"
          class="button"
          onClick={() =>
            model.startPut({ kind: "alone", day, minutes: madeSmaller(minutes), use: block.use })
          }
        >
          Make it smaller
        </button>
      </div>
      {!isStopped.value && <AskAgain model={model} text={askAgain(minutes)} />}
    </>
  );
}

function AskAgain({ model, text }: Pick<BalanceProps, "model"> & { readonly text: string }) {
  return (
    <details>
      <summary>Ask again, kindly</summary>
      <div class="to-send">
        <p>{text}</p>
        <button type="button" class="button" onClick={() => void model.copyText(text)}>
          Copy
        </button>
      </div>
    </details>
  );
}
