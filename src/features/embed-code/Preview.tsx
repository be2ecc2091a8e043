import { ExternalLink } from "lucide-react";
import { useLayoutEffect, useRef, useState } from "react";
import { type EmbedSize, sandboxOf } from "#domain/embedding/embed-code.ts";

/** Higher than this a preview would push the code off the screen. */
const HIGHEST_PX = 460;

/**
 * The embed page itself, in a frame as a host would have it and no larger than there is room. It gets no origin of its own:
 * it lies on that of the desk. What stands behind it is read where it does not come.
 */
export function Preview(props: {
  readonly src: string;
  readonly title: string;
  readonly size: EmbedSize;
  readonly about: string;
}) {
  const { src, title, size, about } = props;
  const room = useRef<HTMLDivElement>(null);
  const width = useWidthOf(room);
  const wide = size.kind === "fixed" ? size.width : width;
  const scale = wide === 0 ? 1 : Math.min(1, (width || wide) / wide, HIGHEST_PX / size.height);
  return (
    <div className="embed-preview" ref={room}>
      <div className="embed-preview-room" style={{ width: wide * scale || "100%", height: size.height * scale }}>
        <p className="way-out-note">
          Loading the preview. Where it does not come, this browser keeps the frame from loading; the code is the same.
        </p>
        <iframe
          key={src}
          src={src}
          title={`Preview: ${title}`}
          sandbox={sandboxOf(false)}
          allow="fullscreen"
          style={{ width: wide || "100%", height: size.height, transform: `scale(${scale})` }}
        />
      </div>
      <p className="way-out-note embed-preview-about">
        {about}{" "}
        <a href={src} target="_blank" rel="noopener">
          Open it in a tab <ExternalLink size={12} aria-hidden="true" />
        </a>
      </p>
    </div>
  );
}

/** Width of an element, in whole pixels; 0 until it is laid out. */
function useWidthOf(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return;
    setWidth(Math.floor(measured.clientWidth));
    if (typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(() => setWidth(Math.floor(measured.clientWidth)));
    observer.observe(measured);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
