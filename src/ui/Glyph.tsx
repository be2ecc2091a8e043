import { GLYPHS, type GlyphName } from "./glyphs.ts";

/** A sign beside a word; decoration. */
export function Glyph(props: { readonly name: GlyphName; readonly size?: number }) {
  const { name, size = 12 } = props;
  const { path, filled } = GLYPHS[name];
  return (
    <svg className="shrink-0" width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
      <path
        d={path}
        fill={filled ? "currentColor" : "none"}
        stroke={filled ? "none" : "currentColor"}
        strokeWidth={1.4}
      />
    </svg>
  );
}
