import type { Day, Diary } from "../../core/balance/diary.ts";
import { blocksToCsv, diaryToMarkdown } from "../../core/balance/export-diary.ts";
import { download } from "./download.ts";

/** All of it, to read without Elbowroom. */
export function ExportView({ diary, today }: { readonly diary: Diary; readonly today: Day }) {
  return (
    <section class="group" aria-labelledby="export-title">
      <h2 id="export-title">Take it with you</h2>
      <p class="hint">The files are plain and not locked. They go where your downloads go.</p>
      <p class="ways">
        <button
          type="button"
          class="button"
          onClick={() => download(`notes-${today}.md`, "text/markdown", diaryToMarkdown(diary))}
        >
          As text
        </button>
        <button
          type="button"
          class="button"
          onClick={() => download(`notes-${today}.csv`, "text/csv", blocksToCsv(diary))}
        >
          As a table
        </button>
      </p>
    </section>
  );
}
