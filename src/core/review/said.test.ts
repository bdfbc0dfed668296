import { expect, test } from "vitest";
import { parseText } from "../text/parse-text.ts";
import { hearSentences, saidIn, searchFirst, sifted } from "./said.ts";

test("finds of several patterns the first, as of the options of one", () => {
  const sources = ["later today", "today|tonight", "today at noon", "\\bif you\\b", "\\d"];
  const patterns = sources.map((source) => sifted(new RegExp(source, "iu")));
  const whole = new RegExp(sources.join("|"), "iu");
  const texts = ["Tonight or later today", "later, today at noon", "If you can", "no day", "at 9"];
  for (const text of texts) {
    const said = saidIn(hearSentences(parseText(text)).said, 0);
    const found = searchFirst(said, patterns);
    const expected = whole.exec(text);
    expect([found?.index, found?.[0]]).toEqual([expected?.index, expected?.[0]]);
  }
});
