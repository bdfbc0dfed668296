import type { ReadonlySignal } from "@preact/signals";
import { AnswerView } from "./answer-view.tsx";
import { AskView } from "./ask-view.tsx";
import { CheckInView } from "./check-in-view.tsx";
import { InvitedView } from "./invited-view.tsx";
import { LeaveView } from "./leave-view.tsx";
import { LinkView } from "./link-view.tsx";
import type { UsModel } from "./model.ts";
import { JoiningView, OutView } from "./outside-view.tsx";
import { NeedView } from "./need-view.tsx";
import { PlanView } from "./plan-view.tsx";
import { PreviewView } from "./preview-view.tsx";
import { SpaceView } from "./space-view.tsx";
import { StartView } from "./start-view.tsx";
import { TogetherView } from "./together-view.tsx";
import { UsScreen } from "./us-screen.tsx";
import { BackView, WordsView } from "./words-view.tsx";
import { WriteView } from "./write-view.tsx";

export type UsProps = {
  readonly model: UsModel;
  /** It is open in another tab. */
  readonly elsewhere: ReadonlySignal<boolean>;
  readonly words: ReadonlySignal<string>;
  /** The private page with its three questions. */
  readonly onQuestions: () => void;
  readonly noteCopied: () => void;
  /** What the room Plan has of this person's weeks. */
  readonly plan: { readonly take: () => Promise<void>; readonly shareBusy: () => Promise<void> };
};

export function UsView(props: UsProps) {
  const { model, elsewhere } = props;
  const state = model.space.state.value;
  if (elsewhere.value) {
    return (
      <UsScreen title="Us is open in another tab">
        <p class="lead">Close it there, and it comes here by itself.</p>
      </UsScreen>
    );
  }
  if (state === "loading") return <main />;
  if (state === "unreadable") {
    return (
      <UsScreen title="Us">
        <p class="note-line" role="alert">
          What was kept here could not be read. It is left as it is.
        </p>
      </UsScreen>
    );
  }
  return <CurrentScreen {...props} />;
}

function CurrentScreen(props: UsProps) {
  const { model, words } = props;
  const screen = model.screens.current.value;
  const preview = model.sharing.preview.value;
  const kept = model.space.kept.value;
  if (screen === "preview" && preview !== null)
    return <PreviewView model={model} preview={preview} />;
  if (screen === "answer" && model.answered.value !== null) return <AnswerView model={model} />;
  if (screen === "back") return <BackView model={model} />;
  if (screen === "ask") return <AskView model={model} words={words} />;
  if (kept?.type === "in") {
    if (screen === "link" && kept.link !== null) return <LinkView {...props} link={kept.link} />;
    if (screen === "leave") return <LeaveView model={model} />;
    if (screen === "write") return <WriteView model={model} />;
    if (screen === "need") return <NeedView model={model} />;
    if (screen === "plan") return <PlanView model={model} onFromPlan={props.plan.take} />;
    if (screen === "check-in") return <CheckInView model={model} />;
    const shown = model.words.shown.value;
    if (screen === "words" && shown !== null) return <WordsView {...props} shown={shown} />;
    if (screen === "together") return <TogetherView model={model} device={kept.device} />;
  }
  return <Home {...props} />;
}

function Home({ model, plan, onQuestions }: UsProps) {
  const visit = model.invited.visit.value;
  const kept = model.space.kept.value;
  if (visit !== null) return <InvitedView {...{ model, visit, onQuestions }} />;
  if (kept === null) return <StartView model={model} />;
  if (kept.type === "in") return <SpaceView model={model} kept={kept} onBusy={plan.shareBusy} />;
  if (kept.type === "joining") return <JoiningView model={model} kept={kept} />;
  return <OutView model={model} kept={kept} />;
}
