import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";

type Announce = (message: string) => void;
const AnnounceContext = createContext<Announce>(() => {});

/** The app's one polite live region: messages are joined and said at most once a second. */
export function AnnouncerProvider(props: { readonly children: ReactNode }) {
  const [said, setSaid] = useState("");
  const waiting = useRef<string[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const announce = useCallback((message: string) => {
    if (!waiting.current.includes(message)) waiting.current.push(message);
    timer.current ??= setTimeout(() => {
      setSaid(waiting.current.join(" "));
      waiting.current = [];
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
