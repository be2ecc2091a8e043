import fc from "fast-check";
import type { GraphShape } from "#domain/layout/graph-shape.ts";
import type { ActorId } from "#domain/shared/ids.ts";
import { tieOf } from "#domain/shared/ids.ts";

/** Shapes of a graph, made up: actors are `A0`, `A1` and so on, ties join them by position. */
export function trialShape(
  count: number,
  pairs: readonly (readonly [number, number])[],
  change: Partial<GraphShape> = {},
): GraphShape {
  const ids = Array.from({ length: count }, (_, at) => `A${at}` as ActorId);
  const ties = pairs.map(([one, other]) => ({
    id: tieOf(ids[one] as ActorId, ids[other] as ActorId) ?? ("" as never),
    one,
    other,
    membership: false,
    member: null,
    stance: 0,
  }));
  return {
    actors: ids.map((id, at) => ({
      id,
      kind: "state",
      code: `A${at}`,
      name: `Actor number ${at}`,
      degree: ties.filter((tie) => tie.one === at || tie.other === at).length,
    })),
    ties,
    leaders: [],
    leaderTies: [],
    ...change,
  };
}

/** Small graphs of any form: up to fourteen actors, up to thirty ties, no tie twice, a few leaders. */
export const anyShape = fc
  .integer({ min: 2, max: 14 })
  .chain((count) =>
    fc.record({
      count: fc.constant(count),
      pairs: fc.uniqueArray(
        fc
          .tuple(fc.integer({ min: 0, max: count - 1 }), fc.integer({ min: 0, max: count - 1 }))
          .filter(([one, other]) => one < other),
        { maxLength: 30, selector: ([one, other]) => one * 100 + other },
      ),
      hosts: fc.array(fc.integer({ min: 0, max: count - 1 }), { maxLength: 4 }),
    }),
  )
  .map(({ count, pairs, hosts }) =>
    trialShape(count, pairs, {
      leaders: hosts.map((host, at) => ({
        id: `leader${at}` as ActorId,
        host,
        code: "L",
        name: `Leader ${at}`,
        terms: [],
      })),
    }),
  );
