import * as fc from "fast-check";
import { expect, test } from "vitest";
import { remindersAWeek } from "../shell/reminders.ts";
import {
  appNames,
  defaultSettings,
  leavePlaces,
  lockMinutes,
  parseSettings,
  type Settings,
} from "./settings.ts";

const anySettings: fc.Arbitrary<Settings> = fc.record({
  appName: fc.constantFrom(...appNames),
  coversWhenHidden: fc.boolean(),
  locksAfter: fc.constantFrom(null, ...lockMinutes),
  leavesTo: fc.constantFrom(...leavePlaces),
  leavesOnShift: fc.boolean(),
  checksSpelling: fc.boolean(),
  hasBeenHere: fc.boolean(),
  wantsNoInstall: fc.boolean(),
  remindersAWeek: fc.constantFrom(null, ...remindersAWeek),
});

test("what was stored comes back", () => {
  fc.assert(
    fc.property(anySettings, (settings) => {
      expect(parseSettings(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
    }),
  );
});

test("nothing stored, or nonsense, is as at first", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.constant(undefined), fc.string(), fc.array(fc.anything())),
      (stored) => {
        expect(parseSettings(stored)).toEqual(defaultSettings);
      },
    ),
  );
});

test("one bad entry costs that entry only", () => {
  expect(parseSettings({ appName: "Lists", locksAfter: 3, checksSpelling: "yes" })).toEqual({
    ...defaultSettings,
    appName: "Lists",
  });
});

test("at first the page covers itself, locks after two minutes and checks no spelling", () => {
  expect(defaultSettings).toEqual({
    appName: "Notes",
    coversWhenHidden: true,
    locksAfter: 2,
    leavesTo: "encyclopedia",
    leavesOnShift: true,
    checksSpelling: false,
    hasBeenHere: false,
    wantsNoInstall: false,
    remindersAWeek: null,
  });
});
