import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { noInjectedStyles } from "./tests/tools/no-injected-styles.ts";

export default defineConfig({
  base: "./",
  plugins: [react(), tailwindcss(), noInjectedStyles()],
  worker: { format: "es" },
  build: { target: "baseline-widely-available", manifest: true, assetsInlineLimit: 0 },
  test: {
    setupFiles: ["./tests/support/setup.ts"],
    environment: "jsdom",
    include: ["src/**/*.test.{ts,tsx}", "mocks/**/*.test.ts", "tests/{architecture,journeys}/**/*.test.{ts,tsx}"],
  },
});
