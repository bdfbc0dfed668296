import { bytesToText } from "../../core/crypto/primitives.ts";
import { parseItems } from "../../core/space/item.ts";
import { ItemView } from "./item-view.tsx";
import type { Preview, UsModel } from "./model.ts";
import { ProblemView } from "./problem-view.tsx";
import { UsScreen } from "./us-screen.tsx";

type PreviewProps = { readonly model: UsModel; readonly preview: Preview };

/** Drawn from the very bytes that go out. */
export function PreviewView({ model, preview: { bytes, how } }: PreviewProps) {
  const items = parseItems(bytes);
  const isAnswer = how === "join";
  return (
    <UsScreen
      title="This is what they will see"
      hint={isAnswer ? "This, and nothing else." : "This, and nothing else. Only they can read it."}
      onBack={model.screens.back}
    >
      {(items.ok ? items.value : []).map((item) => (
        <ItemView item={item} key={item.id} />
      ))}
      <details class="us-exact">
        <summary>Letter for letter</summary>
        <pre class="us-bytes">{bytesToText(bytes)}</pre>
      </details>
      <ProblemView model={model} />
      <div class="screen-foot">
        <button type="button" class="button button-main" onClick={() => void model.send()}>
          {isAnswer ? "Send my answer" : "Share this"}
        </button>
      </div>
    </UsScreen>
  );
}
