import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { KEY_GROUPS } from "./key-groups.ts";

const ROWS = readFileSync("README.md", "utf8").split("\n");

/** The keys the README's table names for a part of the desk. */
function namedFor(title: string): ReadonlySet<string> {
  const row = ROWS.find((line) => line.startsWith(`| ${title.toLowerCase()} |`)) ?? "";
  return new Set([...row.matchAll(/`([^`]+)`/g)].map(([, key]) => key ?? ""));
}

it.each(KEY_GROUPS)("the README names the keys of the dialog and no others: $title", ({ title, keys }) => {
  expect(namedFor(title)).toEqual(new Set(keys.flatMap(([combination]) => combination.split(" "))));
});
