import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decodeConfig } from "#data/http/config.ts";
import { restingLens } from "#domain/lens/lens.ts";
import { parseLens } from "#domain/lens/lens-text.ts";
import { CONTENT_SECURITY_POLICY } from "#mocks/host/static-host.mjs";
import { sampleDossier } from "../support/sample-dossier.ts";

const README = readFileSync("README.md", "utf8");
const SCRIPTS: Readonly<Record<string, string>> = JSON.parse(readFileSync("package.json", "utf8")).scripts;

const foldersOf = (path: string) =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

describe("the README", () => {
  it("names only commands that there are", () => {
    const named = [...README.matchAll(/npm (?:run )?([\w:]+)/g)]
      .map(([, name]) => name ?? "")
      .filter((name) => name !== "ci");
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => !(name in SCRIPTS))).toEqual([]);
  });

  it("leads only to files that there are", () => {
    const links = [...README.matchAll(/(?<!!)\[[^\]]*\]\(([^)]+)\)/g)].map(([, path]) => path ?? "");
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((path) => !path.includes("://") && !existsSync(path))).toEqual([]);
  });

  it("gives a link that the sample understands whole", () => {
    const example = /^`(\?d=[^`]+)`$/m.exec(README)?.[1] ?? "";
    const dossier = sampleDossier();
    const read = parseLens(example, { dossier, resting: restingLens(dossier.opening.window) });
    expect(read.ignored).toEqual([]);
    expect(read.lens).toMatchObject({ selection: { kind: "tie", id: "PAK~RUS" }, ego: "PAK", minWeight: 0.5 });
  });

  it("gives a configuration that is used as it stands", () => {
    const example = /```json\n([\s\S]+?)```/.exec(README)?.[1] ?? "";
    const config = decodeConfig(JSON.parse(example), "https://desk.example/");
    expect(config).toMatchObject({
      source: { kind: "folder", base: "https://intranet.example/dossiers/" },
      notice: null,
    });
  });

  it("sends the content policy of the static host", () => {
    expect(README).toContain(`Content-Security-Policy: ${CONTENT_SECURITY_POLICY}`);
  });

  it("maps every room and every feature", () => {
    const rooms = [...foldersOf("src").map((room) => `${room}/`), ...foldersOf("src/features")];
    expect(rooms.filter((room) => !README.includes(room))).toEqual([]);
  });
});

it.each([...foldersOf("src").map((room) => `src/${room}`), "mocks", "tests"])(
  "%s says on one screen what it is",
  (room) => {
    const lines = readFileSync(`${room}/README.md`, "utf8").trimEnd().split("\n");
    expect(lines[0]).toMatch(/^# /);
    expect(lines.length).toBeLessThanOrEqual(20);
  },
);
