import { useEffect, useRef } from "preact/hooks";
import { minutesHad, type Block } from "../../core/balance/diary.ts";
import { TintMark } from "../ui/motif.tsx";
import { cutShortGuess } from "./diary-changes.ts";
import { FeelingScale } from "./feeling-scale.tsx";
import { timeLabels } from "./labels.ts";
import type { BalanceModel } from "./model.ts";
import { blockSteps, Stepper } from "./stepper.tsx";
import { clockToWords, dayToWords, minutesToLabel } from "./words.ts";

type RowProps = { readonly model: BalanceModel; readonly block: Block };

/** One block, and what became of it. */
export function BlockRow({ model, block }: RowProps) {
  const { id, kind, day, start, outcome, minutesPlanned, givesBackFor } = block;
  const isPlanned = outcome.type === "planned";
  return (
    <li class="entry">
      <TintMark tint={kind} />
      <div class="entry-body">
        <p id={`block-${id}`}>
          <span class="entry-day">
            {dayToWords(day, model.today.value)}
            {clockToWords(start)}
          </span>
          <span class="hint">
            {timeLabels[kind]}
            {isPlanned && `, ${minutesToLabel(minutesPlanned)} planned`}
            {givesBackFor !== null && ", given back"}
          </span>
        </p>
        {!isPlanned && <Happened model={model} block={block} />}
        {isPlanned && day <= model.today.value && (
          <BlockOutcomes model={model} block={block} describedBy={`block-${id}`} />
        )}
        {isPlanned && day > model.today.value && (
          <p>
            <TakeOut model={model} block={block} />
          </p>
        )}
        <Feelings model={model} block={block} />
      </div>
    </li>
  );
}

/** One tap says it. */
export function BlockOutcomes({
  model,
  block,
  describedBy,
}: RowProps & { readonly describedBy: string }) {
  const { minutesPlanned } = block;
  const say = (outcome: Block["outcome"], what: string) => () =>
    model.settleBlock(block, outcome, what);
  const cutShort = { type: "cut-short", minutes: cutShortGuess(minutesPlanned) } as const;
  return (
    <div class="outcomes">
      {[
        {
          label: "It happened",
          onClick: say({ type: "had", minutes: minutesPlanned }, "It happened."),
        },
        { label: "Cut short", onClick: say(cutShort, "Cut short.") },
        { label: "Fell through", onClick: say({ type: "skipped" }, "It fell through.") },
      ].map(({ label, onClick }) => (
        <button
          type="button"
          class="button outcome"
          key={label}
          aria-describedby={describedBy}
          onClick={onClick}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

function Happened({ model, block }: RowProps) {
  const { outcome } = block;
  const isLast = model.undoable.value?.blockId === block.id;
  return (
    <>
      <p class="happened">
        <span>{outcomeToWords(block)}</span>
        {isLast ? (
          <UndoButton onUndo={model.undo} describedBy={`block-${block.id}`} />
        ) : (
          <ChangeAgain model={model} block={block} />
        )}
      </p>
      {outcome.type === "cut-short" && isLast && (
        <Stepper
          label="How long was it?"
          steps={blockSteps.filter((step) => step <= block.minutesPlanned)}
          minutes={outcome.minutes}
          onChange={(minutes) =>
            model.adjustBlock(block, { outcome: { type: "cut-short", minutes } })
          }
        />
      )}
    </>
  );
}

export function outcomeToWords(block: Block): string {
  const { outcome } = block;
  if (outcome.type === "skipped") return "It fell through.";
  const had = minutesToLabel(minutesHad(block));
  return outcome.type === "cut-short" ? `Cut short: ${had}.` : `It happened: ${had}.`;
}

/** What was tapped is gone from the page; the keyboard goes on from here. */
function UndoButton({
  onUndo,
  describedBy,
}: {
  readonly onUndo: () => void;
  readonly describedBy: string;
}) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus();
  }, []);
  return (
    <button
      type="button"
      class="quiet"
      ref={button}
      aria-describedby={describedBy}
      onClick={onUndo}
    >
      Undo
    </button>
  );
}

function ChangeAgain({ model, block }: RowProps) {
  if (block.minutesPlanned === 0) return <TakeOut model={model} block={block} />;
  return (
    <button
      type="button"
      class="quiet"
      aria-describedby={`block-${block.id}`}
      onClick={() => model.settleBlock(block, { type: "planned" }, "Open again.")}
    >
      Change
    </button>
  );
}

function TakeOut({ model, block }: RowProps) {
  return (
    <button
      type="button"
      class="quiet"
      aria-describedby={`block-${block.id}`}
      onClick={() => model.removeBlock(block)}
    >
      Take it out
    </button>
  );
}

/** Before it on its day, and after it when it was. Each can be skipped. */
function Feelings({ model, block }: RowProps) {
  const { id, kind, day, outcome, before, after } = block;
  const wasHad = outcome.type === "had" || outcome.type === "cut-short";
  const isNow = outcome.type === "planned" && day === model.today.value;
  if (kind !== "alone" || !(wasHad || isNow)) return null;
  const ask = isNow ? "How are you, before it?" : "How did you feel?";
  return (
    <details class="feelings" open={model.undoable.value?.blockId === id}>
      <summary>{before === null && after === null ? ask : "How you felt"}</summary>
      <div class="feelings-pair">
        <FeelingScale
          legend="Before"
          name={`before-${id}`}
          value={before}
          onChoose={(value) => model.adjustBlock(block, { before: value })}
        />
        {wasHad && (
          <FeelingScale
            legend="After"
            name={`after-${id}`}
            value={after}
            onChoose={(value) => model.adjustBlock(block, { after: value })}
          />
        )}
      </div>
    </details>
  );
}
