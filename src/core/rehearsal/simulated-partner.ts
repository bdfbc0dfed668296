import type { Partner, Sensitivity, Temperament } from "../partner.ts";
import { applyChange, type Change, type State } from "./state.ts";
import { profileOf } from "./temperament.ts";

/** How much of their temperament shows: 1 a little, 2 clearly, 3 a lot. */
export const intensities = [1, 2, 3] as const;
export type Intensity = (typeof intensities)[number];

/** How the moment finds them. */
export const moments = ["rested", "tired", "already-hurt", "after-an-argument"] as const;
type Moment = (typeof moments)[number];

/** The partner of Say, with what a talk needs besides. Never the real person. */
export type SimulatedPartner = Partner & {
  readonly temperament: Temperament;
  readonly sensitivity: Sensitivity;
  readonly intensity: Intensity;
  readonly moment: Moment;
  /** What they like to do, as a gerund: "gardening". */
  readonly ownActivity: string | null;
  readonly speaks: "casual" | "plain";
  readonly hasChildren: boolean;
};

export type PartnerDetails = Partial<Omit<SimulatedPartner, keyof Partner>>;

/** What Say knows of them is enough; what it does not know is taken as the middle. */
export function simulatePartner(partner: Partner, details: PartnerDetails = {}): SimulatedPartner {
  return {
    ...partner,
    temperament: partner.temperament ?? "at-ease",
    sensitivity: partner.sensitivity ?? 2,
    intensity: details.intensity ?? 2,
    moment: details.moment ?? "rested",
    ownActivity: details.ownActivity ?? null,
    speaks: details.speaks ?? "casual",
    hasChildren: details.hasChildren ?? false,
  };
}

const changeByMoment: Readonly<Record<Moment, Change>> = {
  rested: {},
  tired: { patience: -0.15, openness: -0.05 },
  "already-hurt": { hurt: 0.15, security: -0.1 },
  "after-an-argument": { hurt: 0.1, openness: -0.12, patience: -0.1 },
};

/** How they sit down, before a word is said. */
export function firstState(partner: SimulatedPartner): State {
  const strength = partner.intensity - 2;
  const soreness = partner.sensitivity - 2;
  const changes: readonly Change[] = [
    changeByMoment[partner.moment],
    {
      hurt: 0.06 * strength,
      security: -0.08 * strength,
      openness: -0.08 * strength,
      patience: -0.08 * strength,
    },
    { hurt: 0.04 * soreness, security: -0.06 * soreness },
  ];
  return changes.reduce(applyChange, profileOf(partner.temperament).start);
}

const easeByIntensity: Readonly<Record<Intensity, number>> = { 1: 0.75, 2: 0.6, 3: 0.5 };

/** How much good speech does them good: the more of their temperament shows, the longer it takes. */
export function ease({ intensity }: SimulatedPartner): number {
  return easeByIntensity[intensity];
}

/** How much what hurts, hurts them: 1 in the middle. */
export function sting({ intensity, sensitivity, moment }: SimulatedPartner): number {
  const sore = moment === "rested" ? 0 : 0.1;
  return 1 + 0.15 * (intensity - 2) + 0.15 * (sensitivity - 2) + sore;
}
