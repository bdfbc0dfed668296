import { useSignal } from "@preact/signals";
import type { TargetedInputEvent } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";

type SecretFieldProps = {
  /** In its form. */
  readonly name: "current" | "new";
  readonly label: string;
  readonly hint?: string | undefined;
  /** What a password manager takes it for. */
  readonly autocomplete: "current-password" | "new-password" | "off";
  readonly problem?: string | null;
  readonly onInput?: (words: string) => void;
  /** Twelve words are easier to check when one sees them. */
  readonly isShownFirst?: boolean;
  /** There is nothing else to do on the screen. */
  readonly isFocused?: boolean;
};

/** A field for secret words: one can paste, let a password manager fill it, and see what one types. */
export function SecretField(props: SecretFieldProps) {
  const {
    name,
    label,
    hint,
    autocomplete,
    problem = null,
    onInput,
    isShownFirst = false,
    isFocused = false,
  } = props;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const isShown = useSignal(isShownFirst);
  useEffect(() => {
    if (isFocused) field.current?.focus();
  }, []);
  const described = [hint && `${id}-hint`, problem !== null && `${id}-problem`].filter(Boolean);
  const shared = {
    id,
    name,
    ref: field,
    class: "answer",
    autocomplete,
    autocapitalize: "none",
    spellcheck: false,
    "aria-describedby": described.length === 0 ? undefined : described.join(" "),
    "aria-invalid": problem !== null,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => onInput?.(event.currentTarget.value),
  } as const;
  return (
    <div class="question secret">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div class="secret-row">
        {isShown.value ? <input type="text" {...shared} /> : <input type="password" {...shared} />}
        <button
          type="button"
          class="button"
          aria-label={isShown.value ? "Hide the words" : "Show the words"}
          onClick={() => {
            isShown.value = !isShown.value;
            field.current?.focus();
          }}
        >
          {isShown.value ? "Hide" : "Show"}
        </button>
      </div>
      <p class="secret-problem" id={`${id}-problem`} role="alert">
        {problem}
      </p>
    </div>
  );
}

/** The words typed into a field of the form; none where it has no such field. */
export function takeSecret(form: HTMLFormElement, name: "current" | "new"): string {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement ? field.value : "";
}
