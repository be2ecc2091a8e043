import { Kbd } from "#ui/Kbd.tsx";

/** What the keys do, in sight while the keyboard is in the graph. */
export function KeyHint(props: { readonly moving: boolean }) {
  return (
    <p className="ag-keys" aria-hidden="true">
      {props.moving ? (
        <>
          <Kbd>Arrows</Kbd> move it <Kbd>Enter</Kbd> keep <Kbd>Esc</Kbd> return
        </>
      ) : (
        <>
          <Kbd>Arrows</Kbd> go <Kbd>Enter</Kbd> select <Kbd>Q</Kbd> evidence <Kbd>D</Kbd> describe <Kbd>M</Kbd> move{" "}
          <Kbd>L</Kbd> list <Kbd>+</Kbd> <Kbd>−</Kbd> <Kbd>0</Kbd> zoom
        </>
      )}
    </p>
  );
}
