import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Script } from "node:vm";
import { gzipSync } from "node:zlib";
import { parseSync } from "vite";
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from "vitest";
import { EMBED_PARAMETERS, parseEmbedAddress } from "#domain/embedding/embed-address.ts";
import { LENS_PARAMETERS } from "#domain/lens/lens-parameters.ts";
import { parametersOf, placeOf, queryOf } from "#embed/element/address.ts";
import { ADDRESS_ATTRIBUTES, LENS_ATTRIBUTES } from "#embed/element/attributes.ts";
import type * as published from "#embed/element/published.d.ts";
import type * as contract from "#embed/protocol/contract.ts";
import { writePackage } from "../tools/build-element.mjs";
import { buildElement, elementVersion, integrityOf, publishedFiles } from "../tools/element-build.mjs";

/** Of the script, and of the module, gzip. */
const MOST_BYTES = 6_000;

let element: Awaited<ReturnType<typeof buildElement>>;
beforeAll(async () => {
  element = await buildElement();
});

describe("the script of the element", () => {
  it("is at most six kilobytes", () => {
    for (const form of [element.script, element.module]) expect(gzipSync(form).length).toBeLessThanOrEqual(MOST_BYTES);
  });

  it("is one classic script that leaves nothing behind, and asks for nothing", () => {
    expect(() => new Script(element.script)).not.toThrow();
    const { program, module } = parseSync("element.js", element.script, { sourceType: "script" });
    expect(program.body.map(({ type }) => type)).toEqual(["ExpressionStatement"]);
    expect([module.staticImports, module.dynamicImports]).toEqual([[], []]);
  });

  it("sets no markup, no style and no code", () => {
    expect(element.script).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|srcdoc|document\.write|\beval\b|Function\(|<style|\.style\b|cssText/,
    );
  });

  it("says its version, and comes with the hash of what it is", () => {
    const version = elementVersion();
    const files = publishedFiles(element);
    expect(Object.keys(files).sort()).toEqual(
      [`${version}/element.js`, `${version}/element.mjs`, "integrity.json", "v1/element.js", "v1/element.mjs"].sort(),
    );
    expect(element.script).toContain(version);
    const hashes: Readonly<Record<string, string>> = JSON.parse(files["integrity.json"] ?? "");
    expect(hashes["v1/element.js"]).toBe(integrityOf(element.script));
    expect(hashes["v1/element.js"]).toMatch(/^sha384-[\w+/]{64}$/);
    expect(Object.keys(hashes)).toHaveLength(4);
  });

  it("is never something else under a version that was released", () => {
    const { version, script } = element;
    const path = `${version}/element.js`;
    expect(() =>
      publishedFiles(element, { [path]: integrityOf(script), "0.0.1/element.js": "sha384-old" }),
    ).not.toThrow();
    expect(() => publishedFiles(element, { [path]: integrityOf("another") })).toThrow(/raise the version/);
  });

  it("is the same each time it is built", async () => {
    expect(await buildElement()).toEqual(element);
  });
});

describe("the npm package of the element", () => {
  const folder = mkdtempSync(join(tmpdir(), "entente-view-"));
  beforeAll(() => writePackage(folder), 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("has what its manifest names", () => {
    const manifest: { readonly files: readonly string[] } = JSON.parse(
      readFileSync(join(folder, "package.json"), "utf8"),
    );
    for (const file of manifest.files)
      expect(readFileSync(join(folder, file), "utf8").length, file).toBeGreaterThan(100);
  });

  it("can be imported where there is no page, as on a server that renders one", async () => {
    const module: object = await import(/* @vite-ignore */ join(folder, "element.mjs"));
    expect(Object.keys(module).sort()).toEqual(["EntenteViewElement", "RequestError"]);
  });

  it("has types that a strict page compiles with, and that catch what is wrong", () => {
    const page = (call: string) => `
      import { type EntenteView, RequestError } from "./element.mjs";
      const view: EntenteView = document.createElement("entente-view");
      view.minHeight = 300;
      view.state = { sel: "tie.PAK~RUS" };
      view.theme = { act: "#1d4ed8", radius: 6 };
      view.authProvider = async ({ reason }) => ({ token: reason });
      document.addEventListener("entente:select", (event) => console.log(event.detail.ref?.length));
      view.addEventListener("entente:linkclick", (event) => event.preventDefault());
      ${call}
      view.getState({ signal: AbortSignal.timeout(1) }).catch((error) => error instanceof RequestError && error.code);
    `;
    expect(compile(folder, "page.ts", page('view.export("svg", { scale: 2 }).then(({ blob }) => blob.size);'))).toBe(
      "",
    );
    expect(compile(folder, "page.ts", page('view.export("pdf");'))).toMatch(/page\.ts.*"pdf"/);
  });

  it("has types for JSX in its README that compile with children, styles and objects, and catch what is wrong", () => {
    symlinkSync(join(process.cwd(), "node_modules"), join(folder, "node_modules"));
    const readme = readFileSync(join(folder, "README.md"), "utf8");
    const typing = /```ts\n([^`]*)```/.exec(readme)?.[1]?.replace('"entente-view";', '"./element.mjs";') ?? "";
    const page = (attribute: string) => `
      ${typing}
      export const Page = ({ app }: { readonly app: string }) => (
        <entente-view src={app} view="graph" step="2" style={{ marginTop: 8 }} readonly={false} className="wide"
          state={{ sel: "tie.PAK~RUS" }} theme={{ act: "#1d4ed8" }} ${attribute}
          ref={(view) => {
            view?.addEventListener("entente:select", ({ detail }) => console.log(detail.ref));
          }}>
          <a href={app}>In Entente</a>
        </entente-view>
      );
    `;
    expect(compile(folder, "page.tsx", page('label="Ties"'))).toBe("");
    expect(compile(folder, "page.tsx", page('hover="yes"'))).toMatch(/page\.tsx.*boolean/);
  });
});

/** What the compiler says of a page beside the package. */
function compile(folder: string, name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, "element.d.mts"), readFileSync(join(folder, "element.d.ts")));
  const flags = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--lib", "ES2023,DOM", "--types", ""];
  const how = ["--module", "esnext", "--moduleResolution", "bundler", "--jsx", "react-jsx", "--skipLibCheck"];
  const tsc = join(process.cwd(), "node_modules/.bin/tsc");
  return spawnSync(tsc, [...flags, ...how, name], { cwd: folder, encoding: "utf8" }).stdout;
}

describe("the types of the element", () => {
  it("name what the contract names", () => {
    expectTypeOf<published.ErrorCode>().toEqualTypeOf<contract.ErrorCode>();
    expectTypeOf<published.ExportFormat>().toEqualTypeOf<contract.ExportFormat>();
    expectTypeOf<published.PresentAction>().toEqualTypeOf<contract.PresentAction>();
    expectTypeOf<published.LoadMode>().toEqualTypeOf<contract.LoadMode>();
    expectTypeOf<published.LoadData>().toEqualTypeOf<contract.LoadData>();
    expectTypeOf<published.ViewName>().toEqualTypeOf<contract.ViewName>();
    expectTypeOf<published.ThemeName>().toEqualTypeOf<contract.ThemeName>();
    expectTypeOf<keyof published.ThemeTokens>().toEqualTypeOf<contract.ThemeToken>();
    expectTypeOf<published.IgnoredPart>().toEqualTypeOf<contract.IgnoredPart>();
    expectTypeOf<published.Token>().toEqualTypeOf<contract.Requests["auth.set"]>();
    expectTypeOf<published.Capabilities>().toEqualTypeOf<contract.Answers["connect"]["capabilities"]>();
  });

  it("carry what the frame tells", () => {
    expectTypeOf<published.EntenteEvents["entente:interactive"]>().toEqualTypeOf<contract.Events["interactive"]>();
    expectTypeOf<published.EntenteEvents["entente:statechange"]>().toEqualTypeOf<contract.Events["state.changed"]>();
    expectTypeOf<published.EntenteEvents["entente:select"]>().toEqualTypeOf<contract.Events["selection.changed"]>();
    expectTypeOf<published.EntenteEvents["entente:hover"]>().toEqualTypeOf<contract.Events["hover.changed"]>();
    expectTypeOf<published.EntenteEvents["entente:quoteopen"]>().toEqualTypeOf<contract.Events["quote.opened"]>();
    expectTypeOf<published.EntenteEvents["entente:stepchange"]>().toEqualTypeOf<contract.Events["step.changed"]>();
    expectTypeOf<published.EntenteEvents["entente:linkclick"]>().toEqualTypeOf<contract.Events["link.open"]>();
    expectTypeOf<published.EntenteEvents["entente:dirty"]>().toEqualTypeOf<contract.Events["save.changed"]>();
    expectTypeOf<published.EntenteEvents["entente:resize"]>().toEqualTypeOf<contract.Events["size"]>();
    expectTypeOf<published.EntenteEvents["entente:authrequired"]>().toEqualTypeOf<contract.Events["auth.request"]>();
    expectTypeOf<published.EntenteEvents["entente:error"]>().toEqualTypeOf<contract.Events["problem"]>();
  });
});

describe("the attributes of the element", () => {
  it("are every parameter of the lens and of the frame", () => {
    expect([...LENS_ATTRIBUTES].sort()).toEqual(["d", "from", "to", ...Object.keys(LENS_PARAMETERS)].sort());
    expect([...ADDRESS_ATTRIBUTES].sort()).toEqual([...LENS_ATTRIBUTES, ...EMBED_PARAMETERS].sort());
  });

  it("make an address that the frame reads whole", () => {
    const said = new Map(
      Object.entries({ view: "story", step: "3", readonly: "", lang: "ur-PK", series: "RUS>IND.crude" }),
    );
    const host = {
      getAttribute: (name: string) => said.get(name) ?? null,
      hasAttribute: (name: string) => said.has(name),
    };
    const place = placeOf("https://app.example/?theme=dark", "https://portal.example/");
    if (!place) throw new Error("That is a place.");
    const read = parseEmbedAddress(queryOf(parametersOf(host, place)));
    expect(read.ignored).toEqual([]);
    expect(read.settings).toMatchObject({ view: "story", step: 3, readonly: true, lang: "ur-PK", theme: "dark" });
    expect(new URLSearchParams(read.lens).get("series")).toBe("RUS>IND.crude");
  });
});
