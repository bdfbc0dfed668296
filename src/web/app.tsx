import { useEffect } from "preact/hooks";
import { GateView } from "./safety/gate-view.tsx";
import { OfferView } from "./safety/offer-view.tsx";
import type { SignWatch } from "./safety/sign-watch.ts";
import { StoppedView } from "./safety/stopped-view.tsx";
import type { SayModel } from "./say/model.ts";
import type { TextareaEditor } from "./say/textarea-editor.ts";
import { SayView } from "./say/view.tsx";
import type { Copied } from "./shell/copied.ts";
import { CoverView } from "./shell/cover-view.tsx";
import type { Guard } from "./shell/guard.ts";
import type { Leave } from "./shell/leave.ts";
import { LeaveButton } from "./shell/leave-button.tsx";
import { NavView } from "./shell/nav-view.tsx";
import { NoticesView } from "./shell/notices-view.tsx";
import type { RoomContext } from "./shell/room.ts";
import { RoomSlot, type OpenedRooms } from "./shell/room-slot.tsx";
import { rooms } from "./shell/rooms.ts";
import type { Router } from "./shell/router.ts";
import type { Updates } from "./shell/updates.ts";
import { DoorMark } from "./ui/motif.tsx";

export type AppProps = {
  readonly say: SayModel;
  readonly editor: TextareaEditor;
  readonly router: Router;
  readonly context: RoomContext;
  readonly guard: Guard;
  readonly leave: Leave;
  readonly copied: Copied;
  readonly updates: Updates;
  readonly signs: SignWatch;
};

/** By room, so that it lives as long as the page. */
const opened: OpenedRooms = new Map();

export function App(props: AppProps) {
  const { router, context, guard, leave, copied, updates } = props;
  const current = rooms.find(({ id }) => id === router.current.value);
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
        <NavView rooms={rooms} current={router.current.value} />
        <LeaveButton onLeave={leave.now} />
      </header>
      <SayRoom {...props} isHidden={current?.id !== "say"} />
      {current !== undefined && current.load !== null && (
        <RoomSlot key={current.id} room={current} context={context} opened={opened} />
      )}
      <NoticesView copied={copied} install={context.install} updates={updates} />
      <GateView gate={context.gate} onHelp={() => router.open("help")} onLeave={leave.now} />
      <CoverView guard={guard} name={name} onLeave={leave.now} />
    </>
  );
}

/** Hidden rather than gone: the field keeps its words, and the browser's own undo with them. */
function SayRoom({
  say,
  editor,
  context,
  signs,
  isHidden,
}: AppProps & { readonly isHidden: boolean }) {
  const { gate, open } = context;
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
      <footer class="foot">
        <p id="memory-only">
          Nothing is saved and nothing leaves this page. Close the tab and it is gone.
        </p>
      </footer>
    </div>
  );
}
