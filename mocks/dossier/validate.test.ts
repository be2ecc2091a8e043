import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { check } from "./check-folder.ts";
import { main } from "./validate.ts";

type Wire = Record<string, unknown>;

let root = "";
const dossier = () => join(root, "pakistan-russia");
const at = (path: string) => join(dossier(), path);
const read = (path: string) => JSON.parse(readFileSync(at(path), "utf8"));
const write = (path: string, content: unknown) => writeFileSync(at(path), JSON.stringify(content));

/** Changes a file, and the manifest with it, so that only the change itself is at fault. */
function plant(path: string, change: (content: Wire[]) => unknown): void {
  write(path, change(read(path)));
  const bytes = readFileSync(at(path));
  const manifest = read("dossier.json");
  manifest.parts = manifest.parts.map((part: Wire) => {
    if (part.path !== path) return part;
    const content = JSON.parse(bytes.toString("utf8"));
    const count = Array.isArray(content) ? content.length : part.count;
    return { ...part, bytes: bytes.length, count, sha256: createHash("sha256").update(bytes).digest("hex") };
  });
  write("dossier.json", manifest);
}

const plantAt = (path: string, index: number, change: Wire) =>
  plant(path, (records) => records.map((record, place) => (place === index ? { ...record, ...change } : record)));

const faults = (path = root) =>
  check(path).faults.map(({ file, path: where, reason }) => `${file} ${where}: ${reason}`);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "dossiers-"));
  cpSync("mocks/dossiers", root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe("the sample", () => {
  it("has no fault, as a folder, as a dossier, and file by file", () => {
    expect(faults()).toEqual([]);
    expect(faults(dossier())).toEqual([]);
    for (const path of [
      "dossier.json",
      "actors.json",
      "quotes.json",
      "flows.json",
      "articles/sharif-courts-moscow.json",
    ]) {
      expect(faults(at(path))).toEqual([]);
    }
    expect(faults(join(root, "index.json"))).toEqual([]);
  });
});

describe("planted faults are found", () => {
  it("a field of the wrong shape", () => {
    plantAt("quotes.json", 3, { attribution: "rumour" });
    expect(faults()).toEqual([
      'pakistan-russia/quotes.json [3].attribution: expected one of direct, reported, analyst, background, got "rumour"',
    ]);
  });

  it("a field that is gone", () => {
    plantAt("events.json", 3, { source: undefined });
    expect(faults()[0]).toMatch(/^pakistan-russia\/events.json \[3\]\.source: expected text, got nothing/);
  });

  it("a reference that points nowhere", () => {
    plantAt("quotes.json", 3, { speaker: "nobody" });
    expect(faults()).toEqual(['pakistan-russia/quotes.json [3].speaker: there is no actor "nobody"']);
  });

  it("an id that comes twice", () => {
    plant("prices.json", (records) => records);
    plant("sources.json", (records) => [...records, records[0]]);
    expect(faults()).toEqual([
      'pakistan-russia/sources.json [174]: "main_article" is already at [0]; the first is used',
      "index.json pakistan-russia: counts.sources: says 174, the manifest says 175",
    ]);
  });

  it("words that stand elsewhere", () => {
    const [quote] = read("quotes.json");
    plantAt("quotes.json", 0, {
      anchor: { ...quote.anchor, start: quote.anchor.start + 1, end: quote.anchor.end + 1 },
    });
    expect(faults()).toEqual([
      expect.stringMatching(/^pakistan-russia\/quotes.json \[0\]\.anchor: the words .* stand elsewhere/),
    ]);
  });

  it("bytes that the manifest does not know", () => {
    writeFileSync(at("prices.json"), `${readFileSync(at("prices.json"), "utf8")} `);
    expect(faults()).toEqual([
      expect.stringMatching(
        /^pakistan-russia\/dossier.json prices.json: bytes: the manifest says \d+, prices.json has \d+$/,
      ),
      expect.stringMatching(
        /^pakistan-russia\/dossier.json prices.json: sha256: the manifest says \w{64}, prices.json has \w{64}$/,
      ),
    ]);
  });

  it("a count that does not match", () => {
    const manifest = read("dossier.json");
    manifest.parts[0].count = 7;
    write("dossier.json", manifest);
    expect(faults(dossier())).toEqual(["dossier.json actors.json: count: the manifest says 7, actors.json has 36"]);
  });

  it("a file that is not there", () => {
    rmSync(at("prices.json"));
    expect(faults()).toEqual(["pakistan-russia/prices.json : cannot be read"]);
  });

  it("a file that is no JSON", () => {
    writeFileSync(at("events.json"), "<!doctype html>");
    expect(faults()[0]).toMatch(/^pakistan-russia\/events.json : is not JSON: /);
  });

  it("an article whose file is called otherwise", () => {
    plant("articles/four-days-in-may.json", (article) => ({ ...article, id: "another" }));
    expect(faults()).toContain("pakistan-russia/dossier.json parts: expected articles/another.json for another");
  });

  it("a manifest of another version, or none", () => {
    write("dossier.json", { ...read("dossier.json"), schemaVersion: 2 });
    expect(faults()).toEqual([
      "pakistan-russia/dossier.json schemaVersion: expected 1, the version this desk reads, got 2",
    ]);
    rmSync(at("dossier.json"));
    expect(faults()).toEqual(["pakistan-russia/dossier.json : cannot be read"]);
    expect(faults(dossier())).toEqual([`${dossier()} : expected index.json or dossier.json in it`]);
  });

  it("an index that says otherwise than its dossier", () => {
    const index = JSON.parse(readFileSync(join(root, "index.json"), "utf8"));
    index.dossiers[0].title = "Another";
    writeFileSync(join(root, "index.json"), JSON.stringify(index));
    expect(faults()).toEqual([
      "index.json pakistan-russia: title: says Another, the manifest says Pakistan’s opening to Russia",
    ]);
  });

  it("in a single file", () => {
    plantAt("prices.json", 0, { price: "cheap" });
    expect(faults(at("prices.json"))).toEqual(['prices.json [0].price: expected a number, got "cheap"']);
    expect(faults("package.json")).toEqual([
      "package.json : expected a file of a dossier: quotes.json, articles/one.json",
    ]);
    expect(faults(join(root, "nowhere"))).toEqual([`${join(root, "nowhere")} : there is no such file or folder`]);
  });
});

describe("npm run validate", () => {
  it("prints each fault and ends with 1; ends with 0 where there is none", () => {
    const said: string[] = [];
    const log = vi.spyOn(console, "log").mockImplementation((line) => said.push(line));
    const error = vi.spyOn(console, "error").mockImplementation((line) => said.push(line));
    expect(main([root])).toBe(0);
    plantAt("quotes.json", 3, { speaker: "nobody" });
    expect(main([root])).toBe(1);
    expect(main([])).toBe(2);
    expect(said).toEqual([
      expect.stringMatching(/^\d+ files read, 0 faults$/),
      'pakistan-russia/quotes.json [3].speaker: there is no actor "nobody"',
      expect.stringMatching(/^\d+ files read, 1 fault$/),
      "Which folder or file? npm run validate -- mocks/dossiers",
    ]);
    log.mockRestore();
    error.mockRestore();
  });
});
