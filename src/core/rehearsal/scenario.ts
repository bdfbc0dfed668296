import { lineBook, writtenScenarios } from "../generated/rehearsal.ts";
import type { ComposeRequest } from "../compose/request.ts";
import type { Partner } from "../partner.ts";
import type { LineBook } from "./line.ts";
import type { PartnerDetails, SimulatedPartner } from "./simulated-partner.ts";

/** A situation to practise in, as it stands in `data/en/rehearsal/scenarios.yml`. */
export type WrittenScenario = {
  readonly id: string;
  readonly title: string;
  /** Where you are and what happened, in the second person. */
  readonly situation: string;
  /** One sentence. */
  readonly youNeed: string;
  readonly partner: SimulatedPartner;
  readonly need: {
    readonly howLong: string;
    readonly when: string;
    readonly often: "once" | "weekly";
    /** A gerund: "reading". */
    readonly whatFor: string;
    /** As in "till six". */
    readonly end: string;
  };
  readonly why: string;
  readonly enjoy: string;
  /** "dinner on Sunday" */
  readonly giveBack: string;
  /** One to warm up with first; `null` for the easiest. */
  readonly easierId: string | null;
};

/** With the questions of Say filled in from it. */
export type Scenario = WrittenScenario & { readonly request: ComposeRequest };

export const scenarios: readonly Scenario[] = writtenScenarios.map((one) => ({
  ...one,
  request: requestOf(one),
}));

/** What people wrote for the partner to say. */
export const writtenLines: LineBook = lineBook;

function requestOf({ need, why, enjoy, giveBack, partner }: WrittenScenario): ComposeRequest {
  const { howLong, when, often, whatFor } = need;
  const { temperament, sensitivity, reassuredBy, onTheirMind } = partner;
  return {
    need: { howLong, when, often, whatFor },
    why,
    them: { temperament, sensitivity, reassuredBy, onTheirMind, name: null, enjoy },
    giveBack,
  };
}

/** What a scenario tells of the partner besides what Say knows. */
export function detailsOf({ partner }: WrittenScenario): PartnerDetails {
  const { intensity, moment, ownActivity, speaks, hasChildren } = partner;
  return { intensity, moment, ownActivity, speaks, hasChildren };
}

/** The person's own description of their partner, in this situation. */
export function describedPartner(own: Partner, scenario: WrittenScenario): Partner {
  return {
    temperament: own.temperament ?? scenario.partner.temperament,
    sensitivity: own.sensitivity ?? scenario.partner.sensitivity,
    reassuredBy: own.reassuredBy.length === 0 ? scenario.partner.reassuredBy : own.reassuredBy,
    onTheirMind: own.onTheirMind ?? scenario.partner.onTheirMind,
  };
}
