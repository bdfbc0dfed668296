import { effect } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Confirm } from "../ui/confirm.tsx";
import { ActionsView, RegisterView, UndoView } from "./actions-view.tsx";
import { AsideView } from "./aside-view.tsx";
import { DraftsView } from "./drafts-view.tsx";
import { Editor } from "./editor.tsx";
import { KeptDraftsView, KeptLinks } from "./kept-drafts-view.tsx";
import type { SayModel } from "./model.ts";
import { PointsView } from "./points-view.tsx";
import { PrintCard } from "./print-card.tsx";
import { QuestionsView } from "./questions-view.tsx";
import type { TextareaEditor } from "./textarea-editor.ts";

type SayProps = {
  readonly model: SayModel;
  readonly editor: TextareaEditor;
  /** What stands under the text for the person alone. */
  readonly underText: ComponentChildren;
  /** What stands where the notes were, once they have stopped. */
  readonly insteadOfNotes: ComponentChildren;
};

export function SayView({ model, editor, underText, insteadOfNotes }: SayProps) {
  const { screens } = model;
  const write = useRef<HTMLElement>(null);
  // Hidden rather than gone, so that the field keeps the browser's own undo. And not by drawing anew,
  // which comes a moment later: a draft is put into the field as soon as the screen changes, and a
  // browser puts nothing into a field that is not on the page.
  useEffect(
    () =>
      effect(() => {
        if (write.current !== null) write.current.hidden = screens.current.value !== "write";
      }),
    [],
  );
  return (
    <>
      <main ref={write} class="write">
        <h1 class="unseen">Say what you need</h1>
        <div class="write-text">
          <KeptLinks model={model} />
          <Editor model={model} editor={editor} />
          {!model.isStopped.value && <PointsView model={model} />}
          <UndoView model={model} />
          {underText}
        </div>
        {model.isStopped.value ? insteadOfNotes : <AsideView model={model} />}
        <WriteFoot model={model} />
      </main>
      {screens.current.value !== "write" && (
        <main>
          <OtherScreen model={model} />
        </main>
      )}
      <ReplaceConfirm model={model} />
      <PrintCard model={model} />
      <p class="unseen" role="status">
        {model.announcement}
      </p>
    </>
  );
}

function OtherScreen({ model }: { readonly model: SayModel }) {
  const screen = model.screens.current.value;
  if (screen === "drafts") return <DraftsView model={model} />;
  if (screen === "kept") return <KeptDraftsView model={model} />;
  return <QuestionsView model={model} />;
}

/** On an empty page there is nothing to send: the page stays empty. */
function WriteFoot({ model }: { readonly model: SayModel }) {
  if (model.draft.isEmpty.value) return null;
  return (
    <div class="write-foot">
      <RegisterView model={model} />
      <ActionsView model={model} />
    </div>
  );
}

function ReplaceConfirm({ model }: { readonly model: SayModel }) {
  const waiting = model.awaitingConsent.value;
  return (
    <Confirm
      isOpen={waiting !== null}
      title="Put this draft in place of your words?"
      text="What you wrote gives way to it. One press of Undo brings it back."
      yes="Replace my words"
      no="Keep mine"
      onYes={() => waiting !== null && model.replaceWith(waiting)}
      onNo={() => (model.awaitingConsent.value = null)}
    />
  );
}
