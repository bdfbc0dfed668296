import { runDeviceStorageSuite } from "../../../test/storage/device-storage-acceptance.ts";
import { createMemoryStorage } from "./memory-storage.ts";

runDeviceStorageSuite("in memory", () => {
  const storage = createMemoryStorage();
  return { storage, reopen: () => storage };
});
