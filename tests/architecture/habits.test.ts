import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseSync } from "vite";
import { describe, expect, it } from "vitest";
import { filesBelow } from "./modules.ts";

const read = (path: string): string => readFileSync(path, "utf8");
const below = (folders: readonly string[], ending: RegExp): readonly string[] =>
  folders.flatMap((folder) => filesBelow(".", folder, ending));

const source = below(["src"], /\.(tsx?|css|html)$/);
const product = source.filter((path) => !/\.(test|bench)\.tsx?$/.test(path));
const written = below(["src", "mocks", "tests"], /\.(tsx?|mjs|css)$/).filter(
  (path) => !path.startsWith("tests/architecture/"),
);

/** `file:line: text` of every line that matches. */
function linesWith(paths: readonly string[], pattern: RegExp): readonly string[] {
  return paths.flatMap((path) =>
    read(path)
      .split("\n")
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  );
}

const COLOUR = /#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})\b(?![/\w-])|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(/i;
const MARKUP =
  /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\s*=(?!=)|insertAdjacentHTML|document\.write|srcdoc\s*[=:]/i;
const CODE_FROM_TEXT = /\beval\(|new Function\(|set(?:Timeout|Interval)\(\s*["'`]/;
const UNCHECKED = /@ts-(?:ignore|expect-error|nocheck)|biome-ignore|\bas any\b|\b(?:TODO|FIXME|XXX)\b/;

describe("colour", () => {
  it("is written in src/ui/tokens.css and nowhere else", () => {
    const others = [...product, "index.html"].filter((path) => path !== "src/ui/tokens.css");
    expect(linesWith(others, COLOUR)).toEqual([]);
  });

  it.each(["color: #fff", '"#a1B2c3"', "fill: rgb(0 0 0)", "oklch(0.5 0.1 20)", "#11223344;"])(
    "is seen in %s",
    (text) => {
      expect(COLOUR.test(text)).toBe(true);
    },
  );

  it.each(['import "#data/http.ts"', 'from "#features/face/index.ts"', "url(#abcde)", "var(--ink)", "issue #12"])(
    "is not seen in %s",
    (text) => {
      expect(COLOUR.test(text)).toBe(false);
    },
  );
});

describe("text stays text", () => {
  it("is never handed to the page as markup", () => expect(linesWith(product, MARKUP)).toEqual([]));

  it("is never run", () => expect(linesWith(product, CODE_FROM_TEXT)).toEqual([]));

  it("pages hold no inline script and no inline style, which the policy refuses", () => {
    const pages = below(["src", "public"], /\.html$/).concat("index.html");
    for (const page of pages) {
      expect(read(page), page).not.toMatch(/<style|\sstyle\s*=|\son\w+\s*=|javascript:/i);
      expect(read(page), page).not.toMatch(/<script(?![^>]*\ssrc=)/i);
      expect(read(page), page).not.toMatch(/(?:src|href)\s*=\s*["']?(?:https?:)?\/\//i);
    }
  });
});

describe("nothing is waved through", () => {
  it("no checks are switched off, nothing is left for later", () => expect(linesWith(written, UNCHECKED)).toEqual([]));

  it("no glob hides an import from the layer rules", () => {
    expect(linesWith(product, /import\.meta\.glob/)).toEqual([]);
  });

  it("no test waits for the clock", () => {
    const tests = written.filter((path) => /\.(test|e2e)\.tsx?$/.test(path));
    expect(
      linesWith(
        tests,
        /waitForTimeout|new Promise(?:<\w+>)?\(\(?\w*\)? *=> *setTimeout\(|setTimeout\(\s*(?:resolve|done|r)\b/,
      ),
    ).toEqual([]);
  });
});

/** Exported declarations of a source text without a docstring right before them. */
function undocumented(path: string, text: string): readonly string[] {
  const { program, comments } = parseSync(path, text);
  const endsOfDocs = comments
    .filter(({ type, value }) => type === "Block" && value.startsWith("*"))
    .map(({ end }) => end);
  return program.body
    .filter((node) => node.type === "ExportNamedDeclaration" && node.declaration !== null)
    .filter(({ start }) => !endsOfDocs.some((end) => end <= start && text.slice(end, start).trim() === ""))
    .map(({ start }) => `${path}: ${text.slice(start).split("\n", 1)[0]}`);
}

describe("docstrings", () => {
  it("stand at every export of the rooms below the features", () => {
    const rooms = product.filter((path) => /^src\/(?:domain|data|state|workers)\/.*\.tsx?$/.test(path));
    expect(rooms.length).toBeGreaterThan(0);
    expect(rooms.flatMap((path) => undocumented(path, read(path)))).toEqual([]);
  });

  it("are missed where they are missing", () => {
    expect(undocumented("a.ts", "/** A. */\nexport const a = 1;\nexport type B = 1;")).toEqual([
      "a.ts: export type B = 1;",
    ]);
  });
});

describe("names", () => {
  const VAGUE = /^(?:(?:utils?|helpers?|common|misc|types|constants)(?:\.\w+)?|components|hooks)$/;

  it("say what a file is for", () => {
    const vague = written.filter((path) => path.split("/").some((part) => VAGUE.test(part)));
    expect(vague).toEqual([]);
  });

  it("are kebab-case, or PascalCase.tsx for a component", () => {
    const odd = below(["src", "mocks", "tests"], /\.(tsx?|mjs)$/).filter(
      (path) =>
        !/^(?:[a-z\d]+(?:-[a-z\d]+)*(?:\.[a-z\d]+)*\.(?:tsx?|mjs)|[A-Z]\w*(?:\.test)?\.tsx)$/.test(basename(path)),
    );
    expect(odd).toEqual([]);
  });
});

describe("the folder", () => {
  it("holds at its top only what a newcomer expects", () => {
    const expected = ["README.md", "index.html", "mocks", "package-lock.json", "package.json", "public", "src", "tests"]
      .concat(["tsconfig.json", "vite.config.ts"])
      .concat(["coverage", "dist", "dist-element", "node_modules"]);
    const found = readdirSync(".").filter((name) => !name.startsWith("."));
    expect(found.filter((name) => !expected.includes(name))).toEqual([]);
  });

  it("serves the service worker that this version of msw brings", () => {
    expect(read("public/mockServiceWorker.js")).toBe(read("node_modules/msw/lib/mockServiceWorker.js"));
  });

  it("is the sample, until somebody configures it", () => {
    expect(JSON.parse(read("public/config.json"))).toEqual({ source: "sample" });
  });

  it.each(["entente.txt", "archivo.txt", "source-serif-4.txt", "data.md"])("carries the licence %s", (name) => {
    expect(read(`public/licences/${name}`)).toMatch(/licen[cs]e|reuse/i);
  });
});
