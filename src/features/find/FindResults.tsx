import type { FindHit } from "#domain/find/finder.ts";
import { FindResult } from "./FindResult.tsx";
import { groupTitle, type ResultList, resultId } from "./result-list.ts";

/** The results in groups, or a word on why there are none. */
export function FindResults(props: {
  readonly prefix: string;
  readonly list: ResultList;
  readonly asked: string;
  readonly current: FindHit | null;
  readonly onPoint: (hit: FindHit) => void;
  readonly onPick: (hit: FindHit) => void;
}) {
  const { prefix, list, asked, current, onPoint, onPick } = props;
  return (
    <div className="find-scroll">
      {list.hits.length === 0 ? null : (
        <div id={`${prefix}-list`} role="listbox" aria-label="Results" tabIndex={-1}>
          {list.groups.map((group) => {
            const { name, count } = groupTitle(group);
            const title = `${prefix}-${group.kind}`;
            return (
              <fieldset key={group.kind} aria-labelledby={title} className="find-group">
                <div id={title} className="find-group-title">
                  {name} <span>{count}</span>
                </div>
                {group.hits.map((hit) => (
                  <FindResult
                    key={resultId(prefix, hit)}
                    id={resultId(prefix, hit)}
                    hit={hit}
                    current={hit === current}
                    onPoint={() => onPoint(hit)}
                    onPick={() => onPick(hit)}
                  />
                ))}
              </fieldset>
            );
          })}
        </div>
      )}
      {list.hits.length === 0 && asked !== "" ? (
        <p className="find-none">
          <b>
            Nothing found for “<bdi>{asked}</bdi>”.
          </b>{" "}
          Names, quotes, events, articles, sources and your notes were searched. Fewer words, or the beginning of a
          word, find more.
        </p>
      ) : null}
    </div>
  );
}
