import type { RoomContext } from "../shell/room.ts";
import { SettingsView } from "./view.tsx";

export function createRoom({ settings, install }: RoomContext) {
  return () => <SettingsView model={settings} install={install} />;
}
