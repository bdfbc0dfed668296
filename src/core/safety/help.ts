import { countries } from "../generated/help.ts";

/** A place to turn to. Only what could be confirmed on the day it was checked. */
export type HelpLine = {
  readonly name: string;
  readonly number?: string;
  /** How to write instead of calling. */
  readonly text?: string;
  /** A web address without the scheme. */
  readonly web?: string;
  readonly hours?: string;
  /** How to reach it without being heard or seen, as far as is known. */
  readonly silent?: string;
  /** The pages it was compared with, and the year they stood at, where they say so. */
  readonly source: string;
  readonly asOf?: number;
};

export type HelpCountry = {
  /** ISO 3166-1, two letters. */
  readonly code: string;
  readonly name: string;
  readonly emergency: string;
  /** How to call the emergency number without speaking. */
  readonly silent?: string;
  readonly lines: readonly HelpLine[];
  /** `2026-11-25` */
  readonly checked: string;
};

export function findCountry(code: string): HelpCountry | null {
  return countries.find((country) => country.code === code.toUpperCase()) ?? null;
}

/** The country of the first language tag that names one we know: `en-GB`. A guess, never stored. */
export function guessCountry(languageTags: readonly string[]): HelpCountry | null {
  for (const tag of languageTags) {
    const region = /-([A-Z]{2})\b/u.exec(tag)?.[1];
    const country = region === undefined ? null : findCountry(region);
    if (country !== null) return country;
  }
  return null;
}
