import type { UsModel } from "./model.ts";
import type { Saving } from "./sharing.ts";

const words: Readonly<Record<Exclude<Saving, null>, string>> = {
  shared: "Shared.",
  waiting: "Saved here. It goes out when there is a connection.",
  out: "This device is let in no more. What was shared stays here to read.",
};

/** Where what was shared is now. Never more than is known. */
export function SavingView({ model }: { readonly model: UsModel }) {
  const saving = model.sharing.saving.value;
  return (
    <p class="us-saving" role="status" data-saving={saving ?? ""}>
      {saving === null ? "" : words[saving]}
    </p>
  );
}
