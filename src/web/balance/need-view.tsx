import type { ComponentChildren } from "preact";
import { choices, obstacles, purposes, pushes, type Kind } from "../../core/need/need.ts";
import { Choices } from "../ui/choices.tsx";
import { chosenLabels, kindLabels, obstacleLabels, purposeLabels, pushLabels } from "./labels.ts";
import { ManyChoices } from "./many-choices.tsx";
import type { BalanceModel } from "./model.ts";
import { BalanceScreen } from "./screen.tsx";
import type { ScreenName } from "./screens.ts";
import { Stepper, weekSteps } from "./stepper.tsx";

type ModelProps = { readonly model: BalanceModel };

/** The screens of the finder before its result. */
const questions = {
  "need-home": {
    title: kindLabels.home,
    hint: "With nobody else in, or behind a closed door.",
    Answer: ({ model }: ModelProps) => <KindAnswer model={model} kind="home" />,
  },
  "need-out": {
    title: kindLabels.out,
    hint: "A walk, a café, a drive.",
    Answer: ({ model }: ModelProps) => <KindAnswer model={model} kind="out" />,
  },
  "need-activity": {
    title: kindLabels.activity,
    hint: "A class, a sport, a craft, a game.",
    Answer: ({ model }: ModelProps) => <KindAnswer model={model} kind="activity" />,
  },
  "need-friends": {
    title: kindLabels.friends,
    hint: "You and them, without your partner.",
    Answer: ({ model }: ModelProps) => <KindAnswer model={model} kind="friends" />,
  },
  "need-chosen": {
    title: "How much of it did you choose?",
    hint: "An evening alone because they were out is not quite the same.",
    Answer: ChosenAnswer,
  },
  "need-purposes": {
    title: "What do you want it for?",
    hint: "As many as you like. Doing nothing is rest.",
    Answer: PurposesAnswer,
  },
  "need-obstacles": {
    title: "What gets in the way?",
    hint: "As many as fit.",
    Answer: ObstaclesAnswer,
  },
  "need-pushes": {
    title: "What would you be glad to be away from?",
    hint: "Leave it empty if there is nothing.",
    Answer: PushesAnswer,
  },
} as const satisfies Readonly<
  Partial<
    Record<
      ScreenName,
      { title: string; hint: string; Answer: (props: ModelProps) => ComponentChildren }
    >
  >
>;

type Question = keyof typeof questions;
const order = Object.keys(questions);

export function NeedView({ model, screen }: ModelProps & { readonly screen: Question }) {
  const { title, hint, Answer } = questions[screen];
  const place = order.indexOf(screen) + 1;
  return (
    <BalanceScreen
      title={title}
      hint={hint}
      foot={
        <>
          <button type="button" class="quiet" onClick={model.screens.back}>
            Back
          </button>
          <span class="small hint">
            {place} of {order.length}
          </span>
          <button type="button" class="button button-main" onClick={model.screens.next}>
            {place === order.length ? "See what it says" : "Next"}
          </button>
        </>
      }
    >
      <Answer model={model} />
    </BalanceScreen>
  );
}

function KindAnswer({ model: { finder }, kind }: ModelProps & { readonly kind: Kind }) {
  const { had, wanted } = finder.answers.value;
  return (
    <div class="steppers">
      <Stepper
        label="Last week you had about"
        steps={weekSteps}
        minutes={had[kind]}
        onChange={(minutes) => finder.setMinutes("had", kind, minutes)}
      />
      <Stepper
        label="In a good week it would be"
        steps={weekSteps}
        minutes={wanted[kind]}
        onChange={(minutes) => finder.setMinutes("wanted", kind, minutes)}
      />
    </div>
  );
}

function ChosenAnswer({ model: { finder } }: ModelProps) {
  return (
    <Choices
      legend="How much of it did you choose?"
      isLegendHidden
      name="need-chosen"
      choices={choices.map((value) => ({ value, label: chosenLabels[value] }))}
      value={finder.answers.value.chosen}
      onChoose={(chosen) => finder.answer({ chosen })}
    />
  );
}

function PurposesAnswer({ model: { finder } }: ModelProps) {
  return (
    <ManyChoices
      legend="What do you want it for?"
      choices={purposes}
      labels={purposeLabels}
      value={finder.answers.value.purposes}
      onChange={(all) => finder.answer({ purposes: all })}
    />
  );
}

function ObstaclesAnswer({ model: { finder } }: ModelProps) {
  return (
    <ManyChoices
      legend="What gets in the way?"
      choices={obstacles}
      labels={obstacleLabels}
      value={finder.answers.value.obstacles}
      onChange={(all) => finder.answer({ obstacles: all })}
    />
  );
}

function PushesAnswer({ model: { finder } }: ModelProps) {
  return (
    <ManyChoices
      legend="What would you be glad to be away from?"
      choices={pushes}
      labels={pushLabels}
      value={finder.answers.value.pushes}
      onChange={(all) => finder.answer({ pushes: all })}
    />
  );
}
