#!/usr/bin/env node
// Writes the custom element as an npm package into dist-element/: script, module, types, licence. Prints what it weighs.
// With --release it notes the sums of this version: from then on no build may publish anything else under it.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { buildElement, integrityOf, RELEASED, ROOT, releasedSums } from "./element-build.mjs";

/** What a page may name once the types are there: the tag, and the events wherever they bubble to. */
const GLOBALS = `
type EntenteEventMap = { readonly [Name in keyof EntenteEvents]: CustomEvent<EntenteEvents[Name]> };

declare global {
  interface HTMLElementTagNameMap {
    "entente-view": EntenteView;
  }
  interface GlobalEventHandlersEventMap extends EntenteEventMap {}
}
`;

/** @param {string} version */
const manifestOf = (version) => ({
  name: "entente-view",
  version,
  description:
    "The custom element <entente-view>: alliances and energy trade from an Entente app, in a sandboxed frame.",
  license: "MIT",
  type: "module",
  main: "./element.mjs",
  module: "./element.mjs",
  types: "./element.d.ts",
  exports: {
    ".": { types: "./element.d.ts", default: "./element.mjs" },
    "./element.js": "./element.js",
    "./package.json": "./package.json",
  },
  sideEffects: true,
  files: ["element.mjs", "element.js", "element.d.ts", "README.md", "LICENSE"],
});

const README = `# entente-view

\`<entente-view>\` shows a view of an Entente app in a sandboxed frame and speaks with it. It has no dependency, sets no markup
and no inline style, and runs under a strict content policy and Trusted Types.

\`\`\`js
import "entente-view";
\`\`\`

\`\`\`html
<entente-view src="https://entente.example/" view="graph" sel="tie.PAK~RUS" height="auto" label="Ties of Pakistan">
  <a href="https://entente.example/?sel=tie.PAK~RUS">Ties of Pakistan, in Entente</a>
</entente-view>
\`\`\`

The app has to list the origin of the page in \`embedOrigins\` of its \`config.json\`, and be on another origin than the page.
Without a bundler, \`element.js\` is the same for a script tag.

React 19 sets properties where the element has them, so objects can be given as they are; events are listened to by a ref:

\`\`\`jsx
<entente-view src={app} state={{ sel: "tie.PAK~RUS" }} theme={{ act: "#1d4ed8" }}
  ref={(view) => {
    view?.addEventListener("entente:select", onSelect);
    return () => view?.removeEventListener("entente:select", onSelect);
  }} />
\`\`\`

For TypeScript in JSX, name the tag once; attributes are written as text, as in \`step="2"\`:

\`\`\`ts
import type { EntenteAttributes, EntenteMembers, EntenteView } from "entente-view";
type Given = EntenteAttributes & Pick<EntenteMembers, "state" | "data" | "theme" | "authProvider">;
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "entente-view": React.DetailedHTMLProps<React.HTMLAttributes<EntenteView>, EntenteView> & Partial<Given>;
    }
  }
}
\`\`\`

Vue: \`app.config.compilerOptions.isCustomElement = (tag) => tag === "entente-view"\`, and \`:state.prop="lens"\` for objects.

Attributes, methods, events and messages are in the README of Entente, under *Embed it*.
`;

/** On a server that renders pages there is no element; the module of the package can be imported there all the same. */
const WITHOUT_PAGE = "const{HTMLElement=class{},customElements={get:()=>true}}=globalThis;\n";

/**
 * Writes the package.
 *
 * @param {string} folder
 * @param {import("./element-build.mjs").Element} [element]
 * @returns {Promise<readonly { readonly name: string, readonly text: string }[]>} its scripts
 */
export async function writePackage(folder, element) {
  const { version, script, module } = element ?? (await buildElement());
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const write = (/** @type {string} */ name, /** @type {string} */ text) => writeFileSync(join(folder, name), text);
  const scripts = [
    { name: "element.js", text: script },
    { name: "element.mjs", text: WITHOUT_PAGE + module },
  ];
  for (const { name, text } of scripts) write(name, text);
  write("element.d.ts", readFileSync(join(ROOT, "src/embed/element/published.d.ts"), "utf8") + GLOBALS);
  write("package.json", `${JSON.stringify(manifestOf(version), null, 2)}\n`);
  write("README.md", README);
  cpSync(join(ROOT, "public/licences/entente.txt"), join(folder, "LICENSE"));
  return scripts;
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const element = await buildElement();
  const scripts = await writePackage(join(ROOT, "dist-element"), element);
  if (process.argv.includes("--release")) {
    // Of what the build of the app serves under this version.
    const { version, script, module } = element;
    const sums = { [`${version}/element.js`]: integrityOf(script), [`${version}/element.mjs`]: integrityOf(module) };
    const released = { ...sums, ...releasedSums() };
    writeFileSync(RELEASED, `${JSON.stringify(released, null, 2)}\n`);
  }
  for (const { name, text } of scripts)
    console.log(`${`${gzipSync(text).length} bytes`.padStart(11)} (gzip)  dist-element/${name}  ${integrityOf(text)}`);
}
