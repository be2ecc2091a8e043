import { clutterOfActors } from "./clutter-actors.ts";
import { clutterGround } from "./clutter-ground.ts";
import { clutterOfNames } from "./clutter-names.ts";
import { clutterOfTies } from "./clutter-ties.ts";
import type { LayoutInput } from "./layout-input.ts";

/** Measures how cluttered a picture is. */
export type Clutter = {
  /** Everything. */
  readonly total: () => number;
  /** Moves one actor, and tells what the total gains by it. */
  readonly shift: (actor: number, x: number, y: number) => number;
};

/**
 * A measure over `places`, which `shift` changes. Quadratic in the ties for the total, linear for a shift. A tie that
 * moves may free or cover the names of bystanders: `thorough` counts them too, else only the mover's own.
 */
export function measureClutter(input: LayoutInput, places: Float64Array, thorough = true): Clutter {
  const ground = clutterGround(input, places);
  const { count, ends, incident } = ground;
  const ties = input.hairlines.length;
  const { alone, together, inTheWay } = clutterOfTies(ground);
  const { nameClash, mark } = clutterOfNames(ground);
  const { spacing, standing, unusedArea } = clutterOfActors(ground);
  const touched = new Uint8Array(ties);
  const named = new Uint8Array(count);

  /** Whose names the ties of an actor may lie on now. */
  function markNames(actor: number): void {
    named[actor] = 1;
    if (thorough) mark(named, actor);
  }

  /** What depends on one actor, and on the names marked. */
  function around(actor: number): number {
    let cost = unusedArea() + standing(actor);
    for (let other = 0; other < count; other++) if (named[other]) cost += nameClash(other);
    const own = incident[actor] ?? [];
    for (const tie of own) touched[tie] = 1;
    for (const tie of own) {
      cost += standing(ends[tie * 2] === actor ? (ends[tie * 2 + 1] ?? 0) : (ends[tie * 2] ?? 0));
      cost += alone(tie);
      for (let other = 0; other < ties; other++) {
        if (touched[other] && other <= tie) continue;
        cost += together(tie, other);
      }
      for (let bystander = 0; bystander < count; bystander++) cost += inTheWay(bystander, tie);
    }
    for (let tie = 0; tie < ties; tie++) if (!touched[tie]) cost += inTheWay(actor, tie);
    for (let other = 0; other < count; other++) if (other !== actor) cost += spacing(actor, other);
    for (const tie of own) touched[tie] = 0;
    return cost;
  }

  return {
    total() {
      let cost = unusedArea();
      for (let actor = 0; actor < count; actor++) cost += nameClash(actor) + standing(actor);
      for (let tie = 0; tie < ties; tie++) {
        cost += alone(tie);
        for (let other = tie + 1; other < ties; other++) cost += together(tie, other);
        for (let actor = 0; actor < count; actor++) cost += inTheWay(actor, tie);
      }
      for (let one = 0; one < count; one++)
        for (let other = one + 1; other < count; other++) cost += spacing(one, other);
      return cost;
    },
    shift(actor, x, y) {
      const was = places[actor * 2] ?? 0;
      const wasY = places[actor * 2 + 1] ?? 0;
      const put = (toX: number, toY: number) => {
        places[actor * 2] = toX;
        places[actor * 2 + 1] = toY;
      };
      named.fill(0);
      markNames(actor);
      put(x, y);
      markNames(actor);
      put(was, wasY);
      const before = around(actor);
      put(x, y);
      return around(actor) - before;
    },
  };
}
