import { TextQuestion } from "../ui/text-question.tsx";
import { Choices } from "../ui/choices.tsx";
import { TermQuestions } from "./ask-view.tsx";
import { isAnswerWhole, type AnswerForm, type Says } from "./forms.ts";
import type { UsModel } from "./model.ts";
import { ProblemView } from "./problem-view.tsx";
import { UsScreen } from "./us-screen.tsx";

type AnswerChoice = { readonly value: Says; readonly label: string; readonly hint: string };

/** Four ways to answer, and each of them is fine. */
export const answerChoices: readonly AnswerChoice[] = [
  { value: "yes", label: "Yes", hint: "Just as it stands here." },
  { value: "other", label: "Yes, but…", hint: "Smaller, or at another time." },
  { value: "talk", label: "Let us talk first", hint: "Say when." },
  { value: "not-now", label: "Not now", hint: "It rests for a week. You owe no reason." },
];

/** The answer, before it is looked at once more. */
export function AnswerView({ model }: { readonly model: UsModel }) {
  const form = model.answer.value;
  const fill = (part: Partial<AnswerForm>) => {
    model.answer.value = { ...form, ...part };
  };
  return (
    <UsScreen title="Your answer" onBack={model.screens.back}>
      <Choices
        legend="What would you say?"
        name="says"
        choices={answerChoices}
        value={form.says}
        isRequired
        onChoose={(says) => fill({ says })}
      />
      {form.says === "other" && (
        <TermQuestions
          form={form.offers}
          fill={(part) => fill({ offers: { ...form.offers, ...part } })}
        />
      )}
      {form.says === "talk" && (
        <TextQuestion
          label="When would be good?"
          value={form.at}
          suggestions={["tonight", "on Sunday, with coffee"]}
          onAnswer={(at) => fill({ at })}
        />
      )}
      <TextQuestion
        label="A word with it, if you like"
        value={form.words}
        rows={4}
        onAnswer={(words) => fill({ words })}
      />
      <ProblemView model={model} />
      <div class="screen-foot">
        <button
          type="button"
          class="button button-main"
          disabled={!isAnswerWhole(form)}
          onClick={model.previewAnswer}
        >
          See it as they will
        </button>
      </div>
    </UsScreen>
  );
}
