import type { Person } from "../../core/schedule/need.ts";
import type { PlanModel } from "./model.ts";
import { PlanScreen } from "./screen-view.tsx";
import { nameOf } from "./setup.ts";
import { timesWords } from "./times-words.ts";

type StartViewProps = { readonly model: PlanModel };

/** When is each free? Nothing has to be said: a usual week is taken then. */
export function StartView({ model }: StartViewProps) {
  const { screens, setup } = model;
  return (
    <PlanScreen
      model={model}
      title="A week with room in it"
      hint="Time alone for each of you, and time together close to it. First: when is each of you free?"
      door="ajar"
      next="Go on"
      onNext={() => screens.open("need")}
      isFirst
    >
      <WaitingView model={model} />
      <ul class="people">
        <PersonCard model={model} who="me" name="You" onOpen={() => screens.open("my-times")} />
        <PersonCard
          model={model}
          who="partner"
          name={nameOf(setup.value)}
          onOpen={() => screens.open("their-times")}
        />
      </ul>
      <p class="hint small">
        {model.isLasting
          ? "It stays on this device."
          : "It stays on this device, and only until you close this page."}{" "}
        Of a calendar, only the busy times are kept.
      </p>
    </PlanScreen>
  );
}

type PersonCardProps = {
  readonly model: PlanModel;
  readonly who: Person;
  readonly name: string;
  readonly onOpen: () => void;
};

function PersonCard({ model: { sources }, who, name, onOpen }: PersonCardProps) {
  const free = sources.free.value[who];
  const calendar = sources.calendars.value[who];
  const served = sources.served.value[who];
  const isSaid = free !== null || calendar !== null || served !== null;
  return (
    <li class="person">
      <h2>{name}</h2>
      <p class={isSaid ? undefined : "hint"}>{timesWords(free, calendar, served)}</p>
      <button type="button" class="button" onClick={onOpen}>
        {isSaid ? "Change" : "Say when"}
        <span class="unseen">
          {isSaid && " when"}
          {who === "me" ? " I am free" : " they are free"}
        </span>
      </button>
    </li>
  );
}

/** A calendar came from another app: whose it is, only they know. */
function WaitingView({ model: { sources, screens, setup } }: StartViewProps) {
  const file = sources.waiting.value;
  if (file === null) return null;
  const take = (who: Person) => () => {
    void sources.bring(who, file);
    screens.open(who === "me" ? "my-times" : "their-times");
  };
  return (
    <section class="shut" aria-labelledby="waiting-title">
      <h2 id="waiting-title">A calendar was shared. Whose is it?</h2>
      <div class="connected-actions">
        <button type="button" class="button" onClick={take("me")}>
          Mine
        </button>
        <button type="button" class="button" onClick={take("partner")}>
          {nameOf(setup.value)}
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            sources.waiting.value = null;
          }}
        >
          Let it go
        </button>
      </div>
    </section>
  );
}
