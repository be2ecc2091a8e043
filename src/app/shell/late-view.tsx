import type { ComponentType } from "react";
import { useLate } from "./use-late.ts";

const nothing = () => undefined;

/** A view that comes in a chunk of its own when it is first shown, and is there at once from then on. */
export function lateView<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let known: ComponentType<Props> | null = null;
  const remember = async () => {
    known = await load();
    return known;
  };
  return function LateView(props: Props) {
    const came = useLate(known === null, remember, nothing);
    const View = known ?? came;
    return View === null ? <div aria-busy="true" /> : <View {...props} />;
  };
}
