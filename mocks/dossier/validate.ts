import { check } from "./check-folder.ts";

/** Checks a folder of dossiers, one dossier or one file of it against the contract: 1 when there is a fault, 2 when there is nothing to check. */
export function main(given: readonly string[]): number {
  const [path, ...more] = given;
  if (path === undefined || more.length > 0) {
    console.error("Which folder or file? npm run validate -- mocks/dossiers");
    return 2;
  }
  const { faults, files } = check(path);
  for (const { file, path: where, reason } of faults) {
    console.log(`${[file, where].filter((text) => text !== "").join(" ")}: ${reason}`);
  }
  const read = `${files} ${files === 1 ? "file" : "files"} read`;
  console.log(`${read}, ${faults.length} ${faults.length === 1 ? "fault" : "faults"}`);
  return faults.length > 0 ? 1 : 0;
}
