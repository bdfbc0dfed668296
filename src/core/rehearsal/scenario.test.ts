import { expect, test } from "vitest";
import { compose } from "../compose/compose.ts";
import { emptyPartner } from "../partner.ts";
import { describedPartner, detailsOf, scenarios } from "./scenario.ts";
import { firstState, simulatePartner } from "./simulated-partner.ts";
import { readiness } from "./state.ts";

test("there are twelve at least, each once", () => {
  expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
  expect(scenarios.length).toBeGreaterThanOrEqual(12);
});

test("the easier one to warm up with is there, and its partner is nearer to a yes", () => {
  const easeOf = new Map(scenarios.map(({ id, partner }) => [id, readiness(firstState(partner))]));
  const wrong = scenarios.filter(({ id, easierId }) => {
    if (easierId === null) return false;
    return (easeOf.get(easierId) ?? 0) <= (easeOf.get(id) ?? 1);
  });

  expect(wrong.map(({ id }) => id)).toEqual([]);
  expect(scenarios.filter(({ easierId }) => easierId === null).map(({ id }) => id)).toEqual([
    "free-evening",
  ]);
});

test.each(scenarios)("$id fills in the questions of Say", ({ request }) => {
  expect(compose(request, "text", 1)).toHaveLength(3);
});

test("what the person tells of their partner counts before what the scenario has", () => {
  const [scenario] = scenarios;
  if (scenario === undefined) throw new Error("no scenario");
  const own = { ...emptyPartner, temperament: "jokes", sensitivity: 3 } as const;

  expect(simulatePartner(describedPartner(own, scenario), detailsOf(scenario))).toEqual({
    ...scenario.partner,
    temperament: "jokes",
    sensitivity: 3,
  });
});
