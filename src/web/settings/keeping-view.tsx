import { useSignal } from "@preact/signals";
import type { TargetedEvent, TargetedSubmitEvent } from "preact";
import { ProgressView } from "../lock/progress-view.tsx";
import { SecretField, takeSecret } from "../lock/secret-field.tsx";
import { Confirm } from "../ui/confirm.tsx";
import type { Keeping } from "./keeping.ts";

type KeepingProps = { readonly keeping: Keeping };

export function KeepingView({ keeping }: KeepingProps) {
  return (
    <>
      <TakeOut keeping={keeping} />
      <BringIn keeping={keeping} />
      <p class="keeping-told" role="status">
        {keeping.told.value}
      </p>
      {keeping.progress.value !== null && (
        <ProgressView done={keeping.progress.value} label="One moment" />
      )}
      <Erase keeping={keeping} />
    </>
  );
}

function TakeOut({ keeping }: KeepingProps) {
  const isBackingUp = useSignal(false);
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void keeping.backUp(takeSecret(event.currentTarget, "new"));
  };
  return (
    <>
      <p class="hint">
        Take all of it with you: as pages anyone can read, or as a backup that only your words open.
      </p>
      <div class="keeping-row">
        <button type="button" class="button" onClick={() => void keeping.takeOut()}>
          Download to read
        </button>
        <button
          type="button"
          class="button"
          aria-expanded={isBackingUp.value}
          onClick={() => (isBackingUp.value = !isBackingUp.value)}
        >
          Make a backup
        </button>
      </div>
      {isBackingUp.value && (
        <form class="lock-step" onSubmit={submit}>
          <SecretField
            name="new"
            label="Words for the backup"
            hint="You need them to read it back. Write them down."
            autocomplete="new-password"
          />
          <p>
            <button type="submit" class="button button-main">
              Save the backup
            </button>
          </p>
        </form>
      )}
    </>
  );
}

function BringIn({ keeping }: KeepingProps) {
  const read = async (event: TargetedEvent<HTMLInputElement>) => {
    const { currentTarget: input } = event;
    const file = input.files?.[0];
    if (file === undefined) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    // The same file can be chosen again.
    input.value = "";
    await keeping.bringIn(bytes);
  };
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void keeping.openWaiting(takeSecret(event.currentTarget, "current"));
  };
  return (
    <>
      <label class="button file-button">
        <input type="file" accept=".zip,.backup" onChange={(event) => void read(event)} />
        <span>Read a file back in</span>
      </label>
      {keeping.waiting.value !== null && (
        <form class="lock-step" onSubmit={submit}>
          <SecretField
            name="current"
            label="The words of this backup"
            autocomplete="off"
            hint="What is here stays. What is only in the file comes in."
          />
          <p>
            <button type="submit" class="button button-main">
              Read it
            </button>
          </p>
        </form>
      )}
    </>
  );
}

function Erase({ keeping }: KeepingProps) {
  const asked = useSignal<"room" | "all" | null>(null);
  return (
    <>
      <div class="keeping-row keeping-erase">
        <button type="button" class="button" onClick={() => (asked.value = "room")}>
          Erase all I wrote
        </button>
        <button type="button" class="button" onClick={() => (asked.value = "all")}>
          Erase everything
        </button>
      </div>
      <Confirm
        isOpen={asked.value !== null}
        title={asked.value === "room" ? "Erase all you wrote?" : "Erase everything?"}
        text={
          asked.value === "room"
            ? "Your drafts, answers and settings go. The lock stays. This can’t be undone."
            : "All that is kept here goes, and the lock with it. This can’t be undone."
        }
        yes="Erase it"
        no="Keep it"
        onYes={() => void (asked.value === "room" ? keeping.eraseRoom() : keeping.eraseAll())}
        onNo={() => (asked.value = null)}
      />
    </>
  );
}
