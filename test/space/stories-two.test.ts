import { vi } from "vitest";
import { testStories } from "./stories.ts";

vi.mock("@noble/curves/ed25519.js", async (importOriginal) => {
  const { withNativeSignatures } = await import("./native-ed25519.ts");
  return withNativeSignatures(await importOriginal());
});

// Its X25519 is Node's own.
vi.mock("@hpke/dhkem-x25519", () => import("@hpke/core"));

testStories(2_000_000);
