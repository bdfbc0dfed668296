import { TextQuestion } from "../ui/text-question.tsx";
import type { UsModel } from "./model.ts";

/** A page for oneself, in the private room: it is kept here, and there is no way to share it from here. */
export function OwnView({ model: { own } }: { readonly model: UsModel }) {
  return (
    <section class="us-own">
      <TextQuestion
        label="Only for you"
        hint="Thoughts of your own. This stays on this device."
        value={own.value.own}
        rows={4}
        onAnswer={(words) => {
          own.value = { ...own.value, own: words };
        }}
      />
    </section>
  );
}
