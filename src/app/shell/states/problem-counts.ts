import type { Dossier, PartName, Problem } from "#domain/dossier/dossier.ts";

/** What of one part could not be used. */
export type PartCount = {
  /** Name for the reader: "Quotes". */
  readonly name: string;
  /** Files the part came in. */
  readonly has: (file: string) => boolean;
  /** Records that were set aside: refused, or with an id seen before. */
  readonly refused: number;
  /** Records that are kept and point nowhere. */
  readonly dangling: number;
  /** Records the part holds, usable or not; `null` for the folder's own files. */
  readonly total: number | null;
};

const NAMES: readonly (readonly [PartName, string])[] = [
  ["actors", "Actors"],
  ["arrangements", "Arrangements"],
  ["events", "Events"],
  ["quotes", "Quotes"],
  ["articles", "Articles"],
  ["flows", "Trade records"],
  ["prices", "Prices"],
  ["sources", "Sources"],
];

/** By part, in the order above, how many records are wrong and of how many; parts without a problem are left out. */
export function problemCounts(dossier: Dossier): readonly PartCount[] {
  const parts = NAMES.map(([part, name]) => {
    const has = (file: string) => file === `${part}.json` || file.startsWith(`${part}/`);
    return countOf(name, has, usableIn(dossier, part), dossier.problems);
  });
  const known = (file: string) => parts.some(({ has }) => has(file));
  const folder = countOf("The folder itself", (file) => !known(file), null, dossier.problems);
  return [...parts, folder].filter(({ refused, dangling }) => refused + dangling > 0);
}

/** "12 of 340 records could not be read." */
export function setAside(dossier: Dossier): { readonly refused: number; readonly total: number } {
  const refused = dossier.problems.filter(isSetAside).length;
  const usable = NAMES.reduce((sum, [part]) => sum + usableIn(dossier, part), 0);
  return { refused, total: usable + refused };
}

const isSetAside = ({ kind }: Problem): boolean => kind !== "dangling";

function usableIn(dossier: Dossier, part: PartName): number {
  if (part !== "flows") return dossier[part].length;
  return dossier.flows.length + dossier.coverage.length + dossier.places.length;
}

function countOf(
  name: string,
  has: (file: string) => boolean,
  usable: number | null,
  problems: readonly Problem[],
): PartCount {
  const own = problems.filter(({ part }) => has(part));
  const refused = own.filter(isSetAside).length;
  return { name, has, refused, dangling: own.length - refused, total: usable === null ? null : usable + refused };
}
