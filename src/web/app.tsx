import { DoorMark } from "./ui/motif.tsx";
import type { SayModel } from "./say/model.ts";
import type { TextareaEditor } from "./say/textarea-editor.ts";
import { SayView } from "./say/view.tsx";

type AppProps = { readonly say: SayModel; readonly editor: TextareaEditor };

export function App({ say, editor }: AppProps) {
  return (
    <>
      <header class="head">
        <p class="name">
          <DoorMark isOpen />
          Elbowroom
        </p>
      </header>
      <SayView model={say} editor={editor} />
      <footer class="foot">
        <p id="memory-only">
          Nothing is saved and nothing leaves this page. Close the tab and it is gone.
        </p>
      </footer>
    </>
  );
}
