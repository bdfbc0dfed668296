import type { UsModel } from "./model.ts";
import { ProblemView } from "./problem-view.tsx";
import { UsScreen } from "./us-screen.tsx";

/** Says what happens, and then it does. */
export function LeaveView({ model }: { readonly model: UsModel }) {
  return (
    <UsScreen title="Leave this space" onBack={model.screens.back}>
      <ul class="us-points">
        <li>It is at once, for all your devices, and you need nobody for it.</li>
        <li>They get no message. They may see it when they next look.</li>
        <li>What you both shared up to now stays with them, and a copy stays here.</li>
        <li>
          What they share from now on is not yours to read. Nothing new of yours reaches them.
        </li>
      </ul>
      <ProblemView model={model} />
      <p class="us-ways">
        <button type="button" class="button button-main" onClick={() => void model.leave(false)}>
          Leave now
        </button>
      </p>
      <details class="us-exact">
        <summary>Leave, and delete what the relay keeps</summary>
        <p>
          It goes for both of you. Each keeps the copy that is on their own device, and nobody can
          come back to this space.
        </p>
        <p class="us-ways">
          <button type="button" class="button" onClick={() => void model.leave(true)}>
            Leave and delete
          </button>
        </p>
      </details>
    </UsScreen>
  );
}
