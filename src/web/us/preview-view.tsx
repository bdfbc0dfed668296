import { bytesToText } from "../../core/crypto/primitives.ts";
import { parseItems } from "../../core/space/item.ts";
import { ItemView } from "./item-view.tsx";
import type { UsModel } from "./model.ts";
import { ProblemView } from "./problem-view.tsx";
import type { Preview } from "./sharing.ts";
import { UsScreen } from "./us-screen.tsx";

type PreviewProps = { readonly model: UsModel; readonly preview: Preview };

/** Drawn from the very bytes that go out. */
export function PreviewView({ model, preview: { bytes, later, how } }: PreviewProps) {
  const items = parseItems(later ?? bytes);
  const isAnswer = how === "join";
  return (
    <UsScreen
      title="This is what they will see"
      hint={isAnswer ? "This, and nothing else." : "This, and nothing else. Only they can read it."}
      onBack={model.screens.back}
    >
      {(items.ok ? items.value : []).map((item) => (
        <ItemView item={item} whoseOf={model.whoseOf} key={item.id} />
      ))}
      {later !== null && (
        <p class="hint">Only a seal goes out now. This opens by itself once theirs is there.</p>
      )}
      <details class="us-exact">
        <summary>Letter for letter</summary>
        <pre class="us-bytes">{bytesToText(bytes)}</pre>
        {later !== null && <pre class="us-bytes">{bytesToText(later)}</pre>}
      </details>
      <ProblemView model={model} />
      <div class="screen-foot">
        <button type="button" class="button button-main" onClick={() => void model.sharing.send()}>
          {isAnswer ? "Send my answer" : "Share this"}
        </button>
      </div>
    </UsScreen>
  );
}
