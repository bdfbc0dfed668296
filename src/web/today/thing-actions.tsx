import type { ComponentChildren } from "preact";
import { unreachable } from "../../core/assert.ts";
import type { Block } from "../../core/balance/diary.ts";
import type { PathStep } from "../../core/balance/path.ts";
import type { TodayThing } from "../../core/balance/today.ts";
import { BlockOutcomes } from "../balance/block-row.tsx";
import { FeelingScale } from "../balance/feeling-scale.tsx";
import { BookTalk, MakeGood, ThreeWays, type Ways } from "../balance/three-ways.tsx";
import type { RoomContext } from "../shell/room.ts";
import { MeetView } from "./meet-view.tsx";
import type { TodayModel } from "./model.ts";

export type TodayProps = Pick<RoomContext, "open"> & {
  readonly model: TodayModel;
  readonly ways: Ways;
  /** To the questions of Say, with what is known of the need. */
  readonly findWords: () => void;
  /** To a screen of Balance. */
  readonly inBalance: (action: () => void) => void;
};

type ActionsProps = TodayProps & { readonly thing: TodayThing };

/** What can be done about it: one main thing, and a way round it. */
export function ThingActions({ thing, ...props }: ActionsProps) {
  const { model, open, inBalance } = props;
  const { balance } = model;
  switch (thing.type) {
    case "make-good":
      return <MakeGood ways={props.ways} block={thing.block} />;
    case "stay-with-it":
      return <ThreeWays ways={props.ways} block={thing.blocks[1]} />;
    case "book-a-talk":
      return <BookTalk ways={props.ways} />;
    case "say-what-happened":
      return (
        <BlockOutcomes
          key={thing.block.id}
          model={balance}
          block={thing.block}
          describedBy="today-lead"
        />
      );
    case "talk":
    case "talk-was":
      return <TalkActions {...props} isToday={thing.type === "talk"} />;
    case "block":
      return <BeforeBlock model={model} block={thing.block} />;
    case "check-in":
      return (
        <Doors onLater={() => model.putOff("check-in")}>
          <Main onClick={() => inBalance(balance.startCheckIn)}>Check in</Main>
        </Doors>
      );
    case "draft":
      return (
        <Doors onLater={() => model.putOff("draft")}>
          <Main onClick={() => open("say")}>Open it</Main>
          <Other onClick={model.draftIsSaid}>I have said it</Other>
        </Doors>
      );
    case "plan-ahead":
      return (
        <Doors onLater={() => model.putOff("plan-ahead")}>
          <Main onClick={() => open("plan")}>Make the next week</Main>
        </Doors>
      );
    case "month":
      return (
        <Doors onLater={() => model.putOff("month")}>
          <Main onClick={() => inBalance(() => balance.startMonth(thing.month))}>
            Answer for myself
          </Main>
        </Doors>
      );
    case "step":
      return <StepActions {...props} step={thing.step} />;
    case "nothing":
      return null;
    default:
      return unreachable(thing);
  }
}

function StepActions({ step, ...props }: TodayProps & { readonly step: PathStep }) {
  const { model, open, inBalance, findWords } = props;
  const skip = (): void => model.skip(step);
  switch (step) {
    case "need":
      return (
        <Doors onLater={skip} later="I know what I need">
          <Main onClick={() => inBalance(model.balance.startNeed)}>Find out</Main>
        </Doors>
      );
    case "words":
      return (
        <Doors onLater={model.haveTalked} later="We have talked already">
          <Main onClick={findWords}>Find the words</Main>
          <Other onClick={() => open("say")}>Write it myself</Other>
        </Doors>
      );
    case "practice":
      return (
        <Doors onLater={skip} later="Without practice">
          <Main onClick={() => open("practise")}>Practise it</Main>
        </Doors>
      );
    case "talk":
      return (
        <>
          <MeetView model={model} />
          <Doors onLater={model.haveTalked} later="I have said it">
            <Other onClick={() => open("say")}>Look at it again</Other>
          </Doors>
        </>
      );
    case "plan":
      return (
        <Doors onLater={skip} later="Without a plan">
          <Main onClick={() => open("plan")}>Make a week</Main>
        </Doors>
      );
    case "promise":
      return null;
    default:
      return unreachable(step);
  }
}

function TalkActions({ model, open, isToday }: TodayProps & { readonly isToday: boolean }) {
  return (
    <>
      <p class="today-ways">
        <Main onClick={model.haveTalked}>We have talked</Main>
        {isToday && <Other onClick={() => open("say")}>Look at the words</Other>}
        {isToday && <Other onClick={() => open("practise")}>Once more, here</Other>}
      </p>
      <details open={!isToday}>
        <summary>Another day</summary>
        <MeetView model={model} />
      </details>
    </>
  );
}

/** One tap, before it. Nothing follows from leaving it out. */
function BeforeBlock({ model, block }: { readonly model: TodayModel; readonly block: Block }) {
  if (block.kind !== "alone") return null;
  return (
    <FeelingScale
      legend="How are you, before it?"
      name={`today-${block.id}`}
      value={block.before}
      onChoose={(before) => model.balance.adjustBlock(block, { before })}
    />
  );
}

type WaysProps = {
  readonly children: ComponentChildren;
  readonly onLater: () => void;
  readonly later?: string;
};

function Doors({ children, onLater, later = "Not now" }: WaysProps) {
  return (
    <p class="today-ways">
      {children}
      <button type="button" class="quiet" onClick={onLater}>
        {later}
      </button>
    </p>
  );
}

type ButtonProps = { readonly children: ComponentChildren; readonly onClick: () => void };

function Main({ children, onClick }: ButtonProps) {
  return (
    <button type="button" class="button button-main" onClick={onClick}>
      {children}
    </button>
  );
}

function Other({ children, onClick }: ButtonProps) {
  return (
    <button type="button" class="button" onClick={onClick}>
      {children}
    </button>
  );
}
