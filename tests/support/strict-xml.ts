/** An element of a parsed XML text. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
};

type Open = { name: string; attributes: Record<string, string>; children: Open[]; text: string };

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const NAME = /^[A-Za-z_][\w.:-]*$/;
/** What the Char production of XML 1.0 leaves out. */
const ILLEGAL = /(?![\t\n\r])[\p{Cc}]|[\p{Cs}\uFFFE\uFFFF]/u;

/**
 * The root of an XML text, read as strictly as programs do: one root, tags that close, no attribute twice, nothing
 * illegal, no declaration of a document type. Throws with the reason. Without comments and CDATA, which nothing here writes.
 */
export function parseXml(text: string): XmlElement {
  const illegal = ILLEGAL.exec(text);
  if (illegal) throw new Error(`Illegal character at ${illegal.index}`);
  const roots: Open[] = [];
  const open: Open[] = [];
  const body = text.replace(/^<\?xml [^?]*\?>\s*/, "");
  for (const [piece] of body.matchAll(/<[^>]*>|[^<]+|</g)) {
    if (!piece.startsWith("<")) {
      const top = open.at(-1);
      if (top) top.text += decoded(piece);
      else if (piece.trim() !== "") throw new Error(`Text outside the root: ${piece}`);
    } else if (piece.startsWith("</")) {
      const closed = open.pop();
      if (`</${closed?.name}>` !== piece) throw new Error(`${piece} closes ${closed?.name ?? "nothing"}`);
    } else {
      const element = elementOf(piece);
      (open.at(-1)?.children ?? roots).push(element);
      if (!piece.endsWith("/>")) open.push(element);
    }
  }
  const [root] = roots;
  if (open.length > 0 || roots.length !== 1 || !root) throw new Error("Not one root that closes");
  return root;
}

function elementOf(tag: string): Open {
  const inside = tag.slice(1, tag.endsWith("/>") ? -2 : -1);
  const name = /^\S*/.exec(inside)?.[0] ?? "";
  if (!NAME.test(name)) throw new Error(`No element: ${tag}`);
  const attributes: Record<string, string> = {};
  const rest = inside.slice(name.length).replace(/\s+([^\s=]+)="([^"<]*)"/g, (_all, key: string, value: string) => {
    if (!NAME.test(key) || Object.hasOwn(attributes, key)) throw new Error(`Attribute ${key} of ${name}`);
    attributes[key] = decoded(value.replace(/[\t\n]/g, " "));
    return "";
  });
  if (rest.trim() !== "") throw new Error(`Cannot be read in ${tag}: ${rest}`);
  return { name, attributes, children: [], text: "" };
}

function decoded(text: string): string {
  if (text.includes("]]>")) throw new Error("]]> within text");
  return text.replace(/&([^;&]*);?/g, (all, name: string) => {
    const code = /^#(\d+)$/.exec(name)?.[1];
    const found = code === undefined ? ENTITIES[name] : String.fromCodePoint(Number(code));
    if (found === undefined || !all.endsWith(";")) throw new Error(`No such entity: ${all}`);
    return found;
  });
}

/** Every element of a name at any depth, in order. */
export function elementsNamed(root: XmlElement, name: string): readonly XmlElement[] {
  const own = root.name === name ? [root] : [];
  return [...own, ...root.children.flatMap((child) => elementsNamed(child, name))];
}
