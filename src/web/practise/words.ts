import type { Intensity } from "../../core/rehearsal/simulated-partner.ts";
import type { Ending } from "../../core/rehearsal/stance.ts";
import type { Strategy } from "../../core/rehearsal/strategy.ts";
import { temperamentChoices } from "../say/partner-words.ts";
import type { Choice } from "../ui/choices.tsx";
import type { Door } from "../ui/motif.tsx";
import type { ScenarioSummary } from "./scene.ts";
import type { Moment, Setup } from "./script.ts";

/** Everyday words for what the core knows by name. */
export const intensityChoices: readonly Choice<`${Intensity}`>[] = [
  { value: "1", label: "A little" },
  { value: "2", label: "Clearly" },
  { value: "3", label: "A lot" },
];

export const momentChoices: readonly Choice<Moment>[] = [
  { value: "rested", label: "Rested" },
  { value: "tired", label: "Tired" },
  { value: "already-hurt", label: "Already hurt" },
  { value: "after-an-argument", label: "After an argument" },
];

export const strategyChoices: readonly Choice<Strategy>[] = [
  { value: "good", label: "Kind and firm" },
  { value: "apologiser", label: "Sorry for it" },
  { value: "blamer", label: "With blame" },
  { value: "caver", label: "Giving in" },
  { value: "stonewaller", label: "With a shut door" },
];

const intensities: Readonly<Record<`${Intensity}`, Intensity>> = { "1": 1, "2": 2, "3": 3 };

export function parseIntensity(value: `${Intensity}`): Intensity {
  return intensities[value];
}

/** How they are, in one line: what was tapped in Say or here, and the rest as the scenario has it. */
export function describeThem({ own, intensity, moment }: Setup, scenario: ScenarioSummary): string {
  const temperament = own.temperament ?? scenario.partner.temperament;
  const sensitivity = own.sensitivity ?? scenario.partner.sensitivity;
  const shows = labelIn(intensityChoices, `${intensity}`);
  return [
    `${labelIn(temperamentChoices, temperament)}, and it shows ${shows.toLowerCase()}.`,
    `${labelIn(momentChoices, moment)}.`,
    `Time apart ${apartWords[sensitivity]}.`,
  ].join(" ");
}

const apartWords = {
  1: "hardly matters to them",
  2: "stings them a little",
  3: "hurts them a lot",
} as const;

function labelIn<T extends string>(choices: readonly Choice<T>[], value: T): string {
  return choices.find((one) => one.value === value)?.label ?? "";
}

/** Where the door stands at the end of a talk. */
export function doorOf(ending: Ending | null): Door {
  return ending === null ? "ajar" : doors[ending];
}

const doors: Readonly<Record<Ending, Door>> = {
  agreed: "open",
  "agreed-smaller": "open",
  "another-time": "ajar",
  paused: "ajar",
  "not-now": "ajar",
  "given-up": "closed",
  "broke-down": "closed",
};

/** How a way ended, in few words. */
export function endWords(ending: Ending | null): string {
  return ending === null ? "Still open" : ends[ending];
}

const ends: Readonly<Record<Ending, string>> = {
  agreed: "You agreed",
  "agreed-smaller": "You agreed on less",
  "another-time": "You agreed on another time",
  paused: "You paused, with a time to go on",
  "not-now": "They said not now",
  "given-up": "The need went off the table",
  "broke-down": "The talk broke down",
};
