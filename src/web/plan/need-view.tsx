import { lengthWords } from "../../core/schedule/clock-words.ts";
import type { NeedId } from "../../core/schedule/need.ts";
import { Choices } from "../ui/choices.tsx";
import { TextQuestion } from "../ui/text-question.tsx";
import type { PlanModel } from "./model.ts";
import { PlanScreen } from "./screen-view.tsx";
import { longestName, longestWords, nameOf } from "./setup.ts";

type NeedViewProps = { readonly model: PlanModel };

/** How much of a week is for whom. */
export function NeedView({ model }: NeedViewProps) {
  const { setup, change, screens } = model;
  const { name, whatFor, giveBack } = setup.value;
  const theirs = name.trim() === "" ? "Alone, for them" : `Alone, for ${nameOf(setup.value)}`;
  return (
    <PlanScreen
      model={model}
      title="How much, in a week?"
      hint="There is no right number. It starts here, and you can change it."
      next="Go on"
      onNext={() => screens.open("home")}
    >
      <TextQuestion
        label="What do you call them?"
        value={name}
        onAnswer={(words) => change({ name: words.slice(0, longestName) })}
      />
      <Amount model={model} need="me" legend="Alone, for you" amounts={[60, 120, 240, 360]} />
      <TextQuestion
        label="What for?"
        hint="Doing nothing counts. You can leave it open."
        value={whatFor}
        suggestions={["reading", "a long walk", "doing nothing"]}
        onAnswer={(words) => change({ whatFor: words.slice(0, longestWords) })}
      />
      <Amount model={model} need="partner" legend={theirs} amounts={[0, 60, 120, 240]} />
      <Amount model={model} need="together" legend="Together" amounts={[60, 120, 180, 300]} />
      <TextQuestion
        label="What would they like to do together?"
        value={giveBack}
        suggestions={["cooking together", "a walk, the two of us", "a film at home"]}
        onAnswer={(words) => change({ giveBack: words.slice(0, longestWords) })}
      />
    </PlanScreen>
  );
}

type AmountProps = {
  readonly model: PlanModel;
  readonly need: NeedId;
  readonly legend: string;
  readonly amounts: readonly number[];
};

function Amount({ model: { setup, change }, need, legend, amounts }: AmountProps) {
  const { minutes } = setup.value;
  return (
    <Choices
      legend={legend}
      name={`amount-${need}`}
      isRequired
      choices={withOwn(amounts, minutes[need]).map((amount) => ({
        value: String(amount),
        label: amountLabel(amount),
      }))}
      value={String(minutes[need])}
      onChoose={(value) => change({ minutes: { ...minutes, [need]: Number(value) } })}
    />
  );
}

/** What was found or kept is among the choices. */
function withOwn(amounts: readonly number[], own: number): readonly number[] {
  return [...new Set([...amounts, own])].toSorted((a, b) => a - b);
}

function amountLabel(minutes: number): string {
  if (minutes === 0) return "None asked for";
  const words = lengthWords(minutes);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
