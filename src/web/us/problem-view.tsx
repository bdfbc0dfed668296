import type { UsModel } from "./model.ts";

export function ProblemView({ model }: { readonly model: UsModel }) {
  const words = model.sharing.problem.value;
  return words === null ? null : (
    <p class="note-line" role="alert">
      {words}
    </p>
  );
}
