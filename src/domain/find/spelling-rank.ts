/** How well folded words begin a folded spelling: 0 they are it, 1 it begins so, 2 one of its words does, 3 not at all. */
export function spellingRank(spelling: string, wanted: string): 0 | 1 | 2 | 3 {
  if (spelling === wanted) return 0;
  if (spelling.startsWith(wanted)) return 1;
  return spelling.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted)) ? 2 : 3;
}
