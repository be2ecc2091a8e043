import { createContext, type ReactNode, useContext } from "react";

const CornerContext = createContext<ReactNode>(null);

/** Gives the view inside something to put at the end of its head: what the frame can do with it as a whole. */
export function CornerProvider(props: { readonly corner: ReactNode; readonly children: ReactNode }) {
  return <CornerContext value={props.corner}>{props.children}</CornerContext>;
}

/** Where a view puts what the frame gave it; nothing where there is no frame. */
export function Corner() {
  return useContext(CornerContext);
}
