import { activeMembers, partnerOf, type Device } from "../../core/sync/device.ts";
import { AskCard } from "./ask-card.tsx";
import type { InSpace, Link } from "./kept-space.ts";
import type { UsModel } from "./model.ts";
import { OwnView } from "./own-view.tsx";
import { PlanCard } from "./plan-card.tsx";
import { shownPlans } from "./plans.ts";
import { ProblemView } from "./problem-view.tsx";
import { SavingView } from "./saving-view.tsx";
import { BusyCards, CheckInCards, NeedCards, NoteCards, PromiseCards } from "./shared-cards.tsx";
import { shownAsks } from "./shown-space.ts";
import { UsScreen } from "./us-screen.tsx";

type SpaceProps = {
  readonly model: UsModel;
  readonly kept: InSpace;
  readonly onBusy: () => Promise<void>;
};

/** What the two share, and what each can do next. */
export function SpaceView({ model, kept: { device, link, isBack }, onBusy }: SpaceProps) {
  return (
    <UsScreen title="Us" isWide>
      <SavingView model={model} />
      <Notices model={model} device={device} link={link} isBack={isBack} />
      <div class="us-columns">
        <div class="us-shared">
          {shownAsks(device).map((ask) => (
            <AskCard model={model} ask={ask} key={`${ask.whose} ${ask.id}`} />
          ))}
          <NeedCards model={model} device={device} />
          {shownPlans(device).map((plan) => (
            <PlanCard model={model} device={device} plan={plan} key={plan.week} />
          ))}
          <BusyCards model={model} device={device} />
          <NoteCards model={model} device={device} />
          <PromiseCards model={model} device={device} />
          <CheckInCards device={device} />
        </div>
        <div class="us-beside">
          <Ways model={model} onBusy={onBusy} />
          <OwnView model={model} />
          <footer class="us-end">
            <button type="button" class="quiet" onClick={() => model.screens.open("together")}>
              Who is here
            </button>
            <button type="button" class="quiet" onClick={() => model.screens.open("leave")}>
              Leave this space
            </button>
          </footer>
        </div>
      </div>
    </UsScreen>
  );
}

function Ways({ model, onBusy }: Pick<SpaceProps, "model" | "onBusy">) {
  const { screens, startAsk, startPlan } = model;
  const ways: readonly (readonly [label: string, hint: string, go: () => void])[] = [
    ["Ask for something", "A letter, with its end and your return.", startAsk],
    ["Say what you need", "Both blind, then both open.", () => screens.open("need")],
    ["Propose a week", "It holds when you both want it.", () => startPlan(null)],
    ["Show when I am busy", "Times only, from your calendar in Plan.", () => void onBusy()],
    ["Leave a word", "A note, a kind word, a promise.", () => screens.open("write")],
    ["Look at this month", "Two questions.", () => screens.open("check-in")],
  ];
  return (
    <section class="us-more" aria-labelledby="ways-title">
      <h2 id="ways-title">Share one thing</h2>
      <ProblemView model={model} />
      <ul class="us-choices">
        {ways.map(([label, hint, go]) => (
          <li key={label}>
            <button type="button" class="us-choice" onClick={go}>
              <strong>{label}</strong>
              <span>{hint}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

type NoticesProps = {
  readonly model: UsModel;
  readonly device: Device;
  readonly link: Link | null;
  /** The other devices are not out yet. */
  readonly isBack: boolean;
};

function Notices({ model, device, link, isBack }: NoticesProps) {
  const partner = partnerOf(device);
  const isAlone = !activeMembers(device).some(([, { person }]) => person === partner);
  return (
    <>
      {model.words.isBack.value && !isBack && (
        <div class="note-line">
          <p>
            You are back, and your other devices are shut out. The words you came by are used up.
          </p>
          <button type="button" class="button" onClick={() => model.screens.open("together")}>
            Make new ones
          </button>
        </div>
      )}
      {device.troubles.length > 0 && (
        <p class="note-line" role="alert">
          {troubleWords(device)}
        </p>
      )}
      {partner !== null && isAlone && (
        <p class="note-line">You are on your own here now. What you both shared stays readable.</p>
      )}
      {link !== null && (
        <p class="note-line">
          {link.for === "partner" && partner === null ? "They are not here yet. " : ""}
          <button type="button" class="button" onClick={() => model.screens.open("link")}>
            Show the link
          </button>
        </p>
      )}
      {link === null && partner === null && device.furthest > 0 && (
        <p class="note-line">
          There is no link to this now.
          <button type="button" class="button" onClick={() => void model.renewLink()}>
            Make a new link
          </button>
        </p>
      )}
    </>
  );
}

/** Told to both, each by their own device: it found out by itself. */
function troubleWords({ troubles }: Device): string {
  if (troubles.some(({ type }) => type === "twin")) {
    return "Something else writes as if it were this device. It may be a copy of it. Nothing more goes out from here: leave this space, and begin again.";
  }
  if (troubles.some(({ type }) => type === "differs")) {
    return "Your histories differ. What one of you sees may not be all that the other shared. Look at it together, side by side.";
  }
  return "Something came that neither of you has sent. It was not taken in.";
}
