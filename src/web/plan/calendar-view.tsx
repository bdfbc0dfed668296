import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import { unreachable } from "../../core/assert.ts";
import type { Person } from "../../core/schedule/need.ts";
import type { ReadCalendar } from "../worker/planner-protocol.ts";
import type { Reading, Sources } from "./sources.ts";
import { calendarWords } from "./times-words.ts";

type CalendarViewProps = {
  readonly sources: Sources;
  readonly who: Person;
  readonly onServer: () => void;
};

/** A calendar as a file, dropped, or pasted; and what could not be read of it. Or one on a server. */
export function CalendarView({ sources, who, onServer }: CalendarViewProps) {
  const calendar = sources.calendars.value[who];
  const reading = sources.reading.value;
  const mine = reading?.who === who ? reading : null;
  return (
    <section class="calendar" aria-labelledby="calendar-title">
      <h2 id="calendar-title">{calendar === null ? "Or bring a calendar" : "The calendar"}</h2>
      {mine?.type === "reading" && <ReadingView reading={mine} onCancel={sources.cancel} />}
      {calendar === null ? (
        // What was pasted is still there if it was no calendar.
        <div hidden={mine?.type === "reading"}>
          <BringView bring={(file) => void sources.bring(who, file)} />
        </div>
      ) : (
        <HeldView
          calendar={calendar}
          isAll={sources.free.value[who] === null}
          onForget={() => sources.forget(who)}
        />
      )}
      <p role="alert" class="calendar-trouble">
        {mine === null ? "" : troubleWords(mine)}
      </p>
      <p>
        <button type="button" class="quiet" onClick={onServer}>
          {sources.served.value[who] === null
            ? "It lies on a server (CalDAV)"
            : "The calendars on the server"}
        </button>
      </p>
    </section>
  );
}

function troubleWords({ type }: Reading): string {
  switch (type) {
    case "reading":
      return "";
    case "none":
      return "There is no calendar in that. A calendar file usually ends in .ics.";
    case "too-large":
      return "That file is larger than any calendar. Was it the right one?";
    case "failed":
      return "That could not be read. Nothing of it was taken.";
    default:
      return unreachable(type);
  }
}

type BringViewProps = { readonly bring: (file: Blob) => void };

function BringView({ bring }: BringViewProps) {
  return (
    <>
      <DropView bring={bring} />
      <details>
        <summary>Paste it as text</summary>
        <PasteView bring={bring} />
      </details>
    </>
  );
}

function DropView({ bring }: BringViewProps) {
  const isOver = useSignal(false);
  const take = (file: File | undefined): void => {
    if (file !== undefined) bring(file);
  };
  return (
    <div
      class={isOver.value ? "drop is-over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        isOver.value = true;
      }}
      onDragLeave={() => {
        isOver.value = false;
      }}
      onDrop={(event) => {
        event.preventDefault();
        isOver.value = false;
        take(event.dataTransfer?.files[0]);
      }}
    >
      <label class="button file">
        <input
          type="file"
          accept=".ics,.ical,.ifb,text/calendar"
          onChange={(event) => take(event.currentTarget.files?.[0])}
        />
        Choose a file
      </label>
      <p class="hint small">
        Most calendars can save one, ending in .ics. You can drop it here too.
      </p>
    </div>
  );
}

function PasteView({ bring }: BringViewProps) {
  const pasted = useSignal("");
  const id = useId();
  return (
    <div class="question paste">
      <label for={id}>The text of the file</label>
      <textarea
        id={id}
        class="answer"
        rows={4}
        autocomplete="off"
        value={pasted.value}
        onInput={(event) => {
          pasted.value = event.currentTarget.value;
        }}
      />
      <button type="button" class="button" onClick={() => bring(new Blob([pasted.value]))}>
        Read it
      </button>
    </div>
  );
}

type ReadingViewProps = {
  readonly reading: Extract<Reading, { type: "reading" }>;
  readonly onCancel: () => void;
};

function ReadingView({ reading: { done, total }, onCancel }: ReadingViewProps) {
  return (
    <div class="reading">
      <label>
        Reading
        {/* Without a value it says that something is going on, and no more. */}
        {total === 0 ? <progress /> : <progress value={done} max={total} />}
      </label>
      <button type="button" class="button" onClick={onCancel}>
        Stop
      </button>
    </div>
  );
}

type HeldViewProps = {
  readonly calendar: ReadCalendar;
  /** Nothing else is known of their times. */
  readonly isAll: boolean;
  readonly onForget: () => void;
};

function HeldView({ calendar, isAll, onForget }: HeldViewProps) {
  const { issues } = calendar;
  const told = issues.filter(({ severity }) => severity !== "note");
  return (
    <>
      <p role="status">{calendarWords(calendar)} Only its busy times are kept.</p>
      {isAll && (
        <p class="hint small">
          By day, all other times count as free. If work is not in it, tap above as well.
        </p>
      )}
      {told.length > 0 && (
        <details class="issues">
          <summary>
            {told.length === 1
              ? "One thing in it could not be taken as it stands"
              : `${told.length} things in it could not be taken as they stand`}
          </summary>
          <p class="hint small">Whatever has a time that can be read counts as busy.</p>
          <ul>
            {told.map(({ message, line }, index) => (
              <li key={index}>
                {line === 0 ? "" : `Line ${line}: `}
                {message}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p>
        <button type="button" class="quiet" onClick={onForget}>
          Take another
        </button>
      </p>
    </>
  );
}
