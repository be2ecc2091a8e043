import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";

/** Of messages about the same matter that wait together only the newest is said. */
type Announce = (message: string, matter?: string) => void;
const AnnounceContext = createContext<Announce>(() => {});

/** The app's one polite live region: messages are joined and said at most once a second. */
export function AnnouncerProvider(props: { readonly children: ReactNode }) {
  const [said, setSaid] = useState("");
  const waiting = useRef(new Map<string, string>());
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const announce = useCallback((message: string, matter = message) => {
    waiting.current.delete(matter);
    waiting.current.set(matter, message);
    timer.current ??= setTimeout(() => {
      setSaid([...waiting.current.values()].join(" "));
      waiting.current.clear();
      timer.current = null;
    }, 1000);
  }, []);
  return (
    <AnnounceContext value={announce}>
      {props.children}
      <div className="sr-only-text" aria-live="polite" role="status" data-announcer>
        {said}
      </div>
    </AnnounceContext>
  );
}

/** Says a sentence to assistive technology without moving focus. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}
