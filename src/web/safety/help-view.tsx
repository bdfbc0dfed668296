import type { Signal } from "@preact/signals";
import type { Gate } from "./gate.ts";
import { HelpLinesView } from "./help-lines-view.tsx";

type HelpViewProps = { readonly gate: Gate; readonly country: Signal<string> };

export function HelpView({ gate, country }: HelpViewProps) {
  return (
    <main class="screen help">
      <header class="room-head">
        <h1 class="screen-title">If it is not safe to ask</h1>
        <p class="hint">Only for you. Nothing you tap here is saved, counted or sent.</p>
      </header>
      {gate.isStopped.value && <Stopped gate={gate} />}
      <section class="group" aria-labelledby="help-people">
        <h2 id="help-people">People you can talk to</h2>
        <HelpLinesView country={country} />
      </section>
      <CalmerWords />
      <SaferDevices />
      <section class="group" aria-labelledby="help-unsure">
        <h2 id="help-unsure">If you are not sure</h2>
        <p>Three questions may help you see where you stand.</p>
        <p>
          <button type="button" class="button" onClick={gate.open}>
            Ask me
          </button>
        </p>
      </section>
      <section class="group" aria-labelledby="help-turned">
        <h2 id="help-turned">If you are the one they are afraid of</h2>
        <p>
          Many of these lines also talk with people who want to stop scaring someone. Calling is a
          strong thing to do.
        </p>
      </section>
    </main>
  );
}

function Stopped({ gate }: { readonly gate: Gate }) {
  return (
    <section class="group stopped" aria-labelledby="help-stopped">
      <h2 id="help-stopped">The notes on your text are off</h2>
      <p>
        You know your life better than a page does. If you judge that it is safe, you can turn them
        back on.
      </p>
      <p>
        <button type="button" class="button" onClick={gate.resume}>
          Turn the notes on
        </button>
      </p>
    </section>
  );
}

function CalmerWords() {
  return (
    <section class="group" aria-labelledby="help-words">
      <h2 id="help-words">What calmer words cannot do</h2>
      <p>
        Kind, clear words help two people who can both say no. They cannot make it safe to ask
        someone who would punish you for asking. That is not a fault in your words, and it is not
        yours to fix with better ones.
      </p>
    </section>
  );
}

function SaferDevices() {
  return (
    <section class="group" aria-labelledby="help-devices">
      <h2 id="help-devices">A safer device</h2>
      <ul class="plain-list">
        <li>Use one they never hold: a friend’s phone, a computer at work or in a library.</li>
        <li>
          A private window keeps no history. It does not hide you from an app that watches the whole
          phone.
        </li>
        <li>
          If you think there is such an app, talk to a help line first. Taking it off may be
          noticed.
        </li>
        <li>Change a password only from a safe device, to one they cannot guess.</li>
        <li>
          A call may show in the phone’s list and on the bill. Where we know more, it says so.
        </li>
      </ul>
    </section>
  );
}
