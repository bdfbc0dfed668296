import { useId } from "preact/hooks";

type TextQuestionProps = {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onAnswer: (value: string) => void;
  /** Ready answers to tap; each can be written over. */
  readonly suggestions?: readonly string[];
  readonly rows?: number;
};

/** One question, answered in one's own words. */
export function TextQuestion(props: TextQuestionProps) {
  const { label, hint, value, onAnswer, suggestions = [], rows } = props;
  const id = useId();
  const shared = {
    id,
    value,
    class: "answer",
    autocomplete: "off",
    "aria-describedby": hint === undefined ? undefined : `${id}-hint`,
  };
  return (
    <div class="question">
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {rows === undefined ? (
        <input type="text" {...shared} onInput={(event) => onAnswer(event.currentTarget.value)} />
      ) : (
        <textarea
          rows={rows}
          {...shared}
          onInput={(event) => onAnswer(event.currentTarget.value)}
        />
      )}
      {suggestions.length > 0 && (
        <div class="suggestions">
          {suggestions.map((words) => (
            <button type="button" class="suggestion" key={words} onClick={() => onAnswer(words)}>
              {words}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
