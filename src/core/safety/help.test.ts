import { expect, test } from "vitest";
import { countries } from "../generated/help.ts";
import { findCountry, guessCountry } from "./help.ts";

test("there is help in at least 25 countries, each once, in the order of their names", () => {
  const codes = countries.map(({ code }) => code);
  expect(codes.length).toBeGreaterThanOrEqual(25);
  expect(new Set(codes).size).toBe(codes.length);
  const names = countries.map(({ name }) => name);
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, "en")));
});

test("every line can be reached, and says what it was checked against", () => {
  const unfit = countries.flatMap(({ code, lines, checked }) =>
    lines
      .filter(({ number, web, source }) => (!number && !web) || source === "" || checked === "")
      .map(({ name }) => `${code} ${name}`),
  );
  expect(unfit).toEqual([]);
});

test("the numbers one may have to know by heart", () => {
  const numbers = ["GB", "US", "DE", "FR", "AU"].map((code) => {
    const country = findCountry(code);
    return [code, country?.emergency, country?.lines[0]?.number];
  });
  expect(numbers).toEqual([
    ["GB", "999", "0808 2000 247"],
    ["US", "911", "1-800-799-7233"],
    ["DE", "112", "116 016"],
    ["FR", "112", "3919"],
    ["AU", "000", "1800 737 732"],
  ]);
});

test("the country is guessed from the languages, and no country from a language alone", () => {
  expect(guessCountry(["en", "en-GB", "fr-FR"])?.code).toBe("GB");
  expect(guessCountry(["de-Latn-AT"])?.code).toBe("AT");
  expect(guessCountry(["en", "de"])).toBe(null);
  expect(guessCountry(["en-XX"])).toBe(null);
});
