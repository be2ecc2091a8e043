import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** The upright Latin cut of each family: what the first view is set in. */
const FIRST_FONTS = /(?:^|\/)(?:archivo|source-serif-4)-latin-(?!ext-)\w+-normal-[\w-]+\.woff2$/;

/** Links the fonts of the first view from the head, by their hashed names and relative to the page. */
const preloadFonts = (): Plugin => ({
  name: "entente:preload-fonts",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler(_html, { bundle, path }) {
      const up = "../".repeat(path.split("/").length - 2) || "./";
      return Object.keys(bundle ?? {})
        .filter((file) => FIRST_FONTS.test(file))
        .map((file) => ({
          tag: "link",
          attrs: { rel: "preload", as: "font", type: "font/woff2", href: `${up}${file}`, crossorigin: "" },
          injectTo: "head-prepend" as const,
        }));
    },
  },
});

const NO_TOOLTIP = "\0entente:no-tooltip";

/** force-graph's tooltip renders labels as HTML, which is never used here, and brings a rendering library of its own. */
const withoutTooltip = (): Plugin => ({
  name: "entente:without-tooltip",
  enforce: "pre",
  resolveId: (id) => (id === "float-tooltip" ? NO_TOOLTIP : null),
  load: (id) => (id === NO_TOOLTIP ? "export default class { content() { return this } }" : null),
});

/**
 * force-graph adds `<style>` elements when it loads, which the policy of the product forbids. The few rules that matter
 * stand in our own sheet.
 */
const withoutInjectedStyles = (): Plugin => ({
  name: "entente:without-injected-styles",
  transform: {
    filter: { id: /node_modules\/force-graph\/dist\/[\w-]+\.mjs$/, code: "styleInject(css_248z);" },
    handler: (code) => ({ code: code.replaceAll("styleInject(css_248z);", ""), map: null }),
  },
});

const plain = ["src/domain/**/*.test.ts", "src/workers/**/*.test.ts", "mocks/**/*.test.ts"];

export default defineConfig({
  base: "./",
  plugins: [withoutTooltip(), withoutInjectedStyles(), react(), tailwindcss(), preloadFonts()],
  worker: { format: "es" },
  build: {
    target: "baseline-widely-available",
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: "licences/libraries.md" },
    reportCompressedSize: false,
    // The sample's texts are one chunk, and so is the reader of PDFs, each asked for only where it is needed;
    // tests/tools/bundle.mjs holds the rest.
    chunkSizeWarningLimit: 1200,
  },
  test: {
    projects: [
      {
        extends: true,
        test: { name: "plain", environment: "node", include: [...plain, "tests/architecture/**/*.test.ts"] },
      },
      {
        extends: true,
        test: {
          name: "dom",
          environment: "jsdom",
          setupFiles: ["./tests/support/setup.ts"],
          include: ["src/**/*.test.{ts,tsx}", "tests/journeys/**/*.test.{ts,tsx}"],
          exclude: plain,
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          environment: "node",
          include: ["tests/e2e/**/*.e2e.ts"],
          globalSetup: ["./tests/e2e/support/global-setup.ts"],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
