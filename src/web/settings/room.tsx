import { createPassphrase } from "../../core/crypto/passphrase.ts";
import type { Storage } from "../keep/open-storage.ts";
import { createLockSetup } from "../lock/lock-setup.ts";
import { LockView } from "../lock/lock-view.tsx";
import type { RoomContext } from "../shell/room.ts";
import { download } from "./download.ts";
import { createKeeping } from "./keeping.ts";
import { KeepingView } from "./keeping-view.tsx";
import { Group, SettingsView } from "./view.tsx";

export function createRoom({ settings, install, keeper, reminders, lock, onEnd }: RoomContext) {
  let models: ReturnType<typeof createModels> | null = null;

  function createModels(storage: Storage) {
    const { vault } = storage;
    const setup = createLockSetup({
      actions: vault,
      createPassphrase: () => createPassphrase(vault.deps.random),
      checkPassphrase,
    });
    const keeping = createKeeping({
      storage,
      flush: keeper.flush,
      download,
      checkPassphrase,
      startAnew: () => location.reload(),
    });
    return { vault, setup, keeping };
  }

  // A recovery code is on the screen at times.
  onEnd(() => models?.setup.rest());

  return () => {
    const storage = keeper.storage.value;
    // The vault comes a moment after the page.
    if (storage !== null) models ??= createModels(storage);
    return (
      <SettingsView model={settings} install={install} keeper={keeper} reminders={reminders}>
        {models !== null && (
          <>
            <Group title="The lock">
              <LockView
                setup={models.setup}
                hasLock={keeper.state.value === "open"}
                hasPasskey={models.vault.ways.value.has("passkey")}
                canPasskey={models.vault.deps.passkeys !== null}
                onLock={lock}
              />
            </Group>
            <Group title="What is kept here">
              <KeepingView keeping={models.keeping} />
            </Group>
          </>
        )}
      </SettingsView>
    );
  };
}

/** Large, and wanted by few. */
async function checkPassphrase(words: string) {
  const strength = await import("../../core/crypto/strength.ts");
  return strength.checkPassphrase(words);
}
