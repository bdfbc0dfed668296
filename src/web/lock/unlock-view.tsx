import { useSignal } from "@preact/signals";
import type { TargetedSubmitEvent } from "preact";
import { DoorMark } from "../ui/motif.tsx";
import { ProgressView } from "./progress-view.tsx";
import { SecretField, takeSecret } from "./secret-field.tsx";
import type { Unlock } from "./unlock.ts";

type UnlockProps = { readonly unlock: Unlock; readonly name: string };

/** All that a locked page shows. Nothing on it says whether anything is kept behind it. */
export function UnlockView({ unlock, name }: UnlockProps) {
  return (
    <div class="unlock">
      <DoorMark isOpen={false} />
      <h1 class="cover-name">{name}</h1>
      <WordsForm unlock={unlock} />
      <OtherWays unlock={unlock} />
    </div>
  );
}

function WordsForm({ unlock }: { readonly unlock: Unlock }) {
  const isRecovery = unlock.by.value === "recovery";
  const progress = unlock.progress.value;
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void unlock.tryWords(takeSecret(event.currentTarget, "current"));
  };
  return (
    <form class="unlock-form" onSubmit={submit}>
      <SecretField
        key={unlock.by.value}
        name="current"
        label={isRecovery ? "Your recovery code" : "Your passphrase"}
        hint={isRecovery ? "The twelve words you wrote down, in their order." : undefined}
        isFocused
        autocomplete={isRecovery ? "off" : "current-password"}
        isShownFirst={isRecovery}
        problem={unlock.problem.value}
      />
      {progress === null ? (
        <button type="submit" class="button button-main">
          Unlock
        </button>
      ) : (
        <ProgressView done={progress} label="Opening" />
      )}
    </form>
  );
}

function OtherWays({ unlock }: { readonly unlock: Unlock }) {
  const isRecovery = unlock.by.value === "recovery";
  return (
    <div class="unlock-ways">
      {unlock.hasPasskey.value && (
        <button type="button" class="button" onClick={() => void unlock.tryPasskey()}>
          Use the passkey
        </button>
      )}
      <button
        type="button"
        class="quiet"
        onClick={() => unlock.use(isRecovery ? "passphrase" : "recovery")}
      >
        {isRecovery ? "Use the passphrase" : "I forgot it"}
      </button>
      {isRecovery && <LostBoth unlock={unlock} />}
    </div>
  );
}

/** Without a key there is no way in, for nobody: all that can be done is to begin anew. */
function LostBoth({ unlock }: { readonly unlock: Unlock }) {
  const isAsked = useSignal(false);
  if (!isAsked.value) {
    return (
      <button type="button" class="quiet" onClick={() => (isAsked.value = true)}>
        I have neither
      </button>
    );
  }
  return (
    <div class="unlock-lost">
      <p>
        Then nobody can open this, and we can’t either. You can erase what is here and start anew. A
        backup file can be read back after that.
      </p>
      <button type="button" class="button" onClick={() => void unlock.eraseAll()}>
        Erase all of it
      </button>
      <button type="button" class="quiet" onClick={() => (isAsked.value = false)}>
        Leave it as it is
      </button>
    </div>
  );
}
