import type { ComponentProps, ReactNode } from "react";

type Look = "quiet" | "line" | "solid" | "act" | "link";

/** A button that says its result. `pressed` makes it a toggle. */
export function Button(
  props: ComponentProps<"button"> & {
    readonly look?: Look;
    readonly size?: "normal" | "small";
    readonly pressed?: boolean;
    readonly children: ReactNode;
  },
) {
  const { look = "quiet", size = "normal", pressed, className = "", children, ...rest } = props;
  return (
    <button
      type="button"
      aria-pressed={pressed}
      className={`button button-${look} button-${size} ${className}`}
      {...rest}
    >
      {children}
    </button>
  );
}
