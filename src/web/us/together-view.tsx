import { safetyWords } from "../../core/crypto/safety-words.ts";
import { partnerOf, type Device } from "../../core/sync/device.ts";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { Switch } from "../ui/switch.tsx";
import type { UsModel } from "./model.ts";
import { ownDevices } from "./papers.ts";
import { ProblemView } from "./problem-view.tsx";
import type { Waking } from "./waking.ts";
import { UsScreen } from "./us-screen.tsx";

type TogetherProps = { readonly model: UsModel; readonly device: Device };

/** Who is here: four words to compare, and one's own devices. */
export function TogetherView({ model, device }: TogetherProps) {
  return (
    <UsScreen title="Who is here" onBack={model.screens.back}>
      <SafetyWords device={device} />
      <Devices model={model} device={device} />
      <WayBack model={model} device={device} />
      <WakeSwitch waking={model.waking} />
      <ProblemView model={model} />
    </UsScreen>
  );
}

function SafetyWords({ device }: { readonly device: Device }) {
  const words = wordsOf(device);
  return (
    <section class="us-more" aria-labelledby="words-title">
      <h2 id="words-title">Four words</h2>
      {words === null ? (
        <p class="hint">They come once your partner is here.</p>
      ) : (
        <>
          <p class="us-four">{words}</p>
          <p class="hint">
            Look at both phones when you are together. If the words are the same, there is nobody
            between you. If they are not, leave this space and begin again.
          </p>
        </>
      )}
    </section>
  );
}

function wordsOf({ space, person, log, ...device }: Device): string | null {
  const partner = partnerOf({ space, person, log, ...device });
  const [mine, theirs] = [log.members.get(person), log.members.get(partner ?? "")];
  return mine && theirs ? safetyWords(space, [mine.key, theirs.key]) : null;
}

function Devices({ model, device }: TogetherProps) {
  const own = ownDevices(device).filter(([, { isPaper }]) => !isPaper);
  const isFailed = useSignal(false);
  const shutOut = async (id: string) => {
    isFailed.value = !(await model.space.removeDevice(id));
  };
  return (
    <section class="us-more" aria-labelledby="devices-title">
      <h2 id="devices-title">Your devices</h2>
      {own.length > 1 && (
        <p class="hint">
          Lost, sold or lent: take it out here. What was shared up to then it may still show, and
          nothing after.
        </p>
      )}
      <ul class="us-devices">
        {own.map(([id], index) => (
          <li key={id}>
            <span>{id === device.keys.device ? "This one" : `Device ${index + 1}`}</span>
            {id !== device.keys.device && (
              <button type="button" class="quiet" onClick={() => void shutOut(id)}>
                Take it out
              </button>
            )}
          </li>
        ))}
      </ul>
      {isFailed.value && (
        <p class="note-line" role="alert">
          There is no connection now. It is still let in: try again in a moment.
        </p>
      )}
      <p class="us-ways">
        <button type="button" class="button" onClick={() => void model.addDevice()}>
          Add a device
        </button>
      </p>
    </section>
  );
}

function WayBack({ model, device }: TogetherProps) {
  const { problem, isBusy, make } = model.words;
  const hasWords = ownDevices(device).some(([, { isPaper }]) => isPaper);
  return (
    <section class="us-more" aria-labelledby="way-back-title">
      <h2 id="way-back-title">If you lose your devices</h2>
      <p class="hint">
        {hasWords
          ? "You have twelve words to come back by. If they are gone, or someone saw them, make new ones: the old ones open nothing from then on."
          : "Twelve words on paper let you back in, even if every device of yours is gone."}
      </p>
      {problem.value !== null && (
        <p class="note-line" role="alert">
          {problem.value}
        </p>
      )}
      <p class="us-ways">
        <button type="button" class="button" disabled={isBusy.value} onClick={() => void make()}>
          {hasWords ? "Make new words" : "Make twelve words"}
        </button>
      </p>
    </section>
  );
}

function WakeSwitch({ waking }: { readonly waking: Waking }) {
  useEffect(() => void waking.look(), []);
  if (waking.state.value === "none") return null;
  return (
    <section class="us-more" aria-labelledby="wake-title">
      <h2 id="wake-title">When something comes</h2>
      <Switch
        label="Show a notice on this device"
        hint="It says “A note is waiting for you”, and no more. For it the maker of your browser learns that something came to this device, and when: not what, and not from whom. Your partner does not see whether this is on."
        isOn={waking.state.value === "on"}
        onChange={(isOn) => void waking.turn(isOn)}
      />
      {waking.problem.value !== null && (
        <p class="note-line" role="alert">
          {waking.problem.value}
        </p>
      )}
    </section>
  );
}
