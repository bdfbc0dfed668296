import { signal } from "@preact/signals";
import { render } from "preact";
import { App } from "./app.tsx";
import { createSayModel } from "./say/model.ts";
import { createScreenHistory } from "./say/screen-history.ts";
import { createTextareaEditor } from "./say/textarea-editor.ts";
import "./ui/tokens.css";
import "./ui/base.css";
import "./say/marks.css";
import "./say/say.css";
import "./say/actions.css";
import "./say/screens.css";
import "./say/print.css";
import { createWorkerConstructor } from "./ui/trusted-types.ts";
import { createAnalyser } from "./worker/analyser-client.ts";
import { createWorkerStarter } from "./worker/start-worker.ts";
// oxlint-disable-next-line import/default -- Vite gives the address of the bundled worker
import analyserUrl from "./worker/analyser.ts?worker&url";
import type { RuleSummary } from "./worker/protocol.ts";

const rules = signal<readonly RuleSummary[]>([]);
const editor = createTextareaEditor();
const history = createScreenHistory();
const say = createSayModel({
  analyser: createAnalyser({
    startWorker: createWorkerStarter(createWorkerConstructor(analyserUrl)),
    onRules: (all) => (rules.value = all),
    after,
  }),
  rules,
  editor,
  history,
  nextSeed: () => Math.floor(Math.random() * 2 ** 32),
  after,
});
history.listen(say.screens.arrive);

// All faces at once and now: one that came only with the first word set in it would be a request
// after loading.
for (const face of document.fonts) void face.load();

window.addEventListener("beforeunload", (event) => {
  if (say.holdsWords()) event.preventDefault();
});

render(<App say={say} editor={editor} />, document.body);

function after(milliseconds: number, action: () => void): () => void {
  const timer = setTimeout(action, milliseconds);
  return () => clearTimeout(timer);
}
