import { useCallback, useEffect, useState } from "react";

type Kind = "start" | "desk" | "talk";

/** Where in a sealed file somebody is. */
export type Place = {
  readonly kind: Kind;
  /** Position among the steps at which a desk or a talk was begun. */
  readonly at: number;
  /** Whether a talk was begun from the desk, which then waits behind it. */
  readonly overDesk: boolean;
};

/**
 * What follows the "#" in a place. The address of a page from a file can change there and nowhere else. No element bears
 * these names: the browser would go to it, and the focus would be lost.
 */
const MARKS: Readonly<Record<Kind, string>> = { start: "", desk: "#look-around", talk: "#talk" };

/** The place somebody is at, and the ways to and fro; the browser's own Back and Forward are among them. */
export function usePlace() {
  const [place, setPlace] = useState<Place>({ kind: "start", at: 0, overDesk: false });
  useEffect(() => {
    // A file that is opened or reloaded begins at its start.
    if (location.hash !== "") location.replace("#");
    const follow = () => setPlace((now) => moved(now, kindOf(location.hash), now.at));
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);
  const go = useCallback((kind: "desk" | "talk", at: number) => {
    setPlace((now) => moved(now, kind, at));
    location.hash = MARKS[kind];
  }, []);
  /** To where a talk or a desk was begun from. */
  const leave = useCallback(() => history.back(), []);
  return { place, go, leave };
}

const kindOf = (hash: string): Kind => (hash === MARKS.desk ? "desk" : hash === MARKS.talk ? "talk" : "start");

function moved(now: Place, kind: Kind, at: number): Place {
  if (kind === now.kind) return now;
  return { kind, at, overDesk: kind === "talk" && now.kind === "desk" };
}
