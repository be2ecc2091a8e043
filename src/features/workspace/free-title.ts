/** The title, or the first like it that none of those has: "My workspace (2)". */
export function freeTitle(title: string, taken: readonly string[]): string {
  const known = new Set(taken);
  if (!known.has(title)) return title;
  const [, stem = title, last = "1"] = /^(.*) \((\d{1,6})\)$/su.exec(title) ?? [];
  let at = Number(last) + 1;
  while (known.has(`${stem} (${at})`)) at += 1;
  return `${stem} (${at})`;
}
