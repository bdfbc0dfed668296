import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Partner } from "../../core/partner.ts";
import { Choices } from "../ui/choices.tsx";
import { TwoRooms, type Door } from "../ui/motif.tsx";
import { TextQuestion } from "../ui/text-question.tsx";
import { registerChoices } from "./actions-view.tsx";
import type { SayModel } from "./model.ts";
import { MindTap, ReassuranceTap, SensitivityTap, TemperamentTap } from "./partner-taps.tsx";
import type { ScreenName } from "./screens.ts";

type QuestionProps = { readonly model: SayModel };

/** Four questions and a choice, one a screen. */
export function QuestionsView({ model }: QuestionProps) {
  const Question = questions[model.screens.current.value];
  return Question === null ? null : <Question model={model} />;
}

function NeedQuestion({ model }: QuestionProps) {
  const { answers, answer } = model.questions;
  const { howLong, when, often, whatFor } = answers.value;
  return (
    <QuestionScreen model={model} title="What do you need?" door="closed">
      <TextQuestion
        label="How long?"
        value={howLong}
        suggestions={["an hour", "an evening", "a morning", "a whole day"]}
        onAnswer={(words) => answer({ howLong: words })}
      />
      <TextQuestion
        label="When?"
        value={when}
        suggestions={["Saturday morning", "tonight", "Wednesday after work"]}
        onAnswer={(words) => answer({ when: words })}
      />
      <Choices
        legend="Once, or every week?"
        name="often"
        isRequired
        choices={[
          { value: "once", label: "Just once" },
          { value: "weekly", label: "Every week" },
        ]}
        value={often}
        onChoose={(value) => answer({ often: value ?? "once" })}
      />
      <TextQuestion
        label="What for?"
        hint="Doing nothing counts."
        value={whatFor}
        suggestions={["to read", "a long walk", "doing nothing"]}
        onAnswer={(words) => answer({ whatFor: words })}
      />
    </QuestionScreen>
  );
}

function WhyQuestion({ model }: QuestionProps) {
  const { answers, answer } = model.questions;
  return (
    <QuestionScreen model={model} title="Where does it come from?" door="closed">
      <TextQuestion
        label="One reason of your own"
        hint="Facts first, and about you: “I have been with people all week and I am worn out.”"
        rows={4}
        value={answers.value.why}
        onAnswer={(words) => answer({ why: words })}
      />
    </QuestionScreen>
  );
}

function ThemQuestion({ model }: QuestionProps) {
  const { answers, answer } = model.questions;
  const { partner } = model.reading;
  const describe = (part: Partial<Partner>) => {
    partner.value = { ...partner.value, ...part };
  };
  const taps = { partner: partner.value, onDescribe: describe };
  return (
    <QuestionScreen model={model} title="Who is it for?" door="ajar">
      <TextQuestion
        label="What do you call them?"
        value={answers.value.name}
        suggestions={["love", "darling"]}
        onAnswer={(words) => answer({ name: words })}
      />
      <TextQuestion
        label="What do you two enjoy together?"
        value={answers.value.enjoy}
        suggestions={["cooking together", "our walks", "films on the sofa"]}
        onAnswer={(words) => answer({ enjoy: words })}
      />
      <TemperamentTap {...taps} />
      <SensitivityTap {...taps} />
      <ReassuranceTap {...taps} />
      <MindTap {...taps} />
    </QuestionScreen>
  );
}

function GiveBackQuestion({ model }: QuestionProps) {
  const { answers, answer } = model.questions;
  return (
    <QuestionScreen model={model} title="What would you like to give back?" door="ajar">
      <TextQuestion
        label="Time together that they would enjoy"
        hint="Name it and say when. Leave it empty and each draft brings an idea of its own."
        value={answers.value.giveBack}
        suggestions={[
          "breakfast in bed on Sunday",
          "a film on Friday night",
          "a walk after dinner",
        ]}
        onAnswer={(words) => answer({ giveBack: words })}
      />
    </QuestionScreen>
  );
}

function RegisterQuestion({ model }: QuestionProps) {
  return (
    <QuestionScreen model={model} title="How will you say it?" door="open" isLast>
      <ul class="registers">
        {registerChoices.map(({ value, label }) => (
          <li key={value}>
            <button type="button" class="register" onClick={() => model.drawDrafts(value)}>
              <strong>{label}</strong>
              <span>{registerHints[value]}</span>
            </button>
          </li>
        ))}
      </ul>
    </QuestionScreen>
  );
}

const questions: Readonly<
  Record<ScreenName, ((props: QuestionProps) => ComponentChildren) | null>
> = {
  write: null,
  need: NeedQuestion,
  why: WhyQuestion,
  them: ThemQuestion,
  "give-back": GiveBackQuestion,
  register: RegisterQuestion,
  drafts: null,
  kept: null,
};

const registerHints = {
  text: "Short, to send today.",
  letter: "More room to explain.",
  card: "A card to hold while you talk.",
} as const;

type QuestionScreenProps = QuestionProps & {
  readonly title: string;
  readonly door: Door;
  readonly children: ComponentChildren;
  readonly isLast?: boolean;
};

function QuestionScreen({ model, title, door, children, isLast }: QuestionScreenProps) {
  const { screens } = model;
  return (
    <form
      class="screen question-screen"
      onSubmit={(event) => {
        event.preventDefault();
        screens.next();
      }}
    >
      <TwoRooms door={door} />
      <ScreenTitle screen={screens.current.value}>{title}</ScreenTitle>
      {children}
      <div class="screen-foot">
        <button type="button" class="quiet" onClick={screens.back}>
          Back
        </button>
        {isLast !== true && (
          <>
            <button type="button" class="quiet" onClick={screens.next}>
              Skip this one
            </button>
            <button type="submit" class="button button-main">
              Next
            </button>
          </>
        )}
      </div>
    </form>
  );
}

/** Takes the focus when its screen comes, so that a screen reader and the tab key start there. */
export function ScreenTitle(props: {
  readonly screen: ScreenName;
  readonly children: ComponentChildren;
}) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [props.screen]);
  return (
    <h1 class="screen-title" tabIndex={-1} ref={title}>
      {props.children}
    </h1>
  );
}
