import { useSignal } from "@preact/signals";
import { Temporal } from "temporal-polyfill";
import type { Day, Diary } from "../../core/balance/diary.ts";
import { blocksToCsv, diaryToMarkdown } from "../../core/balance/export-diary.ts";
import { diaryToIcs } from "../../core/balance/export-ics.ts";
import { Switch } from "../ui/switch.tsx";
import { download } from "./download.ts";

type ExportProps = {
  readonly diary: Diary;
  readonly today: Day;
  /** In the calendar, where the browser can't remind by itself. */
  readonly alarmsAWeek: number;
};

/** All of it, to read without Elbowroom. */
export function ExportView({ diary, today, alarmsAWeek }: ExportProps) {
  const isNamed = useSignal(false);
  const ics = (): string =>
    diaryToIcs(diary, {
      now: Temporal.Now.instant().epochMilliseconds,
      zone: Temporal.Now.timeZoneId(),
      isNamed: isNamed.value,
      alarmsAWeek,
    });
  const ways = [
    { label: "As text", name: "md", type: "text/markdown", write: () => diaryToMarkdown(diary) },
    { label: "As a table", name: "csv", type: "text/csv", write: () => blocksToCsv(diary) },
    { label: "As a calendar", name: "ics", type: "text/calendar", write: ics },
  ];
  return (
    <section class="group" aria-labelledby="export-title">
      <h2 id="export-title">Take it with you</h2>
      <p class="hint">The files are plain and not locked. They go where your downloads go.</p>
      <p class="ways-on">
        {ways.map(({ label, name, type, write }) => (
          <button
            type="button"
            class="button"
            key={name}
            onClick={() => download(`notes-${today}.${name}`, type, write())}
          >
            {label}
          </button>
        ))}
      </p>
      <Switch
        label="In the calendar, say which is which"
        hint="Otherwise each time only says “Busy”."
        isOn={isNamed.value}
        onChange={(isOn) => (isNamed.value = isOn)}
      />
    </section>
  );
}
