import { useEffect, useRef } from "preact/hooks";
import { startDrag, type Dropped } from "./drag.ts";
import { blockAfter } from "./week-keys.ts";
import {
  formatMinute,
  lanes,
  type Lane,
  type ShownBlock,
  type ShownDay,
  type ShownWeeks,
  type Stretch,
} from "./week-shown.ts";

type GridViewProps = {
  readonly weeks: ShownWeeks;
  readonly partner: string;
  readonly currentId: string | null;
  /** The day a phone shows. */
  readonly day: number;
  readonly onGoTo: (block: ShownBlock) => void;
  readonly onOpen: (block: ShownBlock) => void;
  readonly onDrop: (block: ShownBlock, dropped: Dropped) => void;
};

/** Days of three lanes. One stop for the tab key; the arrows go from block to block. */
export function GridView(props: GridViewProps) {
  const { weeks, partner, currentId, day, onGoTo } = props;
  const { days, hours } = weeks;
  const grid = useRef<HTMLDivElement>(null);
  const isMoving = useRef(false);
  const all = days.flatMap(({ blocks }) => blocks);
  const current = all.find(({ id }) => id === currentId) ?? all[0];

  useEffect(() => {
    if (isMoving.current) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    isMoving.current = false;
  }, [currentId]);

  return (
    <div
      class="grid"
      ref={grid}
      role="group"
      aria-label="The days. Arrow keys go from one block to the next."
      style={{ "--open": hours.from, "--span": hours.to - hours.from }}
      onKeyDown={(event) => {
        const next = blockAfter(days, current?.id ?? null, event.key);
        if (next === null) return;
        event.preventDefault();
        isMoving.current = true;
        onGoTo(next);
      }}
    >
      <HoursView hours={hours} />
      {days.map((one) => (
        <DayView
          key={one.date}
          {...props}
          shown={one}
          current={current}
          isShown={one.index === day}
        />
      ))}
      <LaneNames partner={partner} />
    </div>
  );
}

function HoursView({ hours }: { readonly hours: Stretch }) {
  const marks: number[] = [];
  for (let minute = hours.from; minute < hours.to; minute += 120) marks.push(minute);
  return (
    <div class="hours" aria-hidden="true">
      {marks.map((minute) => (
        <span key={minute} style={{ "--from": minute }}>
          {formatMinute(minute)}
        </span>
      ))}
    </div>
  );
}

/** Over the lanes of the one day that a phone shows. */
function LaneNames({ partner }: { readonly partner: string }) {
  return (
    <div class="lane-names" aria-hidden="true">
      <span>You</span>
      <span>{partner}</span>
      <span>Both</span>
    </div>
  );
}

type DayViewProps = GridViewProps & {
  readonly shown: ShownDay;
  readonly current: ShownBlock | undefined;
  readonly isShown: boolean;
};

function DayView(props: DayViewProps) {
  const { shown, isShown } = props;
  const isNewWeek = shown.index > 0 && shown.index % 7 === 0;
  return (
    <section
      class={["day", isShown ? "is-shown" : "", isNewWeek ? "is-new-week" : ""].join(" ")}
      aria-labelledby={`day-${shown.date}`}
    >
      <h2 id={`day-${shown.date}`}>
        {shown.name} <span>{shown.dayOfMonth}</span>
      </h2>
      <div class="day-lanes" data-date={shown.date}>
        {lanes.map((lane) => (
          <LaneView key={lane} {...props} lane={lane} />
        ))}
      </div>
    </section>
  );
}

function LaneView({
  lane,
  shown,
  weeks,
  current,
  onGoTo,
  onOpen,
  onDrop,
}: DayViewProps & { readonly lane: Lane }) {
  const closed = lane === "us" ? [] : shown.closed[lane];
  return (
    <div class={`lane lane-${lane}`}>
      {closed.map((stretch) => (
        <span
          class="closed"
          key={stretch.from}
          aria-hidden="true"
          style={within(stretch, weeks.hours)}
        />
      ))}
      {shown.ghosts
        .filter((ghost) => ghost.lane === lane)
        .map((ghost) => (
          <span
            class="ghost"
            key={ghost.from}
            aria-hidden="true"
            style={within(ghost, weeks.hours)}
          />
        ))}
      {shown.blocks
        .filter((block) => block.lane === lane)
        .map((block) => (
          <button
            type="button"
            class={block.isPinned ? "block is-pinned" : "block"}
            key={block.id}
            style={within(block, weeks.hours)}
            tabIndex={block.id === current?.id ? 0 : -1}
            aria-label={block.label}
            aria-haspopup="dialog"
            onFocus={() => onGoTo(block)}
            onClick={() => onOpen(block)}
            onPointerDown={(event) =>
              startDrag(event, block, { hours: weeks.hours, step: 30, onDrop })
            }
          >
            <span class="block-time">{formatMinute(block.from)}</span>
            <span class="block-title">{block.shortTitle}</span>
          </button>
        ))}
    </div>
  );
}

/** Nights are not drawn: what begins before the first hour begins with it. */
function within({ from, to }: Stretch, hours: Stretch): Readonly<Record<string, number>> {
  return {
    "--from": Math.max(from, hours.from),
    "--to": Math.max(Math.min(to, hours.to), hours.from),
  };
}
