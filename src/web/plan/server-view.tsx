import { useEffect } from "preact/hooks";
import { SecretField, takeSecret } from "../lock/secret-field.tsx";
import { Choices } from "../ui/choices.tsx";
import type { Openings } from "../caldav/calendars-protocol.ts";
import type { PlanModel } from "./model.ts";
import { PlanScreen } from "./screen-view.tsx";
import type { Server } from "./server.ts";
import type { KeptServer, ServedCalendar } from "./server-store.ts";
import { nameOf } from "./setup.ts";
import { eventsWords } from "./times-words.ts";

type ServerViewProps = { readonly model: PlanModel };

/** Calendars that lie on a server: Nextcloud, Radicale, Fastmail and the like. */
export function ServerView({ model }: ServerViewProps) {
  const { server, screens } = model;
  const { openings, kept } = server;
  useEffect(() => void server.look(), []);
  return (
    <PlanScreen
      model={model}
      title="Calendars on a server"
      hint="Any that speaks CalDAV, such as Nextcloud or iCloud. It is asked only when you press a button."
      next="Done"
      onNext={screens.back}
    >
      {kept.value === null ? (
        <WayIn server={server} openings={openings.value} />
      ) : (
        <ConnectedView model={model} kept={kept.value} />
      )}
      {kept.value !== null && openings.value !== null && isShut(openings.value) && <ShutView />}
    </PlanScreen>
  );
}

function isShut({ connectTo, forwardTo }: Openings): boolean {
  return connectTo.length + forwardTo.length === 0;
}

type WayInProps = { readonly server: Server; readonly openings: Openings | null };

function WayIn({ server, openings }: WayInProps) {
  if (openings === null)
    return (
      <>
        <p role="status">
          {server.trouble.value === "" ? "Looking which servers may be asked…" : ""}
        </p>
        <TroubleView server={server} />
      </>
    );
  return isShut(openings) ? <ShutView /> : <ConnectForm server={server} openings={openings} />;
}

function TroubleView({ server }: { readonly server: Server }) {
  return (
    <p role="alert" class="trouble">
      {server.trouble.value}
    </p>
  );
}

/** Nothing may be asked, and how that is changed. */
function ShutView() {
  return (
    <section class="shut" aria-labelledby="shut-title">
      <h2 id="shut-title">No server may be asked yet</h2>
      <p>
        This page can send nothing anywhere. To let it ask your own calendar server, and no other,
        start Elbowroom on your machine with its name:
      </p>
      <pre class="command">
        <code>
          elbowroom serve <Option name="--calendar-forwarder" /> cloud.example.org
        </code>
      </pre>
      <p class="hint small">
        If the server lets pages ask it by itself, <Option name="--calendar-direct" /> does without
        the way through your machine. A saved calendar file works always.
      </p>
    </section>
  );
}

/** In one piece: browsers break a line after a hyphen. */
function Option({ name }: { readonly name: string }) {
  return <code class="option">{name}</code>;
}

/** With one server there is nothing to type. */
function addressIn({ connectTo, forwardTo }: Openings): string {
  const all = [...connectTo, ...forwardTo.map((host) => `https://${host}`)];
  return all.length === 1 ? (all[0] ?? "") : "";
}

function ConnectForm({
  server,
  openings,
}: {
  readonly server: Server;
  readonly openings: Openings;
}) {
  const isBusy = server.work.value !== "idle";
  return (
    <form
      class="connect"
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const address = textIn(form, "address");
        void server.connect(address, textIn(form, "user"), takeSecret(form, "current"));
      }}
    >
      <div class="question">
        <label for="server-address">Address of the server</label>
        <input
          id="server-address"
          name="address"
          type="text"
          inputMode="url"
          class="answer"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          required
          defaultValue={addressIn(openings)}
        />
      </div>
      <div class="question">
        <label for="server-user">Your name there</label>
        <input
          id="server-user"
          name="user"
          type="text"
          class="answer"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          required
        />
      </div>
      <SecretField
        name="current"
        label="Password"
        hint="Best one for this app alone. It is kept encrypted on this device, and in no file that goes out."
        autocomplete="off"
      />
      <TroubleView server={server} />
      <button type="submit" class="button" disabled={isBusy}>
        {isBusy ? "Connecting…" : "Connect"}
      </button>
    </form>
  );
}

function textIn(form: HTMLFormElement, name: string): string {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLInputElement ? field.value : "";
}

type ConnectedViewProps = { readonly model: PlanModel; readonly kept: KeptServer };

function ConnectedView({ model, kept }: ConnectedViewProps) {
  const { server, setup } = model;
  const partner = nameOf(setup.value);
  const isIdle = server.work.value === "idle";
  return (
    <section class="connected" aria-labelledby="connected-title">
      <h2 id="connected-title">Whose calendars are they?</h2>
      {kept.calendars.length === 0 && <p>There is no calendar on this server.</p>}
      {kept.calendars.map((calendar) => (
        <WhoseChoice
          key={calendar.url}
          calendar={calendar}
          partner={partner}
          onChoose={(whose) => server.choose(calendar.url, whose)}
        />
      ))}
      <TroubleView server={server} />
      <div class="connected-actions">
        <button type="button" class="button" disabled={!isIdle} onClick={() => void server.read()}>
          {server.work.value === "reading" ? "Reading…" : "Read them now"}
        </button>
        <button type="button" class="quiet" onClick={server.disconnect}>
          Disconnect, and forget the password
        </button>
      </div>
      <ReadView model={model} partner={partner} />
    </section>
  );
}

const mine = "me";
const nobodys = "none";

type WhoseChoiceProps = {
  readonly calendar: ServedCalendar;
  readonly partner: string;
  readonly onChoose: (whose: ServedCalendar["whose"]) => void;
};

function WhoseChoice({
  calendar: { url, displayName, whose },
  partner,
  onChoose,
}: WhoseChoiceProps) {
  return (
    <Choices
      legend={displayName}
      name={`whose-${url}`}
      isRequired
      choices={[
        { value: mine, label: "Mine" },
        { value: "partner", label: partner },
        { value: nobodys, label: "Leave it out" },
      ]}
      value={whose ?? nobodys}
      onChoose={(value) => onChoose(value === nobodys ? null : value)}
    />
  );
}

/** What was taken of them. */
function ReadView({
  model: { sources },
  partner,
}: {
  readonly model: PlanModel;
  readonly partner: string;
}) {
  const { me, partner: theirs } = sources.served.value;
  return (
    <div role="status">
      {me !== null && <p>You: {eventsWords(me)}.</p>}
      {theirs !== null && (
        <p>
          {partner}: {eventsWords(theirs)}.
        </p>
      )}
      {(me !== null || theirs !== null) && <p class="hint">Only the busy times are kept.</p>}
    </div>
  );
}
