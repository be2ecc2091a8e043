import { Brand } from "./Brand.tsx";

/** The masthead where no dossier is on the desk: the name, and where one is. */
export function PlainMasthead(props: { readonly children: string }) {
  return (
    <header className="masthead">
      <div className="masthead-start">
        <span className="brand">
          <Brand />
        </span>
        <div className="masthead-dossier">
          <p>{props.children}</p>
        </div>
      </div>
    </header>
  );
}
