#!/usr/bin/env node
// Checks package-lock.json: complete on every platform, exact, and naming no registry.
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/**
 * @typedef {object} Locked
 * @property {string} [version]
 * @property {string} [resolved]
 * @property {string} [integrity]
 * @property {boolean} [link]
 * @property {Readonly<Record<string, string>>} [dependencies]
 * @property {Readonly<Record<string, string>>} [devDependencies]
 * @property {Readonly<Record<string, string>>} [optionalDependencies]
 *
 * @typedef {{ packages?: Readonly<Record<string, Locked>> }} LockFile
 */

/**
 * Whether `name`, wanted by the package at `from`, has a place in the lock: beside it or further up.
 *
 * @param {Readonly<Record<string, Locked>>} packages @param {string} from @param {string} name
 */
function isLocked(packages, from, name) {
  const chain = from.split(/(?:^|\/)node_modules\//).filter(Boolean);
  return [...chain, ""].some((_, index) => {
    const place = [...chain.slice(0, chain.length - index), name].map((part) => `node_modules/${part}`).join("/");
    return packages[place] !== undefined;
  });
}

/**
 * What is wrong with a lock file, one sentence a fault; empty where nothing is.
 *
 * @param {LockFile} lock @returns {string[]}
 */
export function lockFaults(lock) {
  const packages = lock.packages ?? {};
  /** @type {string[]} */
  const faults = [];
  if (Object.keys(packages).length < 2) faults.push("the lock file holds no packages");
  for (const [place, locked] of Object.entries(packages)) {
    if (locked.resolved && /^https?:/.test(locked.resolved)) faults.push(`${place} names where it came from`);
    if (place !== "" && !locked.link && !locked.integrity) faults.push(`${place} has no integrity hash`);
    for (const name of Object.keys({ ...locked.dependencies, ...locked.optionalDependencies }))
      if (!isLocked(packages, place, name)) faults.push(`${place || "the project"} wants ${name}, which is not locked`);
    if (place !== "") continue;
    for (const [name, version] of Object.entries({ ...locked.dependencies, ...locked.devDependencies }))
      if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) faults.push(`${name} is not pinned to one version: ${version}`);
  }
  return faults;
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
  const lock = /** @type {LockFile} */ (JSON.parse(readFileSync(resolve(root, "package-lock.json"), "utf8")));
  const faults = lockFaults(lock);
  for (const fault of faults) console.error(fault);
  console.log(`${Object.keys(lock.packages ?? {}).length} packages locked, ${faults.length} faults`);
  process.exit(faults.length === 0 ? 0 : 1);
}
