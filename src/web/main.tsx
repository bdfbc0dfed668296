import { titleByRuleId } from "virtual:rule-notes";
import { signal } from "@preact/signals";
import { render } from "preact";
import type { ComposedDraft } from "../core/compose/request.ts";
import { App } from "./app.tsx";
import { createGate } from "./safety/gate.ts";
import { createSignWatch } from "./safety/sign-watch.ts";
import { createSayModel } from "./say/model.ts";
import { createScreenHistory } from "./say/screen-history.ts";
import { copyText } from "./say/send.ts";
import { createTextareaEditor } from "./say/textarea-editor.ts";
import { createMemoryStore, createSettings } from "./settings/model.ts";
import { createCopied } from "./shell/copied.ts";
import { createGuard } from "./shell/guard.ts";
import { createInstall, type Install } from "./shell/install.ts";
import { rooms } from "./shell/rooms.ts";
import { createRouter } from "./shell/router.ts";
import { startServiceWorker } from "./shell/service-worker-client.ts";
import { isBackAfterLeaving, startGuard, startLeave } from "./shell/start-shell.ts";
import { createUpdates } from "./shell/updates.ts";
import { whenIn } from "./shell/when-in.ts";
import "./ui/tokens.css";
import "./ui/base.css";
import "./say/marks.css";
import "./say/say.css";
import "./say/actions.css";
import "./say/screens.css";
import "./shell/shell.css";
import "./safety/safety.css";
import "./settings/settings.css";
import "./say/print.css";
import { createScriptAddresses } from "./ui/trusted-types.ts";
import { createAnalyser } from "./worker/analyser-client.ts";
import { createWorkerStarter } from "./worker/start-worker.ts";
// oxlint-disable-next-line import/default -- Vite gives the address of the bundled worker
import analyserUrl from "./worker/analyser.ts?worker&url";
// oxlint-disable-next-line import/default -- Vite gives the address of the bundled worker
import rehearserUrl from "./worker/rehearser.ts?worker&url";
import type { RuleSummary } from "./worker/protocol.ts";

const serviceWorkerUrl = "./service-worker.js";

if (isBackAfterLeaving()) location.replace("./page.html");
else start();

function start(): void {
  const scriptAddress = createScriptAddresses([analyserUrl, rehearserUrl, serviceWorkerUrl]);
  const startOwn = (url: string) => new Worker(scriptAddress(url), { type: "module" });
  const settings = createSettings(createMemoryStore());
  const leave = startLeave(settings);
  const guard = createGuard({ settings: settings.current, now: () => performance.now(), after });
  const gate = createGate();
  const copied = createCopied({ write: copyText, after });
  const install = createInstall(settings);
  const router = createRouter(rooms.map(({ id }) => id));
  const rules = signal<readonly RuleSummary[]>([]);
  const editor = createTextareaEditor();
  const history = createScreenHistory();
  const say = createSayModel({
    analyser: createAnalyser({
      startWorker: createWorkerStarter(() => startOwn(analyserUrl)),
      onRules: (all) => (rules.value = all.map(withTitle)),
      after,
    }),
    rules,
    editor,
    history,
    nextSeed: () => Math.floor(Math.random() * 2 ** 32),
    after,
    isStopped: gate.isStopped,
    noteCopied: copied.note,
  });
  const updates = createUpdates(say.holdsWords);
  const signs = createSignWatch({
    text: say.draft.text,
    load: async () => (await import("../core/safety/signs-in.ts")).signsIn,
    after,
  });
  const { open } = router;
  const shell = { settings, gate, install, open, noteCopied: copied.note, after };
  const context = {
    ...shell,
    partner: say.reading.partner,
    putOnCard: (draft: ComposedDraft) => whenIn(router, "say", after, () => say.choose(draft)),
    createRehearser: () => startOwn(rehearserUrl),
  };

  history.listen(say.screens.arrive);
  startGuard(guard, settings);
  void settings.load();

  // All faces at once and now: one that came only with the first word set in it would be a request
  // after loading.
  for (const face of document.fonts) void face.load();

  window.addEventListener("beforeunload", (event) => {
    if (say.holdsWords() && !leave.isUnderWay()) event.preventDefault();
  });
  listenForInstall(install);

  render(
    <App {...{ say, editor, router, context, guard, leave, copied, updates, signs }} />,
    document.body,
  );

  if (import.meta.env.PROD) {
    const register = (container: ServiceWorkerContainer) =>
      container.register(scriptAddress(serviceWorkerUrl));
    const events = { onWaiting: updates.arrived, onShared: say.receive, onTakenOver };
    // After everything one looks at: it fetches every file of the app once more.
    addEventListener("load", () => void startServiceWorker(register, events));
  }
}

function withTitle(rule: RuleSummary): RuleSummary {
  return { ...rule, title: titleByRuleId[rule.id] ?? rule.title };
}

function listenForInstall({ offer }: Install): void {
  window.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    offer(event);
  });
}

/** The page is loaded anew from the version that has just come in. */
function onTakenOver(): void {
  location.reload();
}

function after(milliseconds: number, action: () => void): () => void {
  const timer = setTimeout(action, milliseconds);
  return () => clearTimeout(timer);
}
