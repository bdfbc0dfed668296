import type { Signal } from "@preact/signals";
import { countries } from "../../core/generated/help.ts";
import { findCountry, type HelpCountry, type HelpLine } from "../../core/safety/help.ts";

/** Numbers by country. They are in the app itself, so that they are there without a connection. */
export function HelpLinesView({ country }: { readonly country: Signal<string> }) {
  const chosen = findCountry(country.value);
  return (
    <>
      <p class="field-row">
        <label for="help-country">Where are you?</label>
        <select
          id="help-country"
          class="answer"
          autocomplete="off"
          value={country.value}
          onChange={(event) => (country.value = event.currentTarget.value)}
        >
          <option value="">Choose a country</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </p>
      {chosen === null ? <Elsewhere /> : <Country country={chosen} />}
    </>
  );
}

function Country({ country }: { readonly country: HelpCountry }) {
  return (
    <>
      <p class="emergency">
        In danger now: <Call number={country.emergency} />
      </p>
      {country.silent !== undefined && <p class="hint">{country.silent}</p>}
      <ul class="help-lines">
        {country.lines.map((line) => (
          <Line key={line.name} line={line} />
        ))}
      </ul>
      <p class="hint small">
        Checked on {formatDay(country.checked)} against other pages that name these numbers. Numbers
        change. If one does not answer, the emergency number does.
      </p>
    </>
  );
}

function Line({ line }: { readonly line: HelpLine }) {
  return (
    <li class="help-line">
      <h3>{line.name}</h3>
      {line.number !== undefined && (
        <p class="help-number">
          <Call number={line.number} />
        </p>
      )}
      {line.hours !== undefined && <p>{upperFirst(line.hours)}</p>}
      {line.text !== undefined && <p>Write: {line.text}</p>}
      {line.web !== undefined && <p>On the web: {line.web}</p>}
      {line.silent !== undefined && <p>{line.silent}</p>}
      <p class="hint small">
        Source: {line.source}
        {line.asOf === undefined ? "" : `, ${line.asOf}`}
      </p>
    </li>
  );
}

/** A call is one tap; the browser asks before it dials. */
function Call({ number }: { readonly number: string }) {
  return (
    <a class="call" href={`tel:${number.replace(/[^\d+*]/gu, "")}`}>
      {number}
    </a>
  );
}

function Elsewhere() {
  return (
    <p>
      In most of Europe the emergency number is <Call number="112" />, and from many mobile phones
      it works elsewhere too. A doctor, a school or a town hall can often say who helps near you.
    </p>
  );
}

function formatDay(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return new Date(year ?? 0, (month ?? 1) - 1, date).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
  });
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
