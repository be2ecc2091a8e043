import type { ComponentProps } from "react";
import { PairTag } from "./PairTag.tsx";

/** The pair tag as a button: wherever it stands, pressing it leads to its line. The name tells the words behind it. */
export function PairButton(
  props: ComponentProps<typeof PairTag> & {
    readonly name: string;
    readonly onPress: () => void;
    readonly onHover?: (over: boolean) => void;
  },
) {
  const { name, onPress, onHover, ...tag } = props;
  return (
    <button
      type="button"
      className="pair-button"
      // Begins with what is seen, so that whoever speaks to the desk can name it.
      aria-label={`${tag.left} ${tag.right}: ${name}`}
      title={name}
      onClick={onPress}
      onPointerEnter={() => onHover?.(true)}
      onPointerLeave={() => onHover?.(false)}
    >
      <PairTag {...tag} />
    </button>
  );
}
