/** An encoding to choose from, as the Encoding Standard names it and as people do. */
export type NamedEncoding = { readonly name: string; readonly label: string };

/** What a text can be read in, by the scripts it writes, the likelier first. */
export const ENCODINGS: readonly NamedEncoding[] = [
  { name: "utf-8", label: "Every script (UTF-8)" },
  { name: "utf-16le", label: "Every script (UTF-16, little end first)" },
  { name: "utf-16be", label: "Every script (UTF-16, big end first)" },
  { name: "windows-1252", label: "Western European (windows-1252, ISO-8859-1)" },
  { name: "iso-8859-15", label: "Western European (ISO-8859-15)" },
  { name: "macintosh", label: "Western European (Macintosh)" },
  { name: "windows-1250", label: "Central European (windows-1250)" },
  { name: "iso-8859-2", label: "Central European (ISO-8859-2)" },
  { name: "windows-1257", label: "Baltic (windows-1257)" },
  { name: "windows-1254", label: "Turkish (windows-1254, ISO-8859-9)" },
  { name: "windows-1251", label: "Cyrillic (windows-1251)" },
  { name: "koi8-r", label: "Cyrillic (KOI8-R)" },
  { name: "koi8-u", label: "Cyrillic (KOI8-U)" },
  { name: "iso-8859-5", label: "Cyrillic (ISO-8859-5)" },
  { name: "ibm866", label: "Cyrillic (IBM 866)" },
  { name: "windows-1253", label: "Greek (windows-1253)" },
  { name: "iso-8859-7", label: "Greek (ISO-8859-7)" },
  { name: "windows-1255", label: "Hebrew (windows-1255)" },
  { name: "iso-8859-8", label: "Hebrew (ISO-8859-8)" },
  { name: "windows-1256", label: "Arabic (windows-1256)" },
  { name: "iso-8859-6", label: "Arabic (ISO-8859-6)" },
  { name: "windows-874", label: "Thai (windows-874)" },
  { name: "windows-1258", label: "Vietnamese (windows-1258)" },
  { name: "gb18030", label: "Chinese, simplified (GB18030, GBK)" },
  { name: "big5", label: "Chinese, traditional (Big5)" },
  { name: "shift_jis", label: "Japanese (Shift_JIS)" },
  { name: "euc-jp", label: "Japanese (EUC-JP)" },
  { name: "iso-2022-jp", label: "Japanese (ISO-2022-JP)" },
  { name: "euc-kr", label: "Korean (EUC-KR)" },
];

/** What people call an encoding; its own name where it is none of those to choose from. */
export function writeEncoding(name: string): string {
  return ENCODINGS.find((one) => one.name === name)?.label ?? name;
}
