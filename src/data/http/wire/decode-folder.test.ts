import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { decodeIndex, decodeManifest } from "./decode-folder.ts";

const summary = { id: "one", title: "One", summary: "About", updated: "2025-12-05T10:00:00Z", counts: { quotes: 3 } };
const file = {
  part: "quotes",
  path: "quotes.json",
  mediaType: "application/json",
  count: 1,
  bytes: 2,
  sha256: "0".repeat(64),
};
const manifest = {
  schemaVersion: 1,
  id: "one",
  title: "One",
  updated: "2026-08",
  opening: { window: { from: "2024-10", to: "2025-09" }, article: "a", actor: "PAK" },
  parts: [file],
};

describe("an index", () => {
  it("lists its dossiers", () => {
    expect(decodeIndex({ schemaVersion: 1, dossiers: [summary], more: "of a later version" })).toEqual({
      ok: true,
      value: { dossiers: [{ ...summary, updated: "2025-12-05" }], problems: [] },
    });
  });

  it("R14 sets a bad entry aside and lists the others", () => {
    const index = decodeIndex({
      schemaVersion: 1,
      dossiers: [
        { ...summary, title: 7 },
        { id: "two", title: "Two", updated: "2025" },
      ],
    });
    expect(index).toEqual({
      ok: true,
      value: {
        dossiers: [{ id: "two", title: "Two", summary: null, updated: "2025", counts: {} }],
        problems: [{ part: "index.json", path: "dossiers[0].title", reason: "expected text, got 7", kind: "refused" }],
      },
    });
  });

  it("R13 is told from anything else", () => {
    expect(decodeIndex(null)).toMatchObject({ ok: false, reason: { reason: "expected a record, got null" } });
    expect(decodeIndex("<!doctype html>")).toMatchObject({ ok: false });
    expect(decodeIndex([])).toMatchObject({ ok: false, reason: { reason: "expected a record, got a list of 0" } });
    expect(decodeIndex({})).toMatchObject({ ok: false, reason: { path: "schemaVersion" } });
  });

  it("of another version is refused", () => {
    expect(decodeIndex({ schemaVersion: 2, dossiers: [] })).toEqual({
      ok: false,
      reason: {
        part: "index.json",
        path: "schemaVersion",
        reason: "expected 1, the version this desk reads, got 2",
        kind: "refused",
      },
    });
  });
});

describe("a manifest", () => {
  it("says what the dossier is made of", () => {
    expect(decodeManifest(manifest)).toEqual({
      ok: true,
      value: {
        id: "one",
        title: "One",
        summary: null,
        updated: "2026-08",
        opening: manifest.opening,
        layouts: [],
        files: [file],
        problems: [],
      },
    });
  });

  it("may list parts this desk does not read", () => {
    const parts = [file, { ...file, part: "maps", path: "maps.json" }];
    expect(decodeManifest({ ...manifest, parts })).toMatchObject({ ok: true, value: { files: [file], problems: [] } });
  });

  it.each([
    "../secret.json",
    "/etc/passwd",
    "https://elsewhere.example/x.json",
    "a/../../b.json",
    "a//b",
    "a\\b",
    "",
    ".x",
    "a/b/c",
    "a?b=1",
    "a%2fb",
    "//host/x",
  ])("never leads out of its folder: %j", (path) => {
    expect(decodeManifest({ ...manifest, parts: [{ ...file, path }, file] })).toMatchObject({
      ok: true,
      value: { files: [file], problems: [{ path: "parts[0].path", kind: "refused" }] },
    });
  });

  it("R16 names a file once", () => {
    expect(decodeManifest({ ...manifest, parts: [file, file] })).toMatchObject({
      ok: true,
      value: {
        files: [file],
        problems: [
          { path: "parts[1]", reason: '"quotes.json" is already at parts[0]; the first is used', kind: "repeated" },
        ],
      },
    });
  });

  it("without an opening, or with a bad one, is still a manifest", () => {
    expect(decodeManifest({ ...manifest, opening: undefined })).toMatchObject({
      ok: true,
      value: { opening: null, problems: [] },
    });
    const opening = { window: { from: "2025-09", to: "2024-10" } };
    expect(decodeManifest({ ...manifest, opening })).toMatchObject({
      ok: true,
      value: {
        opening: null,
        problems: [{ path: "opening.window", reason: "expected months in order, got a record" }],
      },
    });
  });

  it("without a title is none", () => {
    expect(decodeManifest({ ...manifest, title: null })).toMatchObject({
      ok: false,
      reason: { path: "title", reason: "expected text, got null" },
    });
  });

  test.prop([fc.jsonValue()])("is never thrown over", (value) => {
    expect(decodeManifest(value).ok).toBe(false);
    expect(decodeIndex(value).ok).toBe(false);
    decodeManifest({ ...manifest, parts: value, opening: value });
    decodeIndex({ schemaVersion: 1, dossiers: value });
  });
});
