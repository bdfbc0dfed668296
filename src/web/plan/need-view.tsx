import { lengthWords } from "../../core/schedule/clock-words.ts";
import type { NeedId, Person } from "../../core/schedule/need.ts";
import { Choices } from "../ui/choices.tsx";
import { TextQuestion } from "../ui/text-question.tsx";
import type { PlanModel } from "./model.ts";
import { PlanScreen } from "./screen-view.tsx";
import { type Hours, hoursAnswers, longestName, longestWords, nameOf } from "./setup.ts";

type NeedViewProps = { readonly model: PlanModel };

/** How much of a week is for whom. */
export function NeedView({ model }: NeedViewProps) {
  const { setup, change, screens } = model;
  const { name, whatFor, giveBack } = setup.value;
  const theirs = name.trim() === "" ? "for them" : `for ${nameOf(setup.value)}`;
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
      <Amount
        model={model}
        need="partner"
        legend={`Alone, ${theirs}`}
        amounts={[0, 60, 120, 240]}
      />
      <Amount model={model} need="together" legend="Together" amounts={[60, 120, 180, 300]} />
      <HoursView model={model} partner={theirs} />
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

type HoursViewProps = NeedViewProps & { readonly partner: string };

/** For who knows: most never open it. */
function HoursView({ model, partner }: HoursViewProps) {
  return (
    <details class="hours-wanted">
      <summary>Best and worst hours, and how short is too short</summary>
      <div class="three-taps">
        <Liked model={model} need="me" whose="for you" />
        <Shortest model={model} who="me" whose="for you" />
        <Liked model={model} need="partner" whose={partner} />
        <Shortest model={model} who="partner" whose={partner} />
        <Liked model={model} need="together" whose="together" />
      </div>
    </details>
  );
}

const hoursLabels: Readonly<Record<Hours, string>> = {
  any: "Any",
  mornings: "Mornings",
  afternoons: "Afternoons",
  evenings: "Evenings",
};

type LikedProps = NeedViewProps & { readonly need: NeedId; readonly whose: string };

function Liked({ model: { setup, change }, need, whose }: LikedProps) {
  const { liking } = setup.value;
  const choices = hoursAnswers.map((value) => ({ value, label: hoursLabels[value] }));
  const none = choices.map((one) => (one.value === "any" ? { ...one, label: "None" } : one));
  return (
    <>
      <Choices
        legend={`Best hours ${whose}`}
        name={`best-${need}`}
        isRequired
        choices={choices}
        value={liking[need].best}
        onChoose={(best) =>
          best !== null && change({ liking: { ...liking, [need]: { ...liking[need], best } } })
        }
      />
      <Choices
        legend={`Worst hours ${whose}`}
        name={`worst-${need}`}
        isRequired
        choices={none}
        value={liking[need].worst}
        onChoose={(worst) =>
          worst !== null && change({ liking: { ...liking, [need]: { ...liking[need], worst } } })
        }
      />
    </>
  );
}

type ShortestProps = NeedViewProps & { readonly who: Person; readonly whose: string };

function Shortest({ model: { setup, change }, who, whose }: ShortestProps) {
  const { shortest } = setup.value;
  return (
    <Choices
      legend={`The least that helps ${whose}`}
      name={`shortest-${who}`}
      isRequired
      choices={[30, 60, 90].map((amount) => ({
        value: String(amount),
        label: amountLabel(amount),
      }))}
      value={String(shortest[who])}
      onChoose={(value) => change({ shortest: { ...shortest, [who]: Number(value) } })}
    />
  );
}
