import type { Plugin } from "vite";

/**
 * Removes the style elements that packages built with rollup-plugin-postcss add to the page while they load:
 * `style-src 'self'` refuses them. What the graph needs of those rules stands in our own style sheet.
 */
export function noInjectedStyles(): Plugin {
  return {
    name: "no-injected-styles",
    transform: {
      filter: { id: /node_modules\/(force-graph|float-tooltip)\//, code: /styleInject\(css_248z\)/ },
      handler: (code) => ({ code: code.replaceAll("styleInject(css_248z);", ""), map: null }),
    },
  };
}
