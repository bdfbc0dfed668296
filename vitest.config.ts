import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts", "scripts/**/*.test.ts"],
    exclude: ["test/e2e/**", "node_modules/**"],
    environment: "node",
    setupFiles: ["test/properties.ts"],
    testTimeout: 30_000,
    // One core fewer, as it would be by itself, is half of two.
    maxWorkers: "100%",
  },
});
