import { useSignal } from "@preact/signals";
import type { NewItem } from "../../core/space/item.ts";
import { Choices, type Choice } from "../ui/choices.tsx";
import { TextQuestion } from "../ui/text-question.tsx";
import type { UsModel } from "./model.ts";
import { ProblemView } from "./problem-view.tsx";
import { UsScreen } from "./us-screen.tsx";

type Sort = "note" | "encouragement" | "promise";

const sorts: readonly Choice<Sort>[] = [
  { value: "note", label: "A note" },
  { value: "encouragement", label: "Go and do yours" },
  { value: "promise", label: "A promise" },
];

const suggestions: Readonly<Record<Sort, readonly string[]>> = {
  note: ["Take your evening, I have the kids.", "I am glad we talked."],
  encouragement: [
    "Go and see your friends on Friday. I would like that for you.",
    "You light up after your run. Take the time for it.",
  ],
  promise: ["I am back by noon, as I said.", "Thursday evening is ours."],
};

const hints: Readonly<Record<Sort, string>> = {
  note: "A word you leave for them.",
  encouragement: "An invitation to time of their own. It asks nothing of them.",
  promise: "Something you will do. Later you can say whether you kept it.",
};

/** A word for the other. */
export function WriteView({ model }: { readonly model: UsModel }) {
  const sort = useSignal<Sort>("note");
  const words = useSignal("");
  const preview = () => model.sharing.show(itemOf(sort.value, model.newId(), words.value.trim()));
  return (
    <UsScreen title="A word for them" onBack={model.screens.back}>
      <Choices
        legend="What is it?"
        name="sort"
        choices={sorts}
        value={sort.value}
        isRequired
        onChoose={(chosen) => {
          sort.value = chosen ?? "note";
        }}
      />
      <TextQuestion
        label="Your words"
        hint={hints[sort.value]}
        value={words.value}
        rows={4}
        suggestions={suggestions[sort.value]}
        onAnswer={(answer) => {
          words.value = answer;
        }}
      />
      <ProblemView model={model} />
      <div class="screen-foot">
        <button
          type="button"
          class="button button-main"
          disabled={words.value.trim() === ""}
          onClick={preview}
        >
          See it as they will
        </button>
      </div>
    </UsScreen>
  );
}

function itemOf(kind: Sort, id: string, words: string): NewItem {
  return kind === "promise"
    ? { kind, id, fields: { words, kept: null } }
    : { kind, id, fields: { words } };
}
