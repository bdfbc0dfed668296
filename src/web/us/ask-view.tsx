import type { ReadonlySignal } from "@preact/signals";
import { TextQuestion } from "../ui/text-question.tsx";
import { isAskWhole, type AskForm } from "./forms.ts";
import type { UsModel } from "./model.ts";
import { ProblemView } from "./problem-view.tsx";
import { UsScreen } from "./us-screen.tsx";

type AskProps = {
  readonly model: UsModel;
  /** What stands in Say now. */
  readonly words: ReadonlySignal<string>;
};

/** What one asks for, with its end and its return. */
export function AskView({ model, words }: AskProps) {
  const form = model.ask.value;
  const fill = (part: Partial<AskForm>) => {
    model.ask.value = { ...form, ...part };
  };
  const fromSay = words.value.trim();
  return (
    <UsScreen
      title="What would you like to ask?"
      hint="They read it as a letter from you."
      onBack={model.screens.back}
    >
      <TextQuestion
        label="Your words"
        value={form.words}
        rows={7}
        onAnswer={(answer) => fill({ words: answer })}
      />
      {fromSay !== "" && fromSay !== form.words && (
        <p class="us-take">
          <button type="button" class="button" onClick={() => fill({ words: fromSay })}>
            Take what I wrote in Say
          </button>
        </p>
      )}
      <TermQuestions form={form} fill={fill} />
      <TextQuestion
        label="And together, if you like"
        hint="Something with them that you look forward to."
        value={form.giveBack}
        onAnswer={(giveBack) => fill({ giveBack })}
      />
      <TextQuestion
        label="How do you sign?"
        value={form.name}
        onAnswer={(name) => fill({ name })}
      />
      <ProblemView model={model} />
      <div class="screen-foot">
        {!isAskWhole(form) && (
          <p class="hint small">
            It needs your words, how long, when, its end, and when you are back.
          </p>
        )}
        <button
          type="button"
          class="button button-main"
          disabled={!isAskWhole(form)}
          onClick={model.previewAsk}
        >
          See it as they will
        </button>
      </div>
    </UsScreen>
  );
}

type TermsForm = Pick<AskForm, "howLong" | "when" | "ends" | "back">;
type TermQuestionsProps = {
  readonly form: TermsForm;
  readonly fill: (part: Partial<TermsForm>) => void;
};

/** How long, when, until when, and when one is back: short lines in one's own words. */
export function TermQuestions({ form, fill }: TermQuestionsProps) {
  return (
    <div class="us-terms">
      <TextQuestion
        label="How long?"
        value={form.howLong}
        suggestions={["two hours", "an evening"]}
        onAnswer={(howLong) => fill({ howLong })}
      />
      <TextQuestion
        label="When?"
        value={form.when}
        suggestions={["Saturday morning", "Tuesday evening"]}
        onAnswer={(when) => fill({ when })}
      />
      <TextQuestion
        label="When does it end?"
        value={form.ends}
        suggestions={["at noon", "at ten"]}
        onAnswer={(ends) => fill({ ends })}
      />
      <TextQuestion
        label="When are you back with them?"
        value={form.back}
        suggestions={["for lunch", "before you sleep"]}
        onAnswer={(back) => fill({ back })}
      />
    </div>
  );
}
