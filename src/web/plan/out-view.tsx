import { Choices } from "../ui/choices.tsx";
import { TextQuestion } from "../ui/text-question.tsx";
import type { PlanModel } from "./model.ts";
import { PlanScreen } from "./screen-view.tsx";
import type { Server } from "./server.ts";

type OutViewProps = { readonly model: PlanModel };

/** Into any calendar, under a title that says no more than one wants. */
export function OutView({ model }: OutViewProps) {
  const { out, agreement, screens, planning, server } = model;
  const { shows } = out;
  const isEmpty = planning.blocks.value.length === 0;
  const hint =
    agreement.state.value === "agreed"
      ? "Both said yes, so the times are firm."
      : "It is not agreed yet: your calendar shows the times as “maybe”.";
  return (
    <PlanScreen
      model={model}
      title="Into your calendar"
      hint={hint}
      next={isEmpty ? "To the week" : "Save the file"}
      onNext={isEmpty ? () => screens.open("week") : out.save}
    >
      <TextQuestion
        label="What it shows for your own time"
        hint="Anyone who looks over your shoulder can read it."
        value={shows.value.alone}
        suggestions={["Busy", "Walk", "Reading"]}
        onAnswer={(alone) => {
          shows.value = { ...shows.value, alone };
        }}
      />
      <TextQuestion
        label="What it shows for time together"
        value={shows.value.together}
        suggestions={["Busy", "Dinner", "Us two"]}
        onAnswer={(together) => {
          shows.value = { ...shows.value, together };
        }}
      />
      <Choices
        legend="A reminder"
        name="reminder"
        isRequired
        choices={[
          { value: "none", label: "None" },
          { value: "15", label: "15 minutes before" },
          { value: "60", label: "An hour before" },
        ]}
        value={String(shows.value.minutesBefore ?? "none")}
        onChoose={(value) => {
          shows.value = { ...shows.value, minutesBefore: value === "none" ? null : Number(value) };
        }}
      />
      <p class="hint small">
        Two a week at most: for the first time of your own, and the first together.
      </p>
      {!isEmpty && <WriteView server={server} onWrite={() => void server.write(out.events())} />}
      <p role="status">{out.isSaved.value ? "Saved as week.ics." : ""}</p>
      <p class="hint small">
        Open the file with the calendar on this device. A later file moves the same times; it does
        not double them.
      </p>
    </PlanScreen>
  );
}

type WriteViewProps = { readonly server: Server; readonly onWrite: () => void };

/** Into a calendar of our own on the server, if one is connected. */
function WriteView({ server, onWrite }: WriteViewProps) {
  if (server.kept.value === null) return null;
  const isWriting = server.work.value !== "idle";
  return (
    <section class="on-server" aria-labelledby="on-server-title">
      <h2 id="on-server-title">On your server</h2>
      <p class="hint">
        It goes into a calendar of its own, “Plans”. What you wrote yourself is never touched.
      </p>
      <p>
        <button type="button" class="button" disabled={isWriting} onClick={onWrite}>
          {isWriting ? "Writing…" : "Write it there"}
        </button>
      </p>
      <p role="alert" class="trouble">
        {server.trouble.value}
      </p>
      <p role="status">{server.told.value}</p>
    </section>
  );
}
