import { isOwnMachine } from "../../core/rehearsal/open-ai-model.ts";
import { Choices, type Choice } from "../ui/choices.tsx";
import { Confirm } from "../ui/confirm.tsx";
import type { WordedBy, Wording } from "./wording.ts";

type WordingProps = { readonly wording: Wording };

/** Who puts their lines into words: ours, unless the person has a language model and says so. */
export function WordingView({ wording }: WordingProps) {
  const { worded, found, isAsking, notice, choose, answer } = wording;
  const { by } = worded.value;
  const at = found.value;
  return (
    <details class="wording">
      <summary>Let a language model of yours word their lines</summary>
      <p>
        What they mean stays as it is here. A model only says it in other words, and where its words
        do not fit, ours stand.
      </p>
      <Choices
        legend="Whose words?"
        name="practise-wording"
        isRequired
        choices={choicesFor(wording)}
        value={by}
        onChoose={(value) => value !== null && void choose(value)}
      />
      <p class="hint" role="status">
        {notice.value === "nowhere" ? nowhere : sentTo(worded.value, at?.name ?? "")}
      </p>
      {notice.value === "nowhere" && <pre class="wording-command">{command}</pre>}
      <Confirm
        isOpen={isAsking.value}
        title="This model is not on your computer"
        text={`With each answer, ${at?.base ?? ""} is sent the last two things you said and the line to put in other words. Whoever runs it can read that.`}
        yes="Send it there"
        no="Keep it here"
        onYes={() => answer(true)}
        onNo={() => answer(false)}
      />
    </details>
  );
}

function choicesFor({ hasBrowserModel }: Wording): readonly Choice<WordedBy["by"]>[] {
  return [
    { value: "ours", label: "Elbowroom’s" },
    ...(hasBrowserModel.value
      ? [{ value: "browser", label: "This browser’s model" } as const]
      : []),
    { value: "server", label: "A model on my computer" },
  ];
}

const command = "elbowroom serve\n  --model http://localhost:11434/v1\n  --model-name NAME";
const nowhere =
  "No model is set up here, so nothing was sent. It works where Elbowroom was started with one:";

function sentTo(worded: WordedBy, name: string): string {
  if (worded.by === "ours") return "Nothing is sent to any model.";
  if (worded.by === "browser")
    return "The last two things you said go to the model in this browser. They stay on this device.";
  const where = isOwnMachine(worded.base)
    ? "They stay on this computer."
    : "They leave this computer.";
  return `The last two things you said go to ${name} at ${worded.base}. ${where}`;
}
