import { Check, Minus } from "lucide-react";
import "./way-out.css";

/** An entry in a list of what leaves the desk: whether it does, its name, and how much of it in words. */
export function TravelItem(props: { readonly travels: boolean; readonly name: string; readonly words: string }) {
  const { travels, name, words } = props;
  const Mark = travels ? Check : Minus;
  return (
    <li data-travels={travels}>
      <span className="travel-tick" aria-hidden="true">
        <Mark size={12} strokeWidth={3} />
      </span>
      <span>
        <b>{name}</b>
        <span className="sr-only-text">{travels ? " travel: " : " stay here: "}</span>
        <small>
          <bdi>{words}</bdi>
        </small>
      </span>
    </li>
  );
}
