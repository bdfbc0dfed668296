import type { UsModel } from "./model.ts";
import type { Saving } from "./sharing.ts";

const words: Readonly<Record<Exclude<Saving, null>, string>> = {
  shared: "Shared.",
  waiting: "Saved here. It goes out when there is a connection.",
  full: "Saved here. There is no more room in what you two share, so it does not go out yet. Take back something old of yours, a long letter best. It goes out by itself once there is room.",
  rate: "Saved here. That was a lot at once, so it goes out in a moment.",
  busy: "Saved here. The relay cannot keep it just now. Nothing is lost, and it goes out by itself later.",
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
