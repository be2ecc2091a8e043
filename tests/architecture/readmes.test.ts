import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

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
