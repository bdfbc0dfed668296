import type { TargetedSubmitEvent } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { unreachable } from "../../core/assert.ts";
import { Choices } from "../ui/choices.tsx";
import type { LockSetup, LockStep, Proven } from "./lock-setup.ts";
import { ProgressView } from "./progress-view.tsx";
import { SecretField, takeSecret } from "./secret-field.tsx";

export type LockViewProps = {
  readonly setup: LockSetup;
  readonly hasLock: boolean;
  readonly hasPasskey: boolean;
  /** The browser has passkeys at all. */
  readonly canPasskey: boolean;
  readonly onLock: () => void;
};

/** The lock in the settings: one thing to do at a time. */
export function LockView(props: LockViewProps) {
  const { setup } = props;
  const step = setup.step.value;
  switch (step.type) {
    case "rest":
      return props.hasLock ? <WithLock {...props} /> : <WithoutLock {...props} />;
    case "choose":
      return <ChooseWords setup={setup} step={step} />;
    case "prove":
      return <Prove setup={setup} to={step.to} />;
    case "code":
      return <RecoveryCode setup={setup} code={step.code} />;
    default:
      return unreachable(step);
  }
}

type SetupProps = { readonly setup: LockSetup };

function WithoutLock({ setup }: LockViewProps) {
  return (
    <>
      <p>
        What you write is kept on this device, encrypted. Without a lock, a copied disk can’t be
        read, but whoever opens this page in this browser can read it all. A lock keeps them out.
      </p>
      <p>
        <button type="button" class="button button-main" onClick={() => setup.choose(true)}>
          Set a lock
        </button>
      </p>
    </>
  );
}

function WithLock({ setup, hasPasskey, canPasskey, onLock }: LockViewProps) {
  return (
    <>
      <p>
        A lock is set. Locked, nobody can read what is here without your words, and we can’t either.
        While it is open, whoever holds this device can.
      </p>
      <p>
        <button type="button" class="button button-main" onClick={onLock}>
          Lock now
        </button>
      </p>
      <div class="lock-changes">
        <button type="button" class="button" onClick={() => setup.choose(false)}>
          Change the words
        </button>
        <button type="button" class="button" onClick={() => setup.prove("code")}>
          Make a new recovery code
        </button>
        {canPasskey && !hasPasskey && (
          <button type="button" class="button" onClick={() => setup.prove("passkey")}>
            Add a passkey
          </button>
        )}
        {hasPasskey && (
          <button type="button" class="button" onClick={() => void setup.removePasskey()}>
            Take the passkey away
          </button>
        )}
        <button type="button" class="button" onClick={() => setup.prove("remove")}>
          Take the lock away
        </button>
      </div>
    </>
  );
}

type ChooseStep = LockStep & { readonly type: "choose" };

function ChooseWords({ setup, step }: SetupProps & { readonly step: ChooseStep }) {
  const isOwn = setup.own.isChosen.value;
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { currentTarget: form } = event;
    void setup.set(takeSecret(form, "current"), takeSecret(form, "new"));
  };
  return (
    <form class="lock-step" onSubmit={submit}>
      <StepTitle>{step.isFirst ? "Choose your words" : "Change your words"}</StepTitle>
      {!step.isFirst && (
        <SecretField
          name="current"
          label="The words you have now"
          hint="Or the twelve words of your recovery code."
          autocomplete="current-password"
        />
      )}
      <Choices
        legend="Which words?"
        isLegendHidden
        isRequired
        name="lock-words"
        choices={wordChoices}
        value={isOwn ? "own" : "drawn"}
        onChoose={(value) => setup.useOwn(value === "own")}
      />
      {isOwn ? <OwnWords setup={setup} /> : <DrawnWords setup={setup} words={step.generated} />}
      <StepFoot setup={setup} label={step.isFirst ? "Set this lock" : "Use these words"} />
    </form>
  );
}

const wordChoices = [
  { value: "drawn", label: "Six words drawn for me" },
  { value: "own", label: "My own" },
] as const;

function DrawnWords({ setup, words }: SetupProps & { readonly words: string }) {
  return (
    <>
      <p class="drawn-words" translate={false}>
        {words}
      </p>
      <p class="hint">
        Drawn by chance, so nobody can guess them. Write them down, and keep them where only you
        look.
      </p>
      <p>
        <button type="button" class="quiet" onClick={setup.drawOthers}>
          Draw others
        </button>
      </p>
    </>
  );
}

function OwnWords({ setup }: SetupProps) {
  return (
    <>
      <SecretField
        name="new"
        label="Your own words"
        hint="Four or more that do not belong together. No names, no dates."
        autocomplete="new-password"
        onInput={(words) => void setup.own.typed(words)}
      />
      <p class="hint strength" role="status">
        {setup.own.strength.value}
      </p>
    </>
  );
}

const proofs: Readonly<Record<Proven, { readonly title: string; readonly label: string }>> = {
  remove: { title: "Take the lock away", label: "Take it away" },
  code: { title: "Make a new recovery code", label: "Make it" },
  passkey: { title: "Add a passkey", label: "Add it" },
};

function Prove({ setup, to }: SetupProps & { readonly to: Proven }) {
  const { title, label } = proofs[to];
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void setup.finishProof(takeSecret(event.currentTarget, "current"));
  };
  return (
    <form class="lock-step" onSubmit={submit}>
      <StepTitle>{title}</StepTitle>
      <SecretField
        name="current"
        label="The words of your lock"
        hint={
          to === "code"
            ? "The code you have now will no longer open anything."
            : "Or the twelve words of your recovery code."
        }
        autocomplete="current-password"
      />
      <StepFoot setup={setup} label={label} />
    </form>
  );
}

function RecoveryCode({ setup, code }: SetupProps & { readonly code: string }) {
  return (
    <div class="lock-step recovery">
      <StepTitle>Your recovery code</StepTitle>
      <p>
        It opens the lock if you forget your words. It is shown this once. Without both, nobody can
        open it.
      </p>
      <ol class="code-words on-paper" translate={false}>
        {code.split(" ").map((word, index) => (
          <li key={index}>{word}</li>
        ))}
      </ol>
      <p class="hint">On paper, it belongs where only you look.</p>
      <div class="screen-foot">
        <button type="button" class="quiet" onClick={() => print()}>
          Print it
        </button>
        <button type="button" class="button button-main" onClick={setup.rest}>
          I wrote it down
        </button>
      </div>
    </div>
  );
}

function StepFoot({ setup, label }: SetupProps & { readonly label: string }) {
  const progress = setup.progress.value;
  return (
    <>
      <p class="secret-problem" role="alert">
        {setup.problem.value}
      </p>
      {progress === null ? (
        <div class="screen-foot">
          <button type="button" class="quiet" onClick={setup.rest}>
            Not now
          </button>
          <button type="submit" class="button button-main">
            {label}
          </button>
        </div>
      ) : (
        <ProgressView done={progress} label="This takes a moment, so that guessing takes years." />
      )}
    </>
  );
}

/** The keyboard and the screen reader go where the step begins. */
function StepTitle({ children }: { readonly children: string }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <h3 class="step-title" tabIndex={-1} ref={title}>
      {children}
    </h3>
  );
}
