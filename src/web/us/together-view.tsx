import { safetyWords } from "../../core/crypto/safety-words.ts";
import { activeMembers, partnerOf, type Device } from "../../core/sync/device.ts";
import type { UsModel } from "./model.ts";
import { ProblemView } from "./problem-view.tsx";
import { UsScreen } from "./us-screen.tsx";

type TogetherProps = { readonly model: UsModel; readonly device: Device };

/** Who is here: four words to compare, and one's own devices. */
export function TogetherView({ model, device }: TogetherProps) {
  return (
    <UsScreen title="Who is here" onBack={model.screens.back}>
      <SafetyWords device={device} />
      <Devices model={model} device={device} />
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
  const own = activeMembers(device).filter(([, { person }]) => person === device.person);
  return (
    <section class="us-more" aria-labelledby="devices-title">
      <h2 id="devices-title">Your devices</h2>
      <ul class="us-devices">
        {own.map(([id], index) => (
          <li key={id}>
            <span>{id === device.keys.device ? "This one" : `Device ${index + 1}`}</span>
            {id !== device.keys.device && (
              <button type="button" class="quiet" onClick={() => void model.space.removeDevice(id)}>
                It is lost: shut it out
              </button>
            )}
          </li>
        ))}
      </ul>
      <p class="us-ways">
        <button type="button" class="button" onClick={() => void model.addDevice()}>
          Add a device
        </button>
      </p>
    </section>
  );
}
