/** A key, as printed on keyboards. */
export function Kbd(props: { readonly children: string }) {
  return <kbd className="kbd">{props.children}</kbd>;
}
