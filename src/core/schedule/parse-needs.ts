import * as v from "valibot";
import { issuesToSentences } from "../parse-issues.ts";
import { answersObject } from "../parse-partner.ts";
import { err, ok, type Result } from "../result.ts";
import type { Step } from "./grid.ts";
import { comforts, type Household, needIds } from "./need.ts";
import { isInOrder, minutes, needEntries, textFor, windows } from "./need-schema.ts";
import { parseTime } from "./parse-block.ts";
import { unnamedPartner } from "./partner-name.ts";
import type { Requests } from "./requests.ts";

/** What two people need, as they wrote it down. What is in their calendars comes from elsewhere. */
export type Needs = {
  readonly household: Household;
  readonly requests: Requests;
  readonly step: Step;
};

/** `zone` is where they live: times without one are read there. */
export function parseNeeds(input: unknown, zone: string): Result<Needs, readonly string[]> {
  const result = v.safeParse(createSchema(zone), input);
  if (!result.success) return err(issuesToSentences(result.issues, "the needs"));
  const { me, partner, together, children, growth, gentle, step, requests } = result.output;
  return ok({
    household: {
      me: { ...me, busy: [] },
      partner: { ...partner, busy: [] },
      together,
      children,
      growth,
      gentle,
    },
    step,
    requests: {
      ...requests,
      resting: requests.resting.map(({ need, week }) => ({ need, week: week - 1 })),
    },
  });
}

const longestName = 60;

const member = (usualName: string) =>
  answersObject({
    name: v.nullish(
      v.pipe(
        v.string(),
        v.trim(),
        v.nonEmpty("a name, please"),
        v.maxLength(longestName, `at most ${longestName} letters, please`),
      ),
      usualName,
    ),
    alone: v.pipe(answersObject(needEntries), isInOrder()),
    sleep: windows(["22:30-06:30"]),
    work: windows([]),
    quiet: windows([]),
    travel: v.nullish(minutes(0, 240), 0),
  });

const wish = answersObject({
  what: v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty("what would they like?"),
    v.maxLength(200, "at most 200 letters, please"),
  ),
  best: windows([]),
});

const together = v.pipe(
  answersObject({
    ...needEntries,
    wishes: v.nullish(v.array(wish), []),
    withChildren: v.nullish(v.boolean(), false),
  }),
  isInOrder(),
);

const children = answersObject({
  asleep: windows(["20:00-07:00"]),
  away: windows([]),
  sitter: windows([]),
});

const growth = answersObject({
  minutes: minutes(0, 2000),
  comfort: v.nullish(v.picklist(comforts), "fine"),
});

function createSchema(zone: string) {
  const time = textFor((text) => parseTime(text, zone));
  const block = v.pipe(
    answersObject({
      kind: v.picklist(["alone-me", "alone-partner", "together"]),
      start: time,
      end: time,
    }),
    v.check(({ start, end }) => start < end, "it ends before it begins"),
  );
  const blocks = v.nullish(v.array(block), []);
  const resting = answersObject({
    need: v.picklist(needIds),
    week: v.pipe(
      v.number(),
      v.integer("the first week is 1"),
      v.minValue(1, "the first week is 1"),
    ),
  });
  const requests = answersObject({
    pinned: blocks,
    refused: blocks,
    smaller: blocks,
    resting: v.nullish(v.array(resting), []),
    agreed: blocks,
    lastWeek: blocks,
  });
  return answersObject({
    me: member("You"),
    partner: member(unnamedPartner),
    together,
    children: v.nullish(children, null),
    growth: v.nullish(growth, null),
    gentle: v.nullish(v.boolean(), false),
    step: v.nullish(v.picklist([15, 30]), 30),
    requests: v.nullish(requests, {}),
  });
}
