import { useComputed, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { nameWithin } from "../../core/schedule/partner-name.ts";
import { TwoRooms } from "../ui/motif.tsx";
import { AgreeView } from "./agree-view.tsx";
import { BlockSheet } from "./block-sheet.tsx";
import { ComesView } from "./comes-view.tsx";
import { DayStrip } from "./day-strip.tsx";
import { GridView } from "./grid-view.tsx";
import { ListView } from "./list-view.tsx";
import type { PlanModel } from "./model.ts";
import type { Shown, Work } from "./planning.ts";
import { ProposalsView } from "./proposals-view.tsx";
import { nameOf } from "./setup.ts";
import { TroubleView } from "./trouble-view.tsx";
import { describeWeeks, type ShownBlock } from "./week-shown.ts";

type WeekViewProps = { readonly model: PlanModel };

/** Two weeks, to look at and to talk about. */
export function WeekView({ model }: WeekViewProps) {
  const { planning, screens } = model;
  const shown = planning.shown.value;
  if (shown === null) {
    return (
      <div class="screen question-screen">
        <TwoRooms door="closed" />
        <h1 class="screen-title">
          {planning.work.value === "idle" ? "There is no week yet" : "Looking for room"}
        </h1>
        <p role="status">{planning.trouble.value}</p>
        {planning.work.value === "idle" && (
          <p>
            <button type="button" class="button button-main" onClick={() => screens.open("start")}>
              Begin
            </button>
          </p>
        )}
      </div>
    );
  }
  return <ShownWeek model={model} shown={shown} />;
}

function ShownWeek({ model, shown }: WeekViewProps & { readonly shown: Shown }) {
  const { planning, current, day, setup } = model;
  const weeks = useComputed(() =>
    describeWeeks(planning.shown.value ?? shown, planning.requests.value),
  );
  const isInWords = useSignal(false);
  const { days } = weeks.value;
  const partner = nameOf(setup.value);
  const goTo = (block: ShownBlock) => {
    current.value = block.id;
    day.value = block.day;
  };
  const openSheet = (block: ShownBlock) => {
    model.open.value = block.id;
  };
  // A block that is gone takes the focus with it, and tells nobody.
  const isAtBlocks = useRef(false);
  useEffect(() => {
    if (isAtBlocks.current) refocus();
  }, [shown]);
  const chosenDay = day.value ?? days.find(({ blocks }) => blocks.length > 0)?.index ?? 0;
  return (
    <div
      class="week-screen"
      onFocusIn={({ target }) => {
        isAtBlocks.current = target instanceof Element && target.closest(".grid, dialog") !== null;
      }}
    >
      <WeekHead
        model={model}
        shown={shown}
        isInWords={isInWords.value}
        onToggle={() => (isInWords.value = !isInWords.value)}
      />
      <ProposalsView model={model} partner={partner} />
      {planning.blocks.value.length === 0 ? (
        <EmptyWeek />
      ) : (
        <div class={isInWords.value ? "shown-words" : "shown-grid"}>
          <Key partner={partner} />
          <DayStrip days={days} day={chosenDay} onChoose={(chosen) => (day.value = chosen)} />
          <GridView
            weeks={weeks.value}
            partner={partner}
            currentId={current.value}
            day={chosenDay}
            onGoTo={goTo}
            onOpen={openSheet}
            onDrop={({ block }, { date, minute }) => void model.move(block, date, minute)}
          />
          <ListView days={days} onOpen={openSheet} />
        </div>
      )}
      <div class="week-foot">
        <AgreeView model={model} partner={partner} />
        <ComesView report={shown.report} partner={partner} />
      </div>
      <BlockSheet model={model} days={days} />
    </div>
  );
}

/** The block one was at may be gone: the keyboard goes on in the grid, not at the top of the page. */
function refocus(): void {
  if (document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>('.grid [tabindex="0"]')?.focus({ preventScroll: true });
}

type WeekHeadProps = WeekViewProps & {
  readonly shown: Shown;
  readonly isInWords: boolean;
  readonly onToggle: () => void;
};

function WeekHead({ model, shown, isInWords, onToggle }: WeekHeadProps) {
  const { planning, announcement, screens, undo, server } = model;
  const { work, trouble, canUndo, settle } = planning;
  const isProven = shown.report.weeks.every(({ proof }) => proof === "optimal");
  return (
    <header class="plan-head">
      <h1 class="screen-title">The next two weeks</h1>
      <p class="hint" data-work={work.value}>
        {proofWords(work.value, isProven)}{" "}
        {work.value === "proving" && (
          <button type="button" class="quiet" onClick={settle}>
            This one will do
          </button>
        )}
      </p>
      <div class="week-tools">
        <button type="button" class="quiet" aria-pressed={isInWords} onClick={onToggle}>
          In words
        </button>
        <button type="button" class="quiet" onClick={() => print()}>
          Print
        </button>
        <button type="button" class="quiet" onClick={() => screens.open("start")}>
          Change what we need
        </button>
        {server.kept.value !== null && (
          <button type="button" class="quiet" onClick={() => void model.lookAgain()}>
            {server.work.value === "reading" ? "Looking…" : "Look in the calendar again"}
          </button>
        )}
        {canUndo.value && (
          <button type="button" class="quiet" onClick={() => void undo()}>
            Undo
          </button>
        )}
      </div>
      <TroubleView words={trouble.value === "" ? server.trouble.value : trouble.value} />
      <p role="status" class="unseen">
        {announcement.value}
      </p>
    </header>
  );
}

function proofWords(work: Work, isProven: boolean): string {
  switch (work) {
    case "drafting":
      return "Finding room again…";
    case "proving":
      return "A good week. Looking whether there is a better one…";
    case "idle":
      return isProven ? "No week does better for both." : "Good, not proven best.";
    default:
      return "";
  }
}

function Key({ partner }: { readonly partner: string }) {
  return (
    <ul class="key" aria-label="What the colours mean">
      <li>
        <i class="mark-alone" aria-hidden="true" /> Alone
        <span class="on-desk">: you above, {nameWithin(partner)} below</span>
      </li>
      <li>
        <i class="mark-together" aria-hidden="true" /> Together
      </li>
      <li>
        <i class="mark-closed" aria-hidden="true" /> Not free
      </li>
    </ul>
  );
}

function EmptyWeek() {
  return (
    <div class="empty-week">
      <TwoRooms door="closed" />
      <p>There is no room for anything in these weeks. Below is why, and what would make some.</p>
    </div>
  );
}
