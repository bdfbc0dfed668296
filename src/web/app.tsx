import type { ReadonlySignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Keeper } from "./keep/keeper.ts";
import { UnlockView } from "./lock/unlock-view.tsx";
import type { Unlock } from "./lock/unlock.ts";
import { GateView } from "./safety/gate-view.tsx";
import { OfferView } from "./safety/offer-view.tsx";
import { StoppedView } from "./safety/stopped-view.tsx";
import { SayView } from "./say/view.tsx";
import type { Session } from "./session.ts";
import type { Copied } from "./shell/copied.ts";
import { CoverView } from "./shell/cover-view.tsx";
import { FootView } from "./shell/foot-view.tsx";
import type { Guard } from "./shell/guard.ts";
import type { Leave } from "./shell/leave.ts";
import { LeaveButton } from "./shell/leave-button.tsx";
import { NavView } from "./shell/nav-view.tsx";
import { NoticesView } from "./shell/notices-view.tsx";
import type { RoomContext } from "./shell/room.ts";
import { RoomSlot } from "./shell/room-slot.tsx";
import { rooms } from "./shell/rooms.ts";
import type { Router } from "./shell/router.ts";
import type { Updates } from "./shell/updates.ts";
import { whenIn } from "./shell/when-in.ts";
import { DoorMark } from "./ui/motif.tsx";

/** What lasts from one lock to the next is in the session. */
export type AppProps = {
  readonly session: ReadonlySignal<Session | null>;
  readonly keeper: Keeper;
  readonly unlock: Unlock;
  readonly router: Router;
  readonly context: Omit<RoomContext, keyof SessionContext>;
  readonly guard: Guard;
  readonly leave: Leave;
  readonly copied: Copied;
  readonly updates: Updates;
};

export function App(props: AppProps) {
  const { session, keeper, unlock, router, context, guard, leave, copied, updates } = props;
  const name = context.settings.current.value.appName;
  useEffect(() => {
    document.title = name;
  }, [name]);
  return (
    <>
      <header class="head">
        <p class="name">
          <DoorMark isOpen />
          {name}
        </p>
        {/* Whoever comes by a link came for the letter. */}
        {context.invitation.value === null && (
          <NavView rooms={rooms} current={router.current.value} />
        )}
        <LeaveButton onLeave={leave.now} />
      </header>
      {session.value !== null && (
        <Rooms key={session.value.id} {...props} current={session.value} />
      )}
      <NoticesView
        others={keeper.others.value}
        copied={copied}
        install={context.install}
        updates={updates}
        reminders={context.reminders}
      />
      <GateView gate={context.gate} onHelp={() => router.open("help")} onLeave={leave.now} />
      <CoverView guard={guard} name={name} onLeave={leave.now}>
        <UnlockView unlock={unlock} name={name} />
      </CoverView>
    </>
  );
}

function Rooms(props: AppProps & { readonly current: Session }) {
  const { current, router } = props;
  const room = rooms.find(({ id }) => id === router.current.value);
  return (
    <>
      <SayRoom {...props} isHidden={room?.id !== "say"} />
      {room !== undefined && room.load !== null && (
        <RoomSlot
          key={room.id}
          room={room}
          context={contextOf(current, props)}
          opened={current.opened}
        />
      )}
    </>
  );
}

type SessionContext = Pick<
  RoomContext,
  | "keep"
  | "whenOpen"
  | "values"
  | "onEnd"
  | "partner"
  | "answers"
  | "draft"
  | "findWords"
  | "openAnd"
  | "putOnCard"
>;

/** What a room sees of the session. Its workers end with it: what they have read is in their memory. */
function contextOf(session: Session, { router, context }: AppProps): RoomContext {
  const { scope, say, onEnd, values } = session;
  const ending = (start: () => Worker) => () => {
    const worker = start();
    onEnd(() => worker.terminate());
    return worker;
  };
  return {
    ...context,
    createRehearser: ending(context.createRehearser),
    createPlanner: ending(context.createPlanner),
    createRelay: ending(context.createRelay),
    createCalendars: ending(context.createCalendars),
    createModel: ending(context.createModel),
    keep: scope.keep,
    whenOpen: scope.whenOpen,
    values,
    onEnd,
    partner: say.reading.partner,
    answers: say.questions.answers,
    openAnd: (id, action) => whenIn(router, id, context.after, action),
    draft: { text: say.draft.text, id: say.kept.currentId },
    findWords: (part) =>
      whenIn(router, "say", context.after, () => {
        say.questions.fillIn(part);
        say.screens.open("need");
      }),
    putOnCard: (draft) => whenIn(router, "say", context.after, () => say.choose(draft)),
  };
}

/** Hidden rather than gone: the field keeps its words, and the browser's own undo with them. */
function SayRoom({
  current: { say, editor, signs },
  keeper,
  context: { gate, open },
  isHidden,
}: AppProps & { readonly current: Session; readonly isHidden: boolean }) {
  const toHelp = () => open("help");
  return (
    <div class="room" hidden={isHidden}>
      <SayView
        model={say}
        editor={editor}
        underText={
          !gate.isStopped.value && (
            <OfferView watch={signs} onQuestions={gate.open} onHelp={toHelp} />
          )
        }
        insteadOfNotes={<StoppedView onHelp={toHelp} onResume={gate.resume} />}
      />
      <FootView keeper={keeper} saving={say.kept.saving} />
    </div>
  );
}
