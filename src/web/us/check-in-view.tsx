import { useSignal } from "@preact/signals";
import type { RecordOf } from "../../core/space/kinds.ts";
import { Choices, type Choice } from "../ui/choices.tsx";
import type { UsModel } from "./model.ts";
import { UsScreen } from "./us-screen.tsx";

type CheckIn = RecordOf<"check-in">;
type Enough = Exclude<CheckIn["ownTime"], null>;

export const enoughChoices: readonly Choice<Enough>[] = [
  { value: "enough", label: "Enough" },
  { value: "nearly", label: "Nearly" },
  { value: "too-little", label: "Too little" },
];

/** Two questions a month, about both sides of it. */
export function CheckInView({ model }: { readonly model: UsModel }) {
  const form = useSignal<CheckIn>({ ownTime: null, together: null });
  const fill = (part: Partial<CheckIn>) => {
    form.value = { ...form.value, ...part };
  };
  const { ownTime, together } = form.value;
  const preview = () =>
    model.sharing.show({ kind: "check-in", id: monthOf(model.now()), fields: form.value });
  return (
    <UsScreen title="How was this month?" onBack={model.screens.back}>
      <Choices
        legend="Did you have enough time to yourself?"
        name="own-time"
        choices={enoughChoices}
        value={ownTime}
        onChoose={(value) => fill({ ownTime: value })}
      />
      <Choices
        legend="Did you have enough time with each other?"
        name="together"
        choices={enoughChoices}
        value={together}
        onChoose={(value) => fill({ together: value })}
      />
      <div class="screen-foot">
        <button
          type="button"
          class="button button-main"
          disabled={ownTime === null && together === null}
          onClick={preview}
        >
          See it as they will
        </button>
      </div>
    </UsScreen>
  );
}

/** "2026-11", on this device's clock: the month that is asked about. */
function monthOf(now: number): string {
  const date = new Date(now);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}`;
}
