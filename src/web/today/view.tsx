import { useEffect } from "preact/hooks";
import type { PathStep } from "../../core/balance/path.ts";
import { TwoRooms, type Door } from "../ui/motif.tsx";
import { outcomeToWords } from "../balance/block-row.tsx";
import { FeelingScale } from "../balance/feeling-scale.tsx";
import { dayToWords } from "../balance/words.ts";
import { pathAround } from "./model.ts";
import { ThingActions, type TodayProps } from "./thing-actions.tsx";
import { stepLabels, thingToWords } from "./words.ts";

/** The one next thing, and nothing else. */
export function TodayView(props: TodayProps) {
  const { model } = props;
  useEffect(model.enter, []);
  return (
    <main class="screen today">
      <h1 class="screen-title" tabIndex={-1}>
        Today
      </h1>
      {model.isReady.value && <Thing {...props} />}
      <p class="unseen" role="status">
        {model.balance.announcement}
      </p>
    </main>
  );
}

function Thing(props: TodayProps) {
  const { thing, step, balance, draftWords } = props.model;
  const { lead, help } = thingToWords(thing.value, balance.today.value);
  const isDraftShown =
    thing.value.type === "draft" || thing.value.type === "talk" || isTalkStep(thing.value);
  return (
    <>
      <p class="hint today-date">{dayToWords(balance.today.value, balance.today.value)}</p>
      <JustSettled model={props.model} />
      <section class="today-thing" aria-label="The next thing">
        <TwoRooms door={doorOf[thing.value.type]} />
        <div class="today-words">
          <p class="today-lead" id="today-lead">
            {lead}
          </p>
          {help !== null && <p class="hint">{help}</p>}
          {isDraftShown && draftWords.value !== null && (
            <blockquote class="today-draft">{firstWords(draftWords.value)}</blockquote>
          )}
          <ThingActions {...props} thing={thing.value} />
        </div>
      </section>
      {step.value !== null && <WayView step={step.value} />}
    </>
  );
}

/** What was tapped just now: it can be taken back, and one tap says how it was. */
function JustSettled({ model: { balance } }: Pick<TodayProps, "model">) {
  const { undoable, kept, undo, adjustBlock } = balance;
  const block = kept.value.diary.blocks.find(({ id }) => id === undoable.value?.blockId);
  if (block === undefined || block.outcome.type === "planned") return null;
  const wasHadAlone = block.kind === "alone" && block.outcome.type !== "skipped";
  return (
    <section class="today-settled" aria-label="Just now">
      <p>
        {outcomeToWords(block)}{" "}
        <button type="button" class="quiet" onClick={undo}>
          Undo
        </button>
      </p>
      {wasHadAlone && (
        <FeelingScale
          legend="How do you feel after it?"
          name={`today-after-${block.id}`}
          value={block.after}
          onChoose={(after) => adjustBlock(block, { after })}
        />
      )}
    </section>
  );
}

function isTalkStep(thing: TodayProps["model"]["thing"]["value"]): boolean {
  return thing.type === "step" && thing.step === "talk";
}

/** Enough to know it again. */
function firstWords(text: string): string {
  const words = text.split(/\s+/u);
  return words.length <= mostWords ? words.join(" ") : `${words.slice(0, mostWords).join(" ")} …`;
}
const mostWords = 24;

/** How far the first promise is. Not a score: once it is kept, this is gone for good. */
function WayView({ step }: { readonly step: PathStep }) {
  return (
    <nav class="way-there" aria-label="The way there">
      <ol>
        {pathAround(step).map(({ step: one, isNow }) => (
          <li key={one} aria-current={isNow ? "step" : undefined}>
            {stepLabels[one]}
          </li>
        ))}
      </ol>
    </nav>
  );
}

const doorOf: Readonly<Record<TodayProps["model"]["thing"]["value"]["type"], Door>> = {
  "make-good": "open",
  "stay-with-it": "ajar",
  "say-what-happened": "ajar",
  "book-a-talk": "ajar",
  talk: "open",
  "talk-was": "ajar",
  block: "closed",
  "check-in": "ajar",
  draft: "ajar",
  "plan-ahead": "closed",
  step: "ajar",
  month: "open",
  nothing: "open",
};
