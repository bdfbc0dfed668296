import { useEffect, useRef } from "preact/hooks";
import { monthToTalk } from "../../core/balance/month.ts";
import { addDays, weekOf, weekToCheck } from "../../core/balance/week.ts";
import { TwoRooms } from "../ui/motif.tsx";
import { ExportView } from "./export-view.tsx";
import { InvitationsView } from "./invitations-view.tsx";
import { gapToWords } from "./need-words.ts";
import { NextStepView } from "./next-step-view.tsx";
import { SeenView } from "./seen-view.tsx";
import type { BalanceModel } from "./model.ts";
import type { BalanceProps } from "./view.tsx";
import { WeekView } from "./week-view.tsx";
import { dayToLabel, dayToWords, monthToWords } from "./words.ts";

type ModelProps = { readonly model: BalanceModel };

export function PageView(props: BalanceProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Undo has it already where something was just put in.
    if (document.activeElement !== document.body) return;
    title.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);
  const { model, isStopped } = props;
  const { diary, needs } = model.kept.value;
  const isEmpty = diary.blocks.length === 0 && needs.length === 0 && diary.checkIns.length === 0;
  // The last one that was taken out can still be brought back.
  const isNew = isEmpty && model.undoable.value === null;
  return (
    <main class="screen balance">
      <header class="room-head">
        <h1 class="screen-title" tabIndex={-1} ref={title}>
          Balance
        </h1>
        <p class="hint">
          {model.isLasting
            ? "Your side of it, kept on this device and nowhere else."
            : "Your side of it. It holds until you close this page."}
        </p>
      </header>
      {model.state.value === "unreadable" && <Unreadable />}
      {isNew ? (
        <Welcome model={model} />
      ) : (
        <div class="balance-parts">
          <div class="balance-doing">
            <NextStepView {...props} />
            <WeekView model={model} />
            <CheckInPart model={model} />
            <MonthPart model={model} />
            <NeedPart {...props} />
          </div>
          <SeenView model={model} />
          <div class="balance-more">
            {!isStopped.value && <InvitationsView model={model} />}
            <ExportView
              diary={diary}
              today={model.today.value}
              alarmsAWeek={props.alarmsAWeek.value}
            />
          </div>
        </div>
      )}
    </main>
  );
}

function Unreadable() {
  return (
    <p class="note-line" role="alert">
      What was kept here could not be read. It is left as it is. What you put in now holds until you
      close this page.
    </p>
  );
}

/** The first visit: one thing to do, and one other. */
function Welcome({ model }: ModelProps) {
  return (
    <div class="welcome">
      <TwoRooms door="ajar" />
      <p class="lead">
        Balance is not half and half. It is when each of you has what they need. Start with yours:
        it takes three minutes.
      </p>
      <p class="welcome-ways">
        <button type="button" class="button button-main" onClick={model.startNeed}>
          Find out what you need
        </button>
        <button type="button" class="quiet" onClick={() => model.startPut({})}>
          Put in a time that was
        </button>
      </p>
    </div>
  );
}

function CheckInPart({ model }: ModelProps) {
  const { kept, today, startCheckIn } = model;
  const week = weekToCheck(today.value);
  const isDone = kept.value.diary.checkIns.some((one) => one.week === week);
  const span = `${dayToLabel(week)} to ${dayToLabel(addDays(week, 6))}`;
  return (
    <section class="group" aria-labelledby="check-in-title">
      <h2 id="check-in-title">How was your week?</h2>
      <p class="hint">
        {isDone ? `You have said how ${span} was.` : `${span}, in six taps at most.`}
      </p>
      <p>
        <button type="button" class="button" onClick={startCheckIn}>
          {isDone ? "Look at it again" : "Check in"}
        </button>
      </p>
    </section>
  );
}

/** In its last week, and the first of the next. What was said of the last one can be read at any time. */
function MonthPart({ model }: ModelProps) {
  const { kept, today, startMonth } = model;
  const due = monthToTalk(today.value);
  const last = kept.value.months.at(-1);
  const month = due ?? last?.month ?? null;
  if (month === null) return null;
  const isAnswered = kept.value.months.some((one) => one.month === month);
  return (
    <section class="group" aria-labelledby="month-title">
      <h2 id="month-title">The talk of the month</h2>
      <p class="hint">
        {isAnswered
          ? `You have answered for ${monthToWords(month)}. Tell each other when both have.`
          : "Two questions, the same for both of you. Each answers alone."}
      </p>
      <p>
        <button type="button" class="button" onClick={() => startMonth(month)}>
          {isAnswered ? "Look at my answers" : "Answer for myself"}
        </button>
      </p>
    </section>
  );
}

/** Asked again when the answers are a season old. */
const needHolds = 90;

function NeedPart({ model, onward, isStopped }: BalanceProps) {
  const { kept, today, startNeed } = model;
  const last = kept.value.needs.at(-1);
  const isOld = last !== undefined && last.day < addDays(weekOf(today.value), -needHolds);
  return (
    <section class="group" aria-labelledby="need-title">
      <h2 id="need-title">What you need</h2>
      {last === undefined ? (
        <p class="hint">Eight short questions, three minutes, nothing to type.</p>
      ) : (
        <>
          <p>{gapToWords(last.answers)}</p>
          <p class="hint small">
            As of {dayToWords(last.day, today.value)}.
            {isOld && " That is a while ago. It may be another now."}
          </p>
          {!isStopped.value && (
            <p class="ways-on">
              <button type="button" class="quiet" onClick={onward.findWords}>
                Find the words
              </button>
              <button type="button" class="quiet" onClick={onward.practise}>
                Practise it
              </button>
              <button type="button" class="quiet" onClick={onward.plan}>
                Plan it
              </button>
            </p>
          )}
        </>
      )}
      <p>
        <button type="button" class="button" onClick={startNeed}>
          {last === undefined ? "Find out what you need" : "Ask me again"}
        </button>
      </p>
    </section>
  );
}
